import { FOLDER_TYPE } from '#policy/facts/google-file.ts';
import type { FileRecord } from '../../state/file-records.ts';
import { invalidValue } from '../api-error.ts';
import { flagOf, numberOf, textOf, type Call } from '../call.ts';
import { maskOf } from '../fields-mask.ts';
import { JsonText } from '../json-text.ts';
import { BOOLEAN, STRING, type Method } from '../method.ts';
import { readOrder } from '../query/order-by.ts';
import { planQuery } from '../query/query-plan.ts';
import { DEFAULT_FILE_FIELDS, fileTextWriter } from '../resources/file-resource.ts';
import { FileReader } from '../resources/file-reader.ts';
import { FILE_LIST } from '../shapes/drive-shapes.ts';
import { fileCandidates } from './file-candidates.ts';
import { ALL_DRIVES, INCLUDES, READ_SCOPES } from './parameters.ts';

const LISTING = [
  'q',
  'corpora',
  'corpus',
  'driveId',
  'teamDriveId',
  'orderBy',
  'spaces',
  'includeItemsFromAllDrives',
];

/** What a page token is tied to: the same person asking the same thing. */
const listKey = (call: Call): string =>
  `drive.files.list ${call.user.address} ${LISTING.map((name) => textOf(call, name) ?? '').join('\u0001')}`;

function listFiles(call: Call): JsonText {
  const reader = new FileReader(call);
  const plan = planQuery(textOf(call, 'q'), reader);
  const order = readOrder(textOf(call, 'orderBy'), plan.usesFullText, call.user.address);
  const candidates = fileCandidates(call, reader, plan);
  const key = listKey(call);
  const token = textOf(call, 'pageToken');
  const from = token === undefined || token === '' ? 0 : call.tokens.read(key, token);
  const spaces = (textOf(call, 'spaces') ?? 'drive').split(',');
  if (!spaces.every((space) => space === 'drive' || space === 'appDataFolder')) throw invalidValue('spaces');
  let files: readonly FileRecord[] = [];
  if (spaces.includes('drive')) {
    if (from === 0) call.lists.drop(key);
    const { files: source } = candidates;
    const made = (): readonly FileRecord[] => (typeof source === 'function' ? source() : source);
    files = order
      ? call.lists.get(key, () => made().toSorted(order))
      : typeof source === 'function'
        ? call.lists.get(key, source)
        : source;
  }
  const certain = candidates.certain && reader.seesWholeDrive;
  const { only, ownedByMe, matches } = plan;
  const me = call.user.address;
  const wanted = (file: FileRecord): boolean =>
    !file.gone &&
    (only === undefined || (file.mimeType === FOLDER_TYPE) === (only === 'folders')) &&
    (!ownedByMe || file.owner === me) &&
    (certain || reader.sees(file)) &&
    (matches === undefined || matches(file));
  const size = Math.min(numberOf(call, 'pageSize', 100), 1000);
  const mask = call.mask && maskOf(call.mask, 'files');
  const write = mask && fileTextWriter(mask, reader);
  let found = 0;
  let page = '';
  let next: string | undefined;
  for (let at = from; at < files.length; at += 1) {
    const file = files[at];
    if (!file || !wanted(file)) continue;
    if (found === size) {
      next = call.tokens.issue(key, at);
      break;
    }
    found += 1;
    if (write) page += page === '' ? write(file) : `,${write(file)}`;
  }
  const wants = (name: string): boolean => call.mask === undefined || maskOf(call.mask, name) !== undefined;
  const head = JSON.stringify({
    ...(wants('kind') && { kind: 'drive#fileList' }),
    ...(wants('incompleteSearch') && { incompleteSearch: call.distortions.incompleteSearch }),
    ...(next !== undefined && wants('nextPageToken') && { nextPageToken: next }),
  });
  if (!write) return new JsonText(head, next);
  return new JsonText(`${head.slice(0, -1)}${head === '{}' ? '' : ','}"files":[${page}]}`, next);
}

export const filesList: Method = {
  id: 'drive.files.list',
  verb: 'GET',
  path: '/drive/v3/files',
  envelope: 'legacy',
  scopes: READ_SCOPES,
  parameters: {
    ...ALL_DRIVES,
    ...INCLUDES,
    corpora: { type: 'string', values: ['user', 'domain', 'drive', 'allDrives'] },
    corpus: { type: 'string', values: ['user', 'domain'] },
    driveId: STRING,
    teamDriveId: STRING,
    includeItemsFromAllDrives: BOOLEAN,
    includeTeamDriveItems: BOOLEAN,
    orderBy: STRING,
    pageSize: { type: 'integer', least: 1, most: 1000 },
    pageToken: STRING,
    q: STRING,
    spaces: STRING,
  },
  shape: FILE_LIST,
  defaultFields: `kind,incompleteSearch,nextPageToken,files(${DEFAULT_FILE_FIELDS})`,
  projects: true,
  run: listFiles,
};

/** `flagOf` under either of its names, old and new. */
export const includesDrives = (call: Call): boolean =>
  flagOf(call, 'includeItemsFromAllDrives') || flagOf(call, 'includeTeamDriveItems');
