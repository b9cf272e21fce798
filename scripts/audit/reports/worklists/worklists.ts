import { findMarking } from '#policy/markings/parse-marking.ts';
import { LOST } from '../../settle/lost-records.ts';
import {
  BINNED,
  exposureIs,
  MARKED_ABOVE,
  MARKING_TO_CHECK,
  NAME_FAILED,
  nameStandingIs,
  notInMyDrive,
  STANDING,
  statusIs,
} from '../../store/conditions.ts';
import type { ListedDocument } from './listed-document.ts';
import type { NameMender } from './name-mender.ts';

export const WORKLIST_IDS = [
  'undecided-documents', 'names-to-mend', 'overdue-disposals', 'exposed-files', 'records-in-the-bin', 'conflicts', 'tags-to-check', 'markings-to-check',
] as const; // prettier-ignore
export type WorklistId = (typeof WORKLIST_IDS)[number];

/** What a list says of a document besides its name and place, in the order of its columns. */
export type About = readonly (string | null)[];

/** One list of documents that somebody can work through. */
export interface Worklist {
  /** File name without its ending. */
  readonly id: WorklistId;
  readonly title: string;
  /** What to do with what is on it, in a sentence. */
  readonly todo: string;
  /** Columns between the document's name and its place. */
  readonly columns: readonly string[];
  /** SQL: whether a document of the store is on the list. */
  readonly takes: string;
  /** SQL: what the list is sorted by, a whole number and then a text; after them by day of last change and id. */
  readonly order: readonly [number: string, text: string];
  readonly about: (document: ListedDocument, mend: NameMender) => About;
}

const NOT_SORTED = ['0', "''"] as const;

/** Every list, in the order they are shown. */
export const WORKLISTS: readonly Worklist[] = [
  {
    id: 'undecided-documents',
    title: 'Undecided documents',
    todo: 'Say what each is, or that it is not worth keeping: in the What to Keep panel, or in the decision list. The largest folders come first, and the oldest documents in each.',
    columns: ['status'],
    takes: `${STANDING} AND ${statusIs('undecided', 'class-withdrawn')}`,
    order: ['-coalesce(folder_size, 0)', "coalesce(documents.parent, '')"],
    about: ({ status, classCode }) => [
      status === 'undecided' ? 'not yet decided' : `its class ${classCode ?? ''} is withdrawn: choose again`,
    ],
  },
  {
    id: 'names-to-mend',
    title: 'Names to mend',
    todo: 'Rename each by the convention. Where a name that passes can be known, it stands beside. Names in My Drive count nowhere.',
    columns: ['proposed name', 'what is wrong'],
    takes: `${STANDING} AND ${notInMyDrive} AND (${nameStandingIs('fails')} OR ${NAME_FAILED})`,
    order: ['0', "coalesce(documents.parent, '')"],
    about: (document, mend) => {
      const { proposed, problems } = mend(document);
      return [proposed ?? null, problems];
    },
  },
  {
    id: 'overdue-disposals',
    title: 'Records fallen due',
    todo: 'Decide what becomes of each: destroy, keep longer with a reason, or transfer. The longest due come first.',
    columns: ['class', 'due on'],
    takes: `${STANDING} AND ${statusIs('due')}`,
    order: ['due', "''"],
    about: ({ classCode, dueOn }) => [classCode, dueOn],
  },
  {
    id: 'exposed-files',
    title: 'Exposed files',
    todo: 'Close each to people who should not see it, or give the reason why it must be open.',
    columns: ['who can open it'],
    takes: `${STANDING} AND ${exposureIs('anyone-with-link', 'outside')}`,
    order: [`CASE WHEN ${exposureIs('anyone-with-link')} THEN 0 ELSE 1 END`, "''"],
    about: ({ exposure }) => [
      exposure === 'outside' ? 'somebody outside the department' : 'anyone with the link',
    ],
  },
  {
    id: 'records-in-the-bin',
    title: 'Records in the bin',
    todo: 'Restore each from the bin: it was thrown away before it fell due. After 30 days it is gone.',
    columns: ['class', 'binned on', 'restore by'],
    takes: `${BINNED} AND ${LOST}`,
    order: ['CASE WHEN trashed_on > 0 THEN trashed_on ELSE 99999999 END', "''"],
    about: ({ classCode, trashedOn, restoreBy }) => [classCode, trashedOn, restoreBy],
  },
  {
    id: 'conflicts',
    title: 'Decisions that disagree',
    todo: 'Choose one: nothing can happen to a document with two decisions.',
    columns: ['what disagrees'],
    takes: `${STANDING} AND ${statusIs('conflict')}`,
    order: NOT_SORTED,
    about: ({ tagProblems }) => [tagProblems === '' ? 'Two decisions disagree.' : tagProblems],
  },
  {
    id: 'tags-to-check',
    title: 'Tags to check',
    todo: 'Open each and decide again: what its tag says is not what the schedule says, or a new name has brought its day forward.',
    columns: ['class', 'what is wrong'],
    takes: `${STANDING} AND NOT ${statusIs('conflict')} AND tag_problems <> ''`,
    order: NOT_SORTED,
    about: ({ classCode, tagProblems }) => [classCode, tagProblems],
  },
  {
    id: 'markings-to-check',
    title: 'Markings to check',
    todo: 'Those above OFFICIAL-SENSITIVE come first: tell your security adviser before anybody opens, moves or deletes one. Mend the others in the name.',
    columns: ['marking', 'what is wrong'],
    takes: `${STANDING} AND ${MARKING_TO_CHECK}`,
    order: [`CASE WHEN ${MARKED_ABOVE} THEN 0 ELSE 1 END`, "''"],
    about: ({ name }) => {
      const marking = findMarking(name);
      return [marking?.text ?? null, marking?.problems.join('; ') ?? null];
    },
  },
];

export function worklist(id: WorklistId): Worklist {
  const found = WORKLISTS.find((list) => list.id === id);
  if (found === undefined) throw new RangeError(`No list '${id}'`);
  return found;
}
