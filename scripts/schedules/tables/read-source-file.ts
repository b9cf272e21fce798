import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { archiveParts, LARGEST_FILE } from './check-archive.ts';
import { ScheduleUnreadable, type SourceFile } from './source-table.ts';

/**
 * The tables of a workbook, Word document or CSV file. What the file is, its content says and not its name.
 * @throws ScheduleUnreadable in a sentence for people, when it is none of them, broken or too large.
 */
export async function readSourceFile(file: string): Promise<SourceFile> {
  const name = path.basename(file);
  const found = await stat(file).catch(() => undefined);
  if (found === undefined)
    throw new ScheduleUnreadable(`There is no file '${file}': check its name and the folder you are in.`);
  if (!found.isFile())
    throw new ScheduleUnreadable(
      `'${file}' is a folder: give the workbook, Word document or CSV file in it.`,
    );
  if (found.size === 0) throw new ScheduleUnreadable(`${name} is empty.`);
  if (found.size > LARGEST_FILE)
    throw new ScheduleUnreadable(
      `${name} is larger than ${LARGEST_FILE / 1_000_000} MB, which no schedule is: take the pictures out, or copy the tables into a new file.`,
    );
  const bytes = await readFile(file);
  if (begins(bytes, 'PK')) return readArchive(name, bytes);
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw new ScheduleUnreadable(
      `${name} is in the form of before 2007, or locked with a password: open it, take the password off, and save it as .xlsx or .docx.`,
    );
  if (begins(bytes, '%PDF'))
    throw new ScheduleUnreadable(
      `${name} is a PDF, which has no cells to read: ask for the workbook or Word document it was made from.`,
    );
  if (begins(bytes, '{\\rtf'))
    throw new ScheduleUnreadable(`${name} is rich text: open it in Word and save it as .docx.`);
  if (!/\.(csv|tsv|txt)$/i.test(name))
    throw new ScheduleUnreadable(
      `${name} is neither a workbook (.xlsx), a Word document (.docx) nor a list (.csv): save it as one of them.`,
    );
  return (await import('./read-csv.ts')).readCsv(name, bytes);
}

async function readArchive(name: string, bytes: Buffer): Promise<SourceFile> {
  const parts = archiveParts(name, bytes);
  const read = parts.has('xl/workbook.xml')
    ? (await import('./read-workbook.ts')).readWorkbook
    : parts.has('word/document.xml')
      ? (await import('./read-document.ts')).readDocument
      : undefined;
  if (read === undefined)
    throw new ScheduleUnreadable(
      `${name} is neither an Excel workbook nor a Word document inside: save it as .xlsx or .docx.`,
    );
  const macros = [...parts].some((part) => part.endsWith('vbaProject.bin'));
  const { tables, remarks } = await read(name, bytes);
  return {
    name,
    tables,
    remarks: [...(macros ? ['It has macros: they were neither read nor run.'] : []), ...remarks],
  };
}

const begins = (bytes: Buffer, start: string): boolean =>
  bytes.subarray(0, start.length).toString('latin1') === start;
