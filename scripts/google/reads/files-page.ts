import { drive, type drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import { FOLDER_TYPE } from '#policy/facts/google-file.ts';
import type { Caller } from '../calls/caller.ts';
import type { Body, FilesQuery, ReadBody } from '../google.ts';
import { LIST_UNITS } from '../pace/pacer.ts';

const { files } = drive({ version: 'v3' });
const PAGE_SIZE = 1000;

/** The part of `GoogleFile` that Drive fills anywhere. */
const EVERYWHERE =
  'id,name,mimeType,parents,createdTime,modifiedTime,trashed,properties,webViewLink,inheritedPermissionsDisabled,' +
  'capabilities(canReadLabels,canModifyLabels,canRename,canListChildren),contentRestrictions(readOnly)';
/** In a shared drive there are no owners, and permissions are given by their ids alone. */
const IN_SHARED_DRIVES = 'driveId,trashedTime,permissionIds';
const IN_MY_DRIVE =
  'owners(emailAddress,me),ownedByMe,shared,permissions(id,type,role,emailAddress,domain,deleted)';

/** One page of a person's own files, or of a shared drive's as that person sees it, binned ones among them. */
export function filesPage<Page>(
  caller: Caller,
  query: FilesQuery,
  pageToken: string | undefined,
  read: ReadBody<Page>,
): Promise<Page> {
  const { subject, drive: driveId } = query;
  const parameters = listParameters(query, pageToken);
  return caller.call({
    job: 'files',
    subject,
    doing: `list the ${query.only} of ${driveId === undefined ? subject : `the shared drive ${driveId} as ${subject}`}`,
    units: LIST_UNITS,
    pageToken,
    send: (auth) => files.list({ ...parameters, auth }, { responseType: 'arraybuffer' }),
    read: (body) => read(body as Body),
  });
}

/** What `files.list` is asked for: the whole of a page in one call, labels and sharing included. */
export function listParameters(
  query: FilesQuery,
  pageToken: string | undefined,
): drive_v3.Params$Resource$Files$List {
  return {
    ...whose(query),
    pageSize: PAGE_SIZE,
    fields: `nextPageToken,incompleteSearch,files(${fieldsOf(query)})`,
    ...(query.labelId === undefined ? {} : { includeLabels: query.labelId }),
    ...(pageToken === undefined ? {} : { pageToken }),
  };
}

function whose({ drive: driveId, only }: FilesQuery): drive_v3.Params$Resource$Files$List {
  const kind = `mimeType ${only === 'folders' ? '=' : '!='} '${FOLDER_TYPE}'`;
  return driveId === undefined
    ? { corpora: 'user', q: `'me' in owners and ${kind}` }
    : { corpora: 'drive', driveId, includeItemsFromAllDrives: true, supportsAllDrives: true, q: kind };
}

const fieldsOf = ({ drive: driveId, labelId }: FilesQuery): string =>
  [
    EVERYWHERE,
    driveId === undefined ? IN_MY_DRIVE : IN_SHARED_DRIVES,
    ...(labelId === undefined ? [] : ['labelInfo(labels(id,revisionId,fields))']),
  ].join(',');
