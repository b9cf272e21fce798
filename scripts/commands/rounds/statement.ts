import { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { RoundWithBefore } from '../../audit/papers/standing/round-before.ts';
import { dateOption } from '../flags/dates.ts';
import { openPolicy, packOption } from '../flags/pack.ts';
import { CommandFailure, complain, finishWith, print, printJson, printLines } from '../../terminal/print.ts';
import { publishedRound } from './published-round.ts';
import { roundsFolder, roundsOption, stateOption } from '../flags/state-option.ts';

interface Options {
  readonly state: string;
  readonly rounds?: string;
  readonly round?: string;
  readonly yearEnd?: PlainDate;
  readonly out: string;
  readonly ima?: boolean;
  readonly pack?: string;
  readonly json?: boolean;
}

/** `wtk statement`: what directors sign at the year end, the accounting officer's roll-up, and the SIRO's paper. */
export function statementCommand(): Command {
  return new Command('statement')
    .summary('write the year-end statements, the SIRO’s paper, or the evidence for an assessment')
    .description(
      `Writes, from the last published round of a financial year: a draft statement for each directorate (met, partly met,
not met, with the evidence and a line to sign), the one for the accounting officer, and one page for the Senior
Information Risk Owner (SIRO) from the pack's risk.yaml. With --ima, the evidence for an Information Management
Assessment instead. Drafts: a person completes and signs them.
Exit codes: 0 done, 2 done but the figures are incomplete, or there is no risk.yaml to write the SIRO's paper from, 1 failed.`,
    )
    .addOption(stateOption())
    .addOption(roundsOption())
    .option('--round <id>', 'round, as in 2026-11 (default: the last one published, of that year)')
    .addOption(dateOption('year-end', "the last day of the year (default: 31 March of the round's year)"))
    .requiredOption('--out <dir>', 'folder to write into')
    .option('--ima', 'write the evidence for an Information Management Assessment instead')
    .addOption(packOption())
    .option('--json', 'print what was written as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk statement --rounds rounds --year-end 2027-03-31 --out statements
  $ wtk statement --rounds rounds --ima --out assessment`,
    )
    .action(statement);
}

async function statement(options: Options): Promise<void> {
  const { round: id, yearEnd: wanted, out, ima, pack, json } = options;
  const folder = roundsFolder(options.rounds, options.state);
  const policy = await openPolicy(pack);
  const { financialYearEnd, isInYearTo } = await import('../../audit/papers/statements/year-end.ts');
  if (wanted !== undefined && financialYearEnd(wanted) !== wanted)
    throw new CommandFailure(
      `--year-end is ${wanted}, and the year ends on ${financialYearEnd(wanted)}: give the last day of a financial year, 31 March.`,
    );
  const ofYear =
    wanted === undefined
      ? undefined
      : { test: (asOf: string) => isInYearTo(wanted, asOf), words: `of the year to ${wanted}` };
  const rounds = await publishedRound(folder, id, ofYear);
  const { asOf } = rounds.round.result;
  if (wanted !== undefined && !isInYearTo(wanted, asOf))
    throw new CommandFailure(
      `The round ${rounds.round.id} is of ${asOf}, which is not in the year to ${wanted}: name a round of that year, or leave --round out.`,
    );
  const yearEnd = wanted ?? financialYearEnd(asOf);
  if (ima === true) await assessment(rounds, policy, yearEnd, options);
  else await statements(rounds, policy, yearEnd, out, json === true);
  if (!rounds.round.result.complete) {
    complain('The audit behind this round was incomplete: each paper says so at its head.');
    finishWith(2);
  }
}

async function statements(
  rounds: RoundWithBefore,
  policy: Policy,
  yearEnd: PlainDate,
  out: string,
  json: boolean,
): Promise<void> {
  const { writeStatements } = await import('../../audit/papers/statements/write-statements.ts');
  const written = await writeStatements(rounds, policy, yearEnd, out);
  if (json) printJson({ round: rounds.round.id, yearEnd, ...written });
  else {
    for (const { file } of written.directorates) print(file);
    print(written.accountingOfficer.file);
    if (written.siro !== undefined) print(written.siro.file);
    print(`Drafts on the year to ${yearEnd}, from the round ${rounds.round.id}, to complete and sign.`);
  }
  if (written.siro === undefined) {
    complain("There is no paper for the SIRO: the pack has no risk.yaml. 'retention-schedules/README.md' says what goes in it.");
    finishWith(2);
  }
} // prettier-ignore

async function assessment(
  rounds: RoundWithBefore,
  policy: Policy,
  yearEnd: PlainDate,
  { state, rounds: given, out, json }: Options,
): Promise<void> {
  const { publishedRounds, readRounds } = await import('../../audit/rounds/read-rounds.ts');
  const { writeAssessment } = await import('../../audit/papers/statements/write-statements.ts');
  const published = publishedRounds(await readRounds(roundsFolder(given, state)));
  const upTo = published.findIndex(({ id }) => id === rounds.round.id) + 1;
  const written = await writeAssessment(rounds, upTo, policy, yearEnd, out);
  if (json === true) printJson({ round: rounds.round.id, yearEnd, ...written });
  else printLines([written.file, `Evidence from the round ${rounds.round.id}, with what is missing and what could not be checked.`]);
} // prettier-ignore
