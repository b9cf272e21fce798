import type { RecordClassEntry } from '#policy/pack/record-class.ts';
import type { ImportedClass } from '../classes/import-result.ts';
import { disarmed } from '../../spreadsheets/formula-text.ts';

const HEADINGS = ['row', 'class', 'status', 'rule as found', 'what was changed'];
/** Published, read across, statutory, and ours alone. */
const LETTERS: Readonly<Record<RecordClassEntry['source']['status'], string>> = {
  published: 'P',
  'read-across': 'A',
  statutory: 'S',
  proposed: 'U',
};

/**
 * `sources.tsv` with a line for each class that was imported: the row it came from, its rule as it was found, what was
 * changed. Lines of other classes stay as they are.
 * @param before the file as it is; empty where there is none.
 */
export function sourcesTsv(before: string, classes: readonly ImportedClass[]): string {
  const codes = new Set(classes.map(({ entry }) => entry.code));
  const kept = before
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim() !== '' && !codes.has(line.split('\t')[1] ?? ''));
  const added = classes.map(({ row, entry, found, changed }) =>
    [
      row,
      entry.code,
      LETTERS[entry.source.status],
      found,
      changed.length === 0 ? 'Nothing' : changed.join('. '),
    ]
      .map((cell) => disarmed(cell.replace(/\s+/g, ' ').trim()))
      .join('\t'),
  );
  return [HEADINGS.join('\t'), ...kept, ...added, ''].join('\n');
}
