import type { CsvCell } from '../csv/csv-text.ts';
import type { DocumentRow } from '../document-row.ts';
import { linkTo } from './link-to.ts';
import type { NameMender } from './name-mender.ts';

/** One list of documents that somebody can work through. */
export interface Worklist {
  /** File name without its ending. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  /** Whether a document is on the list. */
  readonly takes: (row: DocumentRow) => boolean;
  readonly cells: (row: DocumentRow, mend: NameMender) => readonly CsvCell[];
}

const place = ['where', 'last changed', 'link', 'id'] as const;
const placeOf = (row: DocumentRow): readonly CsvCell[] => [row.where, row.modifiedOn, linkTo(row), row.id];

/** Every list, in the order they are shown. Documents in the bin are on none. */
export const WORKLISTS: readonly Worklist[] = [
  {
    id: 'undecided-documents',
    title: 'Undecided documents',
    columns: ['name', 'status', ...place],
    takes: ({ status }) => status === 'undecided' || status === 'class-withdrawn',
    cells: (row) => [
      row.name,
      row.status === 'undecided'
        ? 'not yet decided'
        : `its class ${row.classCode ?? ''} is withdrawn: choose again`,
      ...placeOf(row),
    ],
  },
  {
    id: 'names-to-mend',
    title: 'Names to mend',
    columns: ['name', 'proposed name', 'what is wrong', ...place],
    takes: ({ nameStanding }) => nameStanding === 'fails',
    cells: (row, mend) => {
      const { proposed, problems } = mend(row);
      return [row.name, proposed, problems, ...placeOf(row)];
    },
  },
  {
    id: 'overdue-disposals',
    title: 'Records fallen due',
    columns: ['name', 'class', 'due on', ...place],
    takes: ({ status }) => status === 'due',
    cells: (row) => [row.name, row.classCode, row.dueOn, ...placeOf(row)],
  },
  {
    id: 'exposed-files',
    title: 'Exposed files',
    columns: ['name', 'who can open it', ...place],
    takes: ({ exposure }) => exposure === 'anyone-with-link' || exposure === 'outside',
    cells: (row) => [
      row.name,
      row.exposure === 'outside' ? 'somebody outside the department' : 'anyone with the link',
      ...placeOf(row),
    ],
  },
  {
    id: 'tags-to-check',
    title: 'Tags to check',
    columns: ['name', 'class', 'what is wrong', ...place],
    takes: ({ status, tagProblems }) => status === 'conflict' || tagProblems !== '',
    cells: (row) => [
      row.name,
      row.classCode,
      row.tagProblems === '' ? 'Two decisions disagree.' : row.tagProblems,
      ...placeOf(row),
    ],
  },
];
