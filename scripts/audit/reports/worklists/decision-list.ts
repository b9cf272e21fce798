import type { CsvCell } from '../csv/csv-text.ts';
import { linkTo } from './link-to.ts';
import type { ListedDocument } from './listed-document.ts';
import type { Worklist, WorklistId } from './worklists.ts';

/**
 * The decision list: every document of a team's that waits for somebody to decide, with a column to decide in. One file
 * for all lists that ask for a decision.
 */
export const DECISIONS = 'decision-list.csv';

/** Lists whose documents wait for a decision. Their spreadsheet is the decision list. */
const TO_DECIDE: ReadonlySet<WorklistId> = new Set(['undecided-documents', 'conflicts', 'overdue-disposals']);

/** Headings; `decision`, `event date` and `reason` are for people to fill in. */
export const DECISION_HEADING = [
  'decision', 'event date', 'reason', 'list', 'suggested', 'name', 'class now', 'due on', 'folder', 'where', 'last changed', 'link', 'id',
] as const; // prettier-ignore

export const asksToDecide = (list: WorklistId): boolean => TO_DECIDE.has(list);

/** @param suggested class that the name speaks for; empty where nothing does, or where none is to be chosen. */
export const decisionRecord = (
  { title }: Worklist,
  document: ListedDocument,
  suggested: string,
): readonly CsvCell[] => [
  '',
  '',
  '',
  title,
  suggested,
  document.name,
  document.classCode,
  document.dueOn,
  document.folder,
  document.where,
  document.modifiedOn,
  linkTo(document),
  document.id,
];
