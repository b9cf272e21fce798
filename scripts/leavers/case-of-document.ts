import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import type { Case } from '#policy/pack/case.ts';
import type { PolicyIndex } from '#policy/pack/policy-index.ts';
import type { FolderTree } from '../tagging/folder-tree.ts';
import type { Folders } from './folders.ts';
import type { FoldersAbove } from './folders-above.ts';

/** The case that a document stands in. */
export interface CaseFound {
  readonly case: Case | undefined;
  /** Why nobody can say whether it stands in one, and what to do. */
  readonly unknown?: string;
  /** Why the case would not go with the document into a shared drive, and what to do. */
  readonly staysBehind?: string;
}

export interface CasesToFind {
  readonly tree: FolderTree;
  readonly above: FoldersAbove;
  /** The leavers' own: these go with their documents. */
  readonly folders: Folders;
  readonly index: PolicyIndex;
}

/** Finds the case of a leaver's document, in whosever folders it stands. */
export async function caseOfDocument(
  { parent }: DocumentFacts,
  leaver: string,
  { tree, above, folders, index }: CasesToFind,
): Promise<CaseFound> {
  const isSeen = tree.caseOf(parent, undefined) !== undefined || (await above.reach(leaver, parent));
  if (!isSeen) return { case: undefined, unknown: UNSEEN };
  const found = tree.caseOf(parent, undefined);
  if (found === undefined) return { case: found };
  if (index.cases.has(found.id)) return { case: found, staysBehind: TIED };
  return folders.has(found.id) ? { case: found } : { case: found, staysBehind: ANOTHERS };
}

const UNSEEN =
  'What it stands in could not be seen to the top, so nobody can say whether it is in a case: move it into a folder of the leaver’s own, then ask again.';
const TIED =
  'It stands in a case that the pack ties to a folder of this My Drive: make a folder for the case in a shared drive, and name that in the pack.';
const ANOTHERS =
  'It stands in a case whose folder is somebody else’s, and a move would take it out of its case: have the folder’s owner move the folder into a shared drive or take the document over, then ask again.';
