import { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { dateOption, todayInLondon } from '../flags/dates.ts';
import { packOption } from '../flags/pack.ts';
import { complain, finishWith, printJson, printLines } from '../../terminal/print.ts';
import { roundsFolder, roundsOption, stateOption } from '../flags/state-option.ts';

interface Options {
  readonly title?: string;
  readonly on?: PlainDate;
  readonly state: string;
  readonly rounds?: string;
  readonly out: string;
  readonly pack?: string;
  readonly json?: boolean;
}

/** `wtk round open ID`: freezes the last audit's figures and writes a form for every team. */
export function roundOpenCommand(): Command {
  return new Command('open')
    .summary('freeze the last audit for checking, and write a form for every team')
    .description(
      `Freezes the figures of the last audit as a new round, without ranks, and writes for every team a form (a CSV for a
spreadsheet, and a page that explains it) below the folder given with --out. Teams have ten working days to answer.
Exit codes: 0 opened, 2 opened but the audit had left something out, 1 refused.`,
    )
    .argument('<id>', 'the round by year and month, as in 2026-11')
    .option('--title <text>', "what people call it (default: 'November 2026')")
    .addOption(dateOption('on', 'the day it is opened (default: today in London)'))
    .addOption(stateOption())
    .addOption(roundsOption())
    .requiredOption('--out <dir>', "folder to write the teams' forms into")
    .addOption(packOption())
    .option('--json', 'print the round as JSON')
    .addHelpText(
      'after',
      `
Example:
  $ wtk round open 2026-11 --state audit-state --out out`,
    )
    .action(open);
}

async function open(id: string, options: Options): Promise<void> {
  const { openPolicy } = await import('../flags/pack.ts');
  const { lastAudit } = await import('../../audit/reports/last-audit.ts');
  const { readRounds } = await import('../../audit/rounds/read-rounds.ts');
  const { openRound } = await import('../../audit/rounds/open-round.ts');
  const { keepRound } = await import('../../audit/rounds/keep-round.ts');
  const { writeForms } = await import('../../audit/rounds/forms/write-forms.ts');
  const words = await import('../../audit/rounds/round-words.ts');
  const { settings } = await openPolicy(options.pack);
  const folder = roundsFolder(options.rounds, options.state);
  const rounds = await readRounds(folder);
  const audit = await lastAudit(options.state);
  await audit.close();
  const round = openRound({
    id,
    title: options.title ?? words.titleOf(id),
    on: options.on ?? todayInLondon(),
    result: audit.result,
    bankHolidays: new Set(settings.bankHolidays.map(({ on }) => on)),
    rounds,
  });
  const forms = await writeForms(round, settings, options.out);
  const file = await keepRound(folder, round);
  const unlisted = words.yearsWithoutHolidays(round, settings.bankHolidays);
  if (unlisted.length > 0)
    complain(
      `The schedules list no bank holiday of ${unlisted.join(' or ')}: the ten working days may end too early. Add them to pack.yaml.`,
    );
  if (options.json === true) printJson(round);
  else printLines(words.openedInWords(round, { file, out: options.out, forms: forms.length / 2 }));
  finishWith(round.result.complete ? 0 : 2);
}
