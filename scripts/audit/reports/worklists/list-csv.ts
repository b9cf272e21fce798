import type { CsvCell } from '../csv/csv-text.ts';
import { linkTo } from './link-to.ts';
import type { ListedDocument } from './listed-document.ts';
import type { About, Worklist } from './worklists.ts';

const PLACE = ['folder', 'where', 'last changed', 'link'] as const;

/** Heading of a list's CSV. */
export const listHeading = ({ columns }: Worklist): readonly string[] => ['name', ...columns, ...PLACE];

/** A row of it. */
export const listRecord = (document: ListedDocument, about: About): readonly CsvCell[] => [
  document.name,
  ...about,
  document.folder,
  document.where,
  document.modifiedOn,
  linkTo(document),
];
