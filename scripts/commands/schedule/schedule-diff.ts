import { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { dateOption, todayInLondon } from '../flags/dates.ts';
import { printDiff } from './print-diff.ts';
import { complain, printJson } from '../../terminal/print.ts';

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
      const { openPolicy } = await import('../flags/pack.ts');
      const { diffPack } = await import('#policy/pack/diff-pack.ts');
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
