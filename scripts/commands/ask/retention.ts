import { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { asOfOption, dateOption, todayInLondon } from '../flags/dates.ts';
import { packOption } from '../flags/pack.ts';
import { print, printJson } from '../../terminal/print.ts';
import type { RetentionAnswer } from './retention-answer.ts';

interface Options {
  readonly on?: PlainDate;
  readonly created?: PlainDate;
  readonly asOf?: PlainDate;
  readonly in?: string;
  readonly pack?: string;
  readonly json?: boolean;
}

/** `wtk retention CODE…`: when a record of a class falls due, and why. */
export function retentionCommand(): Command {
  return new Command('retention')
    .summary('when a record of a class falls due, and why')
    .description(
      `When a record of a class falls due, and why, by the rule alone: holds are on documents and are not looked at.
With --json, one class gives an object and several give an array. A day that nobody knows is null:
without --on the status is awaiting-trigger (due, once --created is twenty years ago and the class is transferred), and a class that is retained permanently has no days at all.`,
    )
    .argument('[codes...]', "class codes, as in FIN-01; '-' reads one a line")
    .addOption(
      dateOption('on', 'the day of what starts the clock: the day a contract ended, an invoice was made …'),
    )
    .addOption(
      dateOption(
        'created',
        'the day the record was made, where that is another: the twenty years count from it',
      ),
    )
    .option('--in <code>', 'class of the case it is in: classes kept as their case take its rule')
    .addOption(asOfOption())
    .addOption(packOption())
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk retention FIN-01 --on 2019-05-02
  $ wtk retention MIN-01 --on 2016-12-31 --created 2009-03-14 --json
  $ wtk schedule list --json | jq -r '.[].code' | wtk retention - --on 2020-01-01 --json`,
    )
    .action(async (codes: string[], options: Options) => {
      const { openPolicy } = await import('../flags/pack.ts');
      const { readValues } = await import('./read-values.ts');
      const { findClass } = await import('./find-class.ts');
      const { retentionAnswer } = await import('./retention-answer.ts');
      const wanted = await readValues(codes, { one: 'class code', many: 'class codes' });
      const policy = await openPolicy(options.pack);
      const asked = {
        on: options.on,
        created: options.created,
        asOf: options.asOf ?? todayInLondon(),
        parent: options.in === undefined ? undefined : findClass(policy, options.in),
      };
      const classes = wanted.map((code) => findClass(policy, code));
      const answers = classes.map((recordClass) => retentionAnswer(recordClass, asked, policy));
      if (options.json === true) {
        printJson(answers.length === 1 && !codes.includes('-') ? answers[0] : answers);
        return;
      }
      answers.forEach((answer, index) => {
        if (index > 0) print();
        print(`${answer.code} ${classes[index]?.title ?? ''}`);
        printAnswer(answer, asked.asOf);
      });
    });
}

const STATUS = {
  keep: 'keep',
  due: 'due',
  'awaiting-trigger': 'waiting for a date',
  'date-doubtful': 'its date is doubtful',
  permanent: 'kept permanently',
} as const;

function printAnswer(answer: RetentionAnswer, asOf: PlainDate): void {
  const lines: [string, string | null | undefined][] = [
    ['As of', `${asOf}: ${STATUS[answer.status]}`],
    ['Clock starts', answer.triggeredOn],
    ['Cut-off', answer.cutOffOn],
    ['Keep until', answer.retainUntil],
    ['Due', answer.dueOn],
    ['Transfer by', answer.transferBy],
    ['Then', answer.action],
  ];
  for (const [label, value] of lines) if (value != null) print(`  ${label.padEnd(13)} ${value}`);
  for (const sentence of answer.because) print(`  - ${sentence}`);
}
