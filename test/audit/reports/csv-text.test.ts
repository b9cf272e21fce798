import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { csvText } from '../../../scripts/audit/reports/csv/csv-text.ts';

describe('a CSV that people open in a spreadsheet', () => {
  it.each([
    ['=HYPERLINK("http://evil.example","x")', '"\'=HYPERLINK(""http://evil.example"",""x"")"'],
    ['+44 20 7946', "'+44 20 7946"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['＝1+1', "'＝1+1"],
    ['Minutes = agreed', 'Minutes = agreed'],
    ["'quoted'", "'quoted'"],
    ['a,b', '"a,b"'],
    ['a\nb', '"a\nb"'],
    ['', ''],
  ])('writes %j so that it is text', (cell, written) => {
    expect(csvText([[cell, 'end']])).toBe(`${written},end\r\n`);
  });

  it('leaves numbers as numbers and absent cells empty', () => {
    expect(csvText([[-1, 0.5, null, undefined, 'x']])).toBe('-1,0.5,,,x\r\n');
  });

  it('is read back as written, but for the apostrophe, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), (cells) => {
        const [read] = parse(csvText([cells]), { record_delimiter: '\r\n', relax_quotes: false }) as [
          string[],
        ];
        expect(read.map((cell, index) => (cell === `'${cells[index] ?? ''}` ? cells[index] : cell))).toEqual(
          cells,
        );
        for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
