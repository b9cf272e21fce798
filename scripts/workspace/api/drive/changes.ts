import type { ChangeRecord } from '../../state/activity-records.ts';
import { driveNotFound, invalidValue } from '../api-error.ts';
import { flagOf, numberOf, textOf, type Call } from '../call.ts';
import { maskOf } from '../fields-mask.ts';
import { BOOLEAN, STRING, type Method } from '../method.ts';
import { fileWriter } from '../resources/file-resource.ts';
import { FileReader } from '../resources/file-reader.ts';
import { instant } from '../resources/times.ts';
import { CHANGE_LIST, START_PAGE_TOKEN } from '../shapes/drive-shapes.ts';
import { includesDrives } from './files-list.ts';
import { ALL_DRIVES, INCLUDES, READ_SCOPES } from './parameters.ts';

/** Change tokens are numbers that never expire; they start away from nought so that nobody counts on them. */
const FIRST = 1000;

/** Whose log: the person's own, or a shared drive's. */
function logOf(call: Call): string {
  const driveId = textOf(call, 'driveId') ?? textOf(call, 'teamDriveId');
  if (driveId === undefined) return call.user.address;
  if (call.access.driveRole(driveId) === undefined) throw driveNotFound(driveId);
  return driveId;
}

const DEFAULT_CHANGE = 'kind,removed,fileId,time,changeType,type';

/** Each file once, where its last change stands. */
function latestOnly(entries: readonly ChangeRecord[]): Set<ChangeRecord> {
  const last = new Map<string, ChangeRecord>();
  for (const entry of entries) last.set(entry.fileId, entry);
  return new Set(last.values());
}

function listChanges(call: Call): unknown {
  const log = logOf(call);
  const token = textOf(call, 'pageToken') ?? '';
  const entries = call.workspace.changes.entries(log);
  const from = /^\d+$/.test(token) ? Number(token) - FIRST : -1;
  if (from < 0 || from > entries.length) throw invalidValue('pageToken');
  const size = Math.min(numberOf(call, 'pageSize', 100), 1000);
  const reader = new FileReader(call);
  const changes = call.mask && maskOf(call.mask, 'changes');
  const fileMask = changes && maskOf(changes, 'file');
  const writer =
    fileMask && fileWriter(fileMask.whole && call.query.fields === undefined ? undefined : fileMask);
  const wanted = latestOnly(entries.slice(from));
  const includeDrives = includesDrives(call) || log !== call.user.address;
  const includeRemoved = call.query.includeRemoved !== false;
  const page: unknown[] = [];
  let at = from;
  for (; at < entries.length && page.length < size; at += 1) {
    const entry = entries[at];
    if (!entry || !wanted.has(entry)) continue;
    if (entry.driveId !== undefined && (!includeDrives || flagOf(call, 'restrictToMyDrive'))) continue;
    const file = call.workspace.files.file(entry.fileId);
    const seen = file && reader.sees(file) ? file : undefined;
    const removed = entry.removed || seen === undefined;
    if (removed && !includeRemoved) continue;
    page.push({
      kind: 'drive#change',
      type: 'file',
      changeType: 'file',
      time: instant(entry.time),
      removed,
      fileId: entry.fileId,
      ...(!removed && writer && { file: writer(seen, reader) }),
      ...(entry.driveId !== undefined && { driveId: entry.driveId, teamDriveId: entry.driveId }),
    });
  }
  return {
    kind: 'drive#changeList',
    ...(at < entries.length
      ? { nextPageToken: String(at + FIRST) }
      : { newStartPageToken: String(entries.length + FIRST) }),
    changes: page,
  };
}

export const changesGetStartPageToken: Method = {
  id: 'drive.changes.getStartPageToken',
  verb: 'GET',
  path: '/drive/v3/changes/startPageToken',
  envelope: 'legacy',
  scopes: READ_SCOPES,
  parameters: { ...ALL_DRIVES, driveId: STRING, teamDriveId: STRING },
  shape: START_PAGE_TOKEN,
  run: (call) => ({
    kind: 'drive#startPageToken',
    startPageToken: String(call.workspace.changes.position(logOf(call)) + FIRST),
  }),
};

export const changesList: Method = {
  id: 'drive.changes.list',
  verb: 'GET',
  path: '/drive/v3/changes',
  envelope: 'legacy',
  scopes: READ_SCOPES,
  parameters: {
    ...ALL_DRIVES,
    ...INCLUDES,
    driveId: STRING,
    teamDriveId: STRING,
    includeCorpusRemovals: BOOLEAN,
    includeItemsFromAllDrives: BOOLEAN,
    includeTeamDriveItems: BOOLEAN,
    includeRemoved: BOOLEAN,
    pageSize: { type: 'integer', least: 1, most: 1000 },
    pageToken: STRING,
    restrictToMyDrive: BOOLEAN,
    spaces: STRING,
  },
  shape: CHANGE_LIST,
  defaultFields: `kind,nextPageToken,newStartPageToken,changes(${DEFAULT_CHANGE},file(kind,id,name,mimeType))`,
  run: listChanges,
};
