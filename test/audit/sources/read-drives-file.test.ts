import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readDrivesFile } from '../../../scripts/audit/sources/read-drives-file.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'wtk-drives-'));
const written = (text: string): string => {
  const name = path.join(folder, 'drives.csv');
  writeFileSync(name, text);
  return name;
};

describe('shared drives from a file', () => {
  it.each([
    ['ids, one a line', '0ABCDEF\n0ZYXWV\n', [['0ABCDEF', '0ABCDEF'], ['0ZYXWV', '0ZYXWV']]],
    ['a CSV with names', 'id,name\r\n0ZYXWV,"Finance, old"\r\n0ABCDEF,Policy\r\n', [['0ABCDEF', 'Policy'], ['0ZYXWV', 'Finance, old']]],
    ['a byte order mark, blank lines and doubles', '\ufeff0ABCDEF\n\n 0ABCDEF \n', [['0ABCDEF', '0ABCDEF']]],
  ])('reads %s', async (_, text, expected) => {
    expect(await readDrivesFile(written(text))).toEqual(expected.map(([id, name]) => ({ id, name })));
  }); // prettier-ignore

  it.each([
    ['a name where the id belongs, by row', '0ABCDEF\nFinance and estates\n', /row 2: 'Finance and estates' is not the id/],
    ['a file that names none', '\n', /names none/],
  ])('refuses %s', async (_, text, message) => {
    await expect(readDrivesFile(written(text))).rejects.toThrow(message);
  }); // prettier-ignore

  it('says which file is missing', async () => {
    await expect(readDrivesFile('/nowhere/drives.csv')).rejects.toThrow(
      /'\/nowhere\/drives.csv' cannot be read/,
    );
  });
});
