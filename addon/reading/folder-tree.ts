import type { GoogleFile } from '#policy/facts/google-file.ts';
import { caseOfProperties } from '#policy/pack/case-of-properties.ts';
import type { PolicyIndex } from '#policy/pack/policy-index.ts';
import type { CaseReading } from './reading.ts';

/** Folders that were listed, and whether those were all there are. */
export interface FolderTree {
  readonly folders: ReadonlyMap<string, GoogleFile>;
  readonly isWhole: boolean;
}

export interface Above {
  readonly case: CaseReading;
  readonly folderPath: readonly string[];
}

/**
 * The nearest case above a document, and the names of its folders from the top down. The pack's word on a folder beats
 * the folder's own properties, as it does in the audit; a shared drive can be a case as a whole.
 */
export function lookAbove(file: GoogleFile, tree: FolderTree, index: PolicyIndex): Above {
  const names: string[] = [];
  const seen = new Set<string>();
  let found: CaseReading | undefined;
  let at = file.parents?.[0];
  if (at === undefined)
    return { case: driveCase(file, index) ?? { kind: 'unknown', why: 'not-a-member' }, folderPath: [] };
  let end: CaseReading = { kind: 'none' };
  while (at !== undefined && at !== file.driveId && !seen.has(at)) {
    seen.add(at);
    found ??= registeredCase(at, index);
    const folder = tree.folders.get(at);
    if (folder === undefined) {
      end = tree.isWhole ? { kind: 'none' } : { kind: 'unknown', why: 'too-many-folders' };
      break;
    }
    names.unshift(folder.name ?? '');
    found ??= ownCase(folder);
    at = folder.parents?.[0];
    if (at === undefined && folder.ownedByMe !== true) end = { kind: 'unknown', why: 'folder-hidden' };
  }
  return { case: found ?? driveCase(file, index) ?? end, folderPath: names };
}

function registeredCase(id: string, index: PolicyIndex): CaseReading | undefined {
  const entry = index.cases.get(id);
  return entry === undefined ? undefined : { kind: 'in', case: entry, registered: 'pack' };
}

function ownCase(folder: GoogleFile): CaseReading | undefined {
  const entry = caseOfProperties(folder.id, folder.name ?? '', folder.properties ?? {});
  return entry === undefined ? undefined : { kind: 'in', case: entry, registered: 'folder' };
}

const driveCase = ({ driveId }: GoogleFile, index: PolicyIndex): CaseReading | undefined =>
  driveId === undefined ? undefined : registeredCase(driveId, index);
