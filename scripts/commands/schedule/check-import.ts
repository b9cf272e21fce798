import type { Policy } from '#policy/pack/policy.ts';
import type { ImportResult } from '../../schedules/classes/import-result.ts';
import { resultAsJson } from '../../schedules/import/import-in-words.ts';
import { compareWithPack } from '../../schedules/pack/compare-with-pack.ts';
import { mergeIntoPack } from '../../schedules/pack/merge-into-pack.ts';
import { todayInLondon } from '../flags/dates.ts';
import { printDiff } from './print-diff.ts';
import { finishWith, print, printJson } from '../../terminal/print.ts';

/** `--check`: what importing would change in a pack, and exit code 2 where that is anything. */
export function checkImport(
  result: ImportResult,
  existing: Policy,
  { out = '', json }: { readonly out?: string; readonly json?: boolean },
): void {
  const compared = compareWithPack(existing, mergeIntoPack(result, existing), todayInLondon());
  const { same, diff, headings, cases, order, missing } = compared;
  if (json === true) printJson({ ...resultAsJson(result), ...compared });
  else {
    print();
    if (diff.added.length + diff.changed.length + diff.withdrawn.length > 0) printDiff(diff);
    for (const { id, from, to } of headings)
      print(
        from === '' ? `new        function '${id}': ${to}` : `changed    function '${id}': ${from}  →  ${to}`,
      );
    if (cases.length > 0) print(`changed    worked cases of ${cases.join(', ')}`);
    for (const id of order) print(`reordered  the classes of function '${id}'`);
    for (const { code, title } of missing)
      print(
        `missing    ${code} ${title}: it is in ${out} and not in ${result.file}. Put the row back; to end the class, give it a day in a column 'Withdrawn on'.`,
      );
    print(
      same
        ? `${out} says what ${result.file} says.`
        : `${out} differs from ${result.file}. Import without --check to make the pack follow the file.`,
    );
  }
  if (!same) finishWith(2);
}
