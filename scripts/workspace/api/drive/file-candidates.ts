import type { FileRecord } from '../../state/file-records.ts';
import { ApiError, driveNotFound } from '../api-error.ts';
import { flagOf, textOf, type Call } from '../call.ts';
import type { FileReader } from '../resources/file-reader.ts';
import { modifiedBy } from '../resources/modified-by.ts';
import type { QueryPlan } from '../query/query-plan.ts';

/** Where a list looks: an index read in place, or a list that must be made. `certain`: the reader sees all of it. */
export interface Candidates {
  readonly files: readonly FileRecord[] | (() => readonly FileRecord[]);
  readonly certain: boolean;
}

const parameterError = (message: string, location: string): ApiError =>
  new ApiError(400, 'invalidParameter', message, { location });

/** Holds the rules that tie `corpora`, `driveId`, `includeItemsFromAllDrives` and `supportsAllDrives` together. */
function readCorpora(call: Call): 'user' | 'drive' | 'domain' | 'allDrives' {
  const driveId = textOf(call, 'driveId') ?? textOf(call, 'teamDriveId');
  const corpora = (textOf(call, 'corpora') ?? textOf(call, 'corpus') ?? 'user') as ReturnType<
    typeof readCorpora
  >;
  const included = flagOf(call, 'includeItemsFromAllDrives') || flagOf(call, 'includeTeamDriveItems');
  const supported = flagOf(call, 'supportsAllDrives') || flagOf(call, 'supportsTeamDrives');
  if ((driveId !== undefined) !== (corpora === 'drive')) {
    throw parameterError(
      'The driveId parameter must be specified if and only if corpora is set to drive.',
      'driveId',
    );
  }
  if ((corpora === 'drive' || corpora === 'allDrives') && !included) {
    throw parameterError(
      `The includeItemsFromAllDrives parameter must be set to true when corpora is set to ${corpora}.`,
      'includeItemsFromAllDrives',
    );
  }
  if (included && !supported) {
    throw parameterError(
      'The supportsAllDrives parameter must be set to true when includeItemsFromAllDrives is set to true.',
      'supportsAllDrives',
    );
  }
  return corpora;
}

/** The part of an index that a plan leaves. */
const pick = (
  index: ReturnType<Call['workspace']['files']['inDrive']>,
  plan: QueryPlan,
): readonly FileRecord[] =>
  plan.only === 'folders' ? index.folders : plan.only === 'documents' ? index.documents : index.all;

/** Items given to the person, to a group of theirs, or to be found by the domain; with all that is under given folders. */
function sharedWithReader(call: Call): Set<FileRecord> {
  const { files, directory } = call.workspace;
  const found = new Set<FileRecord>();
  const take = (file: FileRecord): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const child of files.children(file.id)) take(child);
  };
  for (const holder of [call.user.address, ...directory.groupsOf(call.user.address)]) {
    for (const file of files.sharedWith(holder)) take(file);
  }
  for (const holder of [directory.domain, 'anyone']) {
    for (const file of files.sharedWith(holder)) {
      if (file.permissions?.some((permission) => permission.discoverable && call.access.holds(permission)))
        take(file);
    }
  }
  return found;
}

/** Which items a `files.list` looks at, by corpora and by what its query says. @throws ApiError for wrong combinations and unknown drives. */
export function fileCandidates(call: Call, reader: FileReader, plan: QueryPlan): Candidates {
  const corpora = readCorpora(call);
  const { files, directory } = call.workspace;
  const { parent } = plan;
  if (corpora === 'drive') {
    const driveId = textOf(call, 'driveId') ?? textOf(call, 'teamDriveId') ?? '';
    const root = files.file(driveId);
    if (!files.drive(driveId) || !root || reader.access(root).role === undefined)
      throw driveNotFound(driveId);
    if (parent !== undefined)
      return { files: () => files.children(parent).filter((file) => file.drive === driveId), certain: false };
    return { files: pick(files.inDrive(driveId), plan), certain: false };
  }
  if (plan.ownedByMe && parent === undefined)
    return { files: pick(files.ownedBy(call.user.address), plan), certain: true };
  if (parent !== undefined) {
    const inAll = corpora === 'allDrives' || flagOf(call, 'includeItemsFromAllDrives');
    return {
      files: () => files.children(parent).filter((file) => file.drive === undefined || inAll),
      certain: false,
    };
  }
  if (corpora === 'domain') {
    return {
      files: () =>
        [...files.sharedWith(directory.domain)].filter(
          (file) => file.permissions?.some((permission) => permission.discoverable) ?? false,
        ),
      certain: false,
    };
  }
  const withDrives = corpora === 'allDrives' || flagOf(call, 'includeItemsFromAllDrives');
  return {
    files: () => {
      const list = [...pick(files.ownedBy(call.user.address), plan)];
      const listed = new Set(list);
      const add = (file: FileRecord): void => {
        if (listed.has(file)) return;
        listed.add(file);
        list.push(file);
      };
      for (const file of sharedWithReader(call)) if (file.drive === undefined || withDrives) add(file);
      for (const drive of withDrives ? files.drives : []) {
        if (call.access.driveRole(drive.id) === undefined) continue;
        // What a person has worked on is among their files, wherever it is; what they merely may open is not.
        for (const file of pick(files.inDrive(drive.id), plan))
          if (corpora === 'allDrives' || modifiedBy(file, call.user.address) !== undefined) add(file);
      }
      return list;
    },
    certain: false,
  };
}
