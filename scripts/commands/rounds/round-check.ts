import { Command, Option } from 'commander';
import { CRITERION_IDS, type CriterionId } from '#policy/pack/criterion-ids.ts';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { Round } from '../../audit/rounds/round.ts';
import { again } from '../flags/again.ts';
import { dateOption, todayInLondon } from '../flags/dates.ts';
import { withGoogleFlags, type GoogleFlags } from '../flags/google-access.ts';
import { packOption } from '../flags/pack.ts';
import { CommandFailure, complain, finishWith, printJson, printLines } from '../../terminal/print.ts';
import { roundsFolder, roundsOption, stateOption } from '../flags/state-option.ts';
import { visible } from '../../terminal/visible.ts';

interface Options extends GoogleFlags {
  readonly form: readonly string[];
  readonly accept: readonly string[];
  readonly refuse: readonly string[];
  readonly note?: string;
  readonly answer?: string;
  readonly outcome?: 'corrected' | 'stands';
  readonly done?: string;
  readonly by?: string;
  readonly figures?: boolean;
  readonly on?: PlainDate;
  readonly state: string;
  readonly rounds?: string;
  readonly pack?: string;
  readonly json?: boolean;
}

const several = (flags: string, description: string): Option =>
  new Option(flags, description).default([]).argParser(again);

/** `wtk round check`: takes in what teams answered, and says what is still open. */
export function roundCheckCommand(): Command {
  return withGoogleFlags(new Command('check'))
    .summary("take in teams' forms, answer challenges, and see what is open")
    .description(
      `Without options, says what stands between the open round and its publication. Forms are taken whole or not at all, and may
be read again: what is there already is known.
Exit codes: 0 nothing is open, 2 something is, 1 failed.`,
    )
    .addOption(
      several(
        '--form <file|sheet>',
        "a team's form: CSV, or a Google Sheet by id or address (again for more)",
      ),
    )
    .addOption(several('--accept <team/criterion>', 'accept what a team supplied (again for more)'))
    .addOption(several('--refuse <team/criterion>', 'do not accept it; say why with --note'))
    .option('--note <text>', 'why it is accepted or not')
    .option('--answer <challenge>', "answer a challenge, as in 'c1', with --outcome, --done and --by")
    .addOption(new Option('--outcome <word>', 'what became of it').choices(['corrected', 'stands']))
    .option('--done <text>', 'what was done about it')
    .option('--by <name>', 'who answers')
    .option('--figures', 'take the figures anew from the last audit in --state, as after a correction')
    .addOption(dateOption('on', 'the day to judge by (default: today in London)'))
    .addOption(stateOption())
    .addOption(roundsOption())
    .addOption(packOption())
    .option('--json', 'print what is open, and the round, as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk round check
  $ wtk round check --form returned/private-office.csv --form returned/finance.csv
  $ wtk round check --refuse finance/overdue-disposals --note 'The decision is not signed'
  $ wtk round check --answer c1 --outcome corrected --done 'The drive is now read' --by 'Ida Records'`,
    )
    .action(check);
}

async function check(options: Options): Promise<void> {
  const { openPolicy } = await import('../flags/pack.ts');
  const { readRounds, openRoundOf } = await import('../../audit/rounds/read-rounds.ts');
  const { keepRound } = await import('../../audit/rounds/keep-round.ts');
  const { standingOf } = await import('../../audit/rounds/round-standing.ts');
  const words = await import('../../audit/rounds/round-words.ts');
  const policy = await openPolicy(options.pack);
  const folder = roundsFolder(options.rounds, options.state);
  const open = openRoundOf(await readRounds(folder));
  if (open === undefined)
    throw new CommandFailure(
      `No round is open in '${folder}': open one with 'wtk round open', or name another folder with --rounds.`,
    );
  const today = options.on ?? todayInLondon();
  const round = await taken(open, policy, options, today);
  if (round !== open) await keepRound(folder, round);
  const standing = standingOf(round, today, new Set(policy.settings.bankHolidays.map(({ on }) => on)));
  if (options.json === true) printJson({ ...standing, round });
  else printLines(words.standingInWords(round, standing));
  const isOpen =
    !standing.isOver || standing.incomplete || standing.challengesOpen.length + standing.pending.length > 0;
  finishWith(isOpen || standing.missing.length > 0 ? 2 : 0);
}

/** The round with all that was asked for done to it, or as it was where nothing was. */
async function taken(open: Round, policy: Policy, options: Options, on: PlainDate): Promise<Round> {
  let round = open;
  if (options.figures === true) round = await withNewFigures(round, options.state);
  if (options.form.length > 0) {
    const { readForms } = await import('./read-forms.ts');
    const { takeForm } = await import('../../audit/rounds/take-form.ts');
    const form = takeForm(round, { ...(await readForms(options.form, policy, options)), problems: [] });
    complain(`Taken: statements ${form.evidence}, challenges ${form.challenges}.`);
    round = form.round;
  }
  const { answerChallenge, answerEvidence } = await import('../../audit/rounds/answer.ts');
  const note = options.note === undefined ? {} : { note: options.note };
  for (const [accepted, given] of [
    ['yes', options.accept],
    ['no', options.refuse],
  ] as const)
    // prettier-ignore
    for (const named of given) round = answerEvidence(round, { ...teamAndCriterion(named), accepted, ...note });
  if (options.refuse.length > 0 && options.note === undefined)
    throw new CommandFailure('Say why it is not accepted, with --note: the team will read it.');
  return options.answer === undefined
    ? round
    : answerChallenge(round, { ...answerGiven(options), challenge: options.answer, on });
}

function answerGiven({ outcome, done, by }: Options): {
  outcome: 'corrected' | 'stands';
  done: string;
  by: string;
} {
  if (outcome === undefined || done === undefined || by === undefined)
    throw new CommandFailure(
      'An answer to a challenge says what became of it (--outcome corrected or stands), what was done (--done) and who answers (--by).',
    );
  return { outcome, done, by };
}

async function withNewFigures(round: Round, state: string): Promise<Round> {
  const { lastAudit } = await import('../../audit/reports/last-audit.ts');
  const { settleRound } = await import('../../audit/rounds/settle-round.ts');
  const { thresholdsOf } = await import('../../audit/rounds/open-round.ts');
  const audit = await lastAudit(state);
  await audit.close();
  const { result } = audit;
  return settleRound({ ...round, result, thresholds: thresholdsOf(result) }, 'asked');
}

function teamAndCriterion(named: string): { team: string; criterion: CriterionId } {
  const [team = '', word = ''] = named.split('/');
  const criterion = CRITERION_IDS.find((id) => id === word);
  if (team === '' || criterion === undefined)
    throw new CommandFailure(
      `'${visible(named)}' is not a team and a criterion: write them as in finance/overdue-disposals. The criteria are ${CRITERION_IDS.join(', ')}.`,
    );
  return { team, criterion };
}
