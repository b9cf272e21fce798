import { idInLink } from '../sources/inventory/gam/id-in-link.ts';

/** What Google's ids are made of, and how short they never are. */
const ID = /^[\w-]{25,}$/;

/**
 * The id of the Google Sheet that somebody named, by id or by web address; `undefined` where it is a file's path.
 * @param fileExists whether there is a file of that name, which then is what was meant.
 */
export function sheetIdOf(named: string, fileExists: boolean): string | undefined {
  if (fileExists) return undefined;
  if (named.startsWith('https://docs.google.com/spreadsheets/')) return idInLink(named);
  return ID.test(named) ? named : undefined;
}
