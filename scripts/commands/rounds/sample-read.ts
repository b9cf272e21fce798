import { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { SampleReading } from '../../audit/sample/sample-reading.ts';
import { dateOption, todayInLondon } from '../flags/dates.ts';
import { withGoogleFlags, type GoogleFlags } from '../flags/google-access.ts';
import { packOption } from '../flags/pack.ts';
import { complain, finishWith, printJson, printLines } from '../../terminal/print.ts';
import { roundsFolder, roundsOption, stateOption } from '../flags/state-option.ts';

interface Options extends GoogleFlags {
  readonly on?: PlainDate;
  readonly state: string;
  readonly rounds?: string;
  readonly pack?: string;
  readonly json?: boolean;
}

/** `wtk sample read`: how often a second look agrees with the tags. */
export function sampleReadCommand(): Command {
  return withGoogleFlags(new Command('read'))
    .summary('read a sample back, and say how often the class was the same')
    .description(
      `Compares lists that were classified again (CSV, or Google Sheets by id or address) with the key. Where a round is open the
result is kept with it, stands beside the team's light, and frees one that had stopped at amber until a sample passed.
Exit codes: 0 done, 2 done but some documents were not classified, 1 failed.`,
    )
    .argument('<key>', "the key that 'wtk sample draw' wrote")
    .argument('<list...>', 'lists that were classified again')
    .addOption(dateOption('on', 'the day it is read (default: today in London)'))
    .addOption(stateOption())
    .addOption(roundsOption())
    .addOption(packOption())
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Example:
  $ wtk sample read out/kim/sample-42-key.json returned/finance.csv returned/private-office.csv`,
    )
    .action(read);
}

async function read(keyFile: string, lists: readonly string[], options: Options): Promise<void> {
  const { openPolicy } = await import('../flags/pack.ts');
  const { readKey } = await import('../../audit/sample/read-key.ts');
  const { readSample } = await import('../../audit/sample/read-sample.ts');
  const { readTable, refuseProblems } = await import('./read-forms.ts');
  const words = await import('../../audit/sample/sample-words.ts');
  const policy = await openPolicy(options.pack);
  const key = await readKey(keyFile);
  const tables = [];
  for (const list of lists) tables.push(await readTable(list, options));
  const codes = policy.classes.map(({ code }) => code);
  const { readings, disagreements, problems } = readSample(tables, key, codes, options.on ?? todayInLondon());
  refuseProblems(problems);
  const passesAt = policy.criteria.find(({ id }) => id === 'unsaved-information')?.samplePassesAt;
  const kept = await keepInRound(readings, roundsFolder(options.rounds, options.state));
  if (options.json === true)
    printJson({ round: kept ?? null, ...words.sampleAsData(readings, disagreements, passesAt) });
  else printLines(words.sampleInWords(readings, disagreements, passesAt));
  if (kept === undefined)
    complain("No round is open, so nothing was kept: read it again once 'wtk round open' has opened one.");
  const left = readings.length === 0 || readings.some((reading) => reading.read < reading.drawn);
  finishWith(left ? 2 : 0);
}

/** Keeps the readings with the open round, each team's in place of an earlier reading of the same sample. */
async function keepInRound(readings: readonly SampleReading[], folder: string): Promise<string | undefined> {
  const { openRoundOf, readRounds } = await import('../../audit/rounds/read-rounds.ts');
  const { settleRound } = await import('../../audit/rounds/settle-round.ts');
  const { keepRound } = await import('../../audit/rounds/keep-round.ts');
  const open = openRoundOf(await readRounds(folder));
  if (open === undefined) return undefined;
  const others = open.samples.filter(
    (known) => !readings.some(({ team, seed }) => team === known.team && seed === known.seed),
  );
  await keepRound(folder, settleRound({ ...open, samples: [...others, ...readings] }, 'asked'));
  return open.id;
}
