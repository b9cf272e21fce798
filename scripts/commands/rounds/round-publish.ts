import { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { AuditResult } from '../../audit/result/audit-result.ts';
import type { PublishedRound, Round } from '../../audit/rounds/round.ts';
import { dateOption, todayInLondon } from '../flags/dates.ts';
import { CommandFailure, complain, finishWith, printJson, printLines } from '../../terminal/print.ts';
import { roundsFolder, roundsOption, stateOption } from '../flags/state-option.ts';

interface Options {
  readonly by: string;
  readonly on?: PlainDate;
  readonly althoughIncomplete?: string;
  readonly breakLine?: string;
  readonly correction?: string;
  readonly figures?: boolean;
  readonly state: string;
  readonly rounds?: string;
  readonly json?: boolean;
}

/** `wtk round publish`: ranks the open round and freezes it for good. */
export function roundPublishCommand(): Command {
  return new Command('publish')
    .summary('rank the open round and freeze it for good')
    .description(
      `For the records officer, who is named. Refused before the ten working days are over, while a challenge is open, and while
the audit is incomplete (unless --although-incomplete says why). What teams were to supply and did not is then not met.
Exit codes: 0 published, 2 published although incomplete, 1 refused.`,
    )
    .argument('[id]', 'the round (default: the open one; to be given with --correction)')
    .requiredOption('--by <name>', 'the records officer')
    .addOption(dateOption('on', 'the day of publication (default: today in London)'))
    .option('--although-incomplete <reason>', 'publish although the audit left something out, and say why')
    .option(
      '--break-line <reason>',
      'show no movement since the last round: something else is counted now, and what',
    )
    .option(
      '--correction <reason>',
      'correct a published round, and why: a new file beside the old one, which stays',
    )
    .option('--figures', 'with --correction: take the figures anew from the last audit in --state')
    .addOption(stateOption())
    .addOption(roundsOption())
    .option('--json', 'print the round as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk round publish --by 'Ida Records'
  $ wtk round publish 2026-08 --correction 'A drive was counted twice' --figures --by 'Ida Records'`,
    )
    .action(publish);
}

async function publish(id: string | undefined, options: Options): Promise<void> {
  const { readRounds, publishedRounds } = await import('../../audit/rounds/read-rounds.ts');
  const { keepRound } = await import('../../audit/rounds/keep-round.ts');
  const words = await import('../../audit/rounds/round-words.ts');
  const folder = roundsFolder(options.rounds, options.state);
  const rounds = await readRounds(folder);
  const round = roundMeant(rounds, id, options, folder);
  const previous = publishedRounds(rounds)
    .filter((other) => other.id !== round.id && other.openedOn <= round.openedOn)
    .at(-1);
  const published =
    options.correction === undefined
      ? await publishedNow(round, options, previous)
      : await correctedNow(round, options, previous, rounds);
  const file = await keepRound(folder, published);
  for (const title of words.questionsChanged(previous, published))
    complain(
      `The question of '${title}' is worded otherwise than in ${previous?.title ?? 'the last round'}. If it no longer counts the same things, the comparison is false: correct the round with --break-line.`,
    );
  if (options.json === true) printJson(published);
  else printLines(words.publishedInWords(published, file));
  finishWith(published.result.complete ? 0 : 2);
}

async function lastResult(state: string): Promise<AuditResult> {
  const { lastAudit } = await import('../../audit/reports/last-audit.ts');
  const audit = await lastAudit(state);
  await audit.close();
  return audit.result;
}

function roundMeant(
  rounds: readonly Round[],
  id: string | undefined,
  { correction }: Options,
  folder: string,
): Round {
  const round =
    id === undefined
      ? rounds.find(({ publishedOn }) => publishedOn === undefined)
      : rounds.findLast((it) => it.id === id);
  if (round !== undefined && (correction === undefined || id !== undefined)) return round;
  const known = [...new Set(rounds.map((it) => it.id))];
  const hint = known.length === 0 ? 'there is none in it yet' : `it holds ${known.join(', ')}`;
  throw new CommandFailure(
    correction !== undefined && id === undefined
      ? 'Name the round to be corrected, as in: wtk round publish 2026-08 --correction …'
      : id === undefined
        ? `No round is open in '${folder}' (${hint}): open one with 'wtk round open'.`
        : `There is no round '${id}' in '${folder}': ${hint}.`,
  );
}

async function publishedNow(
  round: Round,
  options: Options,
  previous: PublishedRound | undefined,
): Promise<PublishedRound> {
  const { publishRound } = await import('../../audit/rounds/publish-round.ts');
  const { by, althoughIncomplete, breakLine } = options;
  return publishRound(round, {
    by,
    on: options.on ?? todayInLondon(),
    previous,
    ...(althoughIncomplete === undefined ? {} : { althoughIncomplete }),
    ...(breakLine === undefined ? {} : { lineBroken: breakLine }),
  });
}

async function correctedNow(
  round: Round,
  options: Options,
  previous: PublishedRound | undefined,
  rounds: readonly Round[],
): Promise<PublishedRound> {
  const { correctRound } = await import('../../audit/rounds/correct-round.ts');
  const { isPublished } = await import('../../audit/rounds/round.ts');
  if (!isPublished(round))
    throw new CommandFailure(
      `The round ${round.id} is not published yet, so there is nothing to correct: take new figures with 'wtk round check --figures'.`,
    );
  const { correction = '', by, althoughIncomplete, breakLine } = options;
  return correctRound(round, {
    reason: correction,
    by,
    on: options.on ?? todayInLondon(),
    result: options.figures === true ? await lastResult(options.state) : round.result,
    corrections: rounds.filter(({ id, correction: of }) => id === round.id && of !== undefined).length,
    previous,
    ...(althoughIncomplete === undefined ? {} : { althoughIncomplete }),
    ...(breakLine === undefined ? {} : { lineBroken: breakLine }),
  });
}
