import { Command } from 'commander';
import { inWords, type PlainDate } from '#policy/calendar/plain-date.ts';
import type { ChangedClass, DateEffect, PackDiff } from '#policy/pack/diff-pack.ts';
import { dateOption, todayInLondon } from './dates.ts';
import { complain, print, printJson } from './print.ts';

interface Options {
  readonly on?: PlainDate;
  readonly json?: boolean;
}

/** `wtk schedule diff OLD NEW`: what publishing one pack over another does. */
export function scheduleDiffCommand(): Command {
  return new Command('diff')
    .summary('what publishing one pack over another does, class by class')
    .description(
      `What publishing one pack over another does, class by class: what moves dates, what changes the end, what only
changes words; and what it does to the dates of a record whose event was on a sample day.`,
    )
    .argument('<old>', 'folder of the schedules as they are')
    .argument('<new>', 'folder of the schedules as they are to be')
    .addOption(dateOption('on', 'the sample day (default: today in London)'))
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  $ wtk schedule diff published/ proposed/ --on 2020-05-02')
    .action(async (before: string, after: string, options: Options) => {
      const [{ openPolicy }, { diffPack }] = await Promise.all([
        import('./pack.ts'),
        import('#policy/pack/diff-pack.ts'),
      ]);
      const [old, proposed] = [await openPolicy(before), await openPolicy(after)];
      const diff = diffPack(old, proposed, options.on ?? todayInLondon());
      if (options.json === true) printJson(diff);
      else printDiff(diff);
      for (const { code, title } of diff.removed)
        complain(
          `wtk: ${code} ${title} is gone: documents that carry it would have no rule. Put it back and withdraw it instead.`,
        );
    });
}

function printDiff({ added, changed, withdrawn, removed }: PackDiff): void {
  if (added.length + changed.length + withdrawn.length + removed.length === 0) {
    print('Nothing changes for any class.');
    return;
  }
  for (const { code, title } of removed) print(`REMOVED    ${code} ${title}`);
  for (const { code, title, replacedBy } of withdrawn)
    print(
      `withdrawn  ${code} ${title}${replacedBy.length === 0 ? '' : `, replaced by ${replacedBy.join(' or ')}`}`,
    );
  for (const { code, title } of added) print(`added      ${code} ${title}`);
  for (const entry of changed) printChanged(entry);
}

function printChanged({ code, title, changes, effect }: ChangedClass): void {
  print(`changed    ${code} ${title}`);
  for (const { kind, field, from, to } of changes) {
    const what = kind === 'wording' || kind === 'upkeep' ? `${kind}: ${field}` : kind;
    print(`             ${what}: ${from === '' ? 'nothing' : from}  →  ${to === '' ? 'nothing' : to}`);
  }
  if (effect !== undefined) print(`             ${effectInWords(effect)}`);
}

function effectInWords({ on, dueBefore, dueAfter, days }: DateEffect): string {
  const day = (due: PlainDate | null): string => (due === null ? 'never by date' : inWords(due));
  if (dueBefore === dueAfter) return `A record of ${inWords(on)} still falls due on ${day(dueAfter)}.`;
  const moved = days === null ? '' : ` (${Math.abs(days)} days ${days > 0 ? 'later' : 'sooner'})`;
  return `A record of ${inWords(on)} falls due ${day(dueAfter)}, not ${day(dueBefore)}${moved}.`;
}
