import { readFileSync } from 'node:fs';

/**
 * Cells of a CSV file by a small state machine, without the library that the product uses: an independent count for
 * totals to agree with.
 */
export function recordsOf(path: string): string[][] {
  const records: string[][] = [];
  let [record, cell, quoted, wasQuoted]: [string[], string, boolean, boolean] = [[], '', false, false];
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') [quoted, wasQuoted] = [true, true];
    else if (character === ',') {
      record.push(cell);
      cell = '';
    } else if (character === '\n') {
      record.push(cell);
      if (record.length > 1 || record[0] !== '' || wasQuoted) records.push(record);
      [record, cell, wasQuoted] = [[], '', false];
    } else if (character !== '\r') cell += character;
  }
  if (cell !== '' || record.length > 0) records.push([...record, cell]);
  return records;
}
