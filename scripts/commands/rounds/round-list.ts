import { Command } from 'commander';
import { print, printJson, printLines } from '../../terminal/print.ts';
import { roundsFolder, roundsOption, stateOption } from '../flags/state-option.ts';

interface Options {
  readonly state: string;
  readonly rounds?: string;
  readonly json?: boolean;
}

/** `wtk round list`: every round, the oldest first. */
export function roundListCommand(): Command {
  return new Command('list')
    .summary('every round, and how it stands')
    .description(
      'Every round that is kept, the oldest first: open until when, or published when and by whom.',
    )
    .addOption(stateOption())
    .addOption(roundsOption())
    .option('--json', 'print the list as JSON')
    .addHelpText(
      'after',
      `
Example:
  $ wtk round list --rounds rounds`,
    )
    .action(list);
}

async function list({ rounds: given, state, json }: Options): Promise<void> {
  const { readRounds } = await import('../../audit/rounds/read-rounds.ts');
  const words = await import('../../audit/rounds/round-words.ts');
  const folder = roundsFolder(given, state);
  const rounds = await readRounds(folder);
  if (json === true)
    printJson(
      rounds.map(({ result, evidence, samples, thresholds, challenges, ...about }) => ({
        ...about,
        asOf: result.asOf,
        complete: result.complete,
        teams: result.teams.length,
        thresholds,
        statements: evidence.length,
        samples: samples.length,
        challenges: challenges.length,
      })),
    );
  else if (rounds.length === 0) print(`There is no round in '${folder}' yet: 'wtk round open' begins one.`);
  else printLines(rounds.map(words.roundInALine));
}
