import { Command, Option } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { again } from '../flags/again.ts';
import { dateOption, todayInLondon } from '../flags/dates.ts';
import { packOption } from '../flags/pack.ts';
import { CommandFailure, printJson, printLines } from '../../terminal/print.ts';
import { stateOption } from '../flags/state-option.ts';
import { visible } from '../../terminal/visible.ts';
import { wholeNumberOption } from '../flags/whole-number.ts';

interface Options {
  readonly team: readonly string[];
  readonly size?: number;
  readonly seed?: number;
  readonly on?: PlainDate;
  readonly state: string;
  readonly out: string;
  readonly pack?: string;
  readonly json?: boolean;
}

/** As many as an hour's work allows; 45 of 50 that agree put the true share above 78%. */
const SIZE = 50;

/** `wtk sample draw`: a list a team, without the classes, and the key to them. */
export function sampleDrawCommand(): Command {
  return new Command('draw')
    .summary('draw decided documents at random, to be classified again')
    .description(
      `Writes for every team a list of documents drawn at random from the last audit, without their classes, and one key that stays
with the KIM team. Documents in My Drive are left out: only their owner may see them. The seed that is printed draws the same
sample again. Whoever classifies opens the document, and not the What to Keep panel, which would show the class.`,
    )
    .addOption(
      new Option('--team <id>', 'draw for this team only (again for more)').default([]).argParser(again),
    )
    .addOption(wholeNumberOption('size', `documents a team (default: ${SIZE})`, 1, 10_000))
    .addOption(
      wholeNumberOption('seed', 'draw what this seed drew before (default: by chance)', 0, 999_999_999),
    )
    .addOption(dateOption('on', 'the day it is drawn (default: today in London)'))
    .addOption(stateOption())
    .requiredOption('--out <dir>', 'folder to write the lists and the key into')
    .addOption(packOption())
    .option('--json', 'print what was drawn as JSON')
    .addHelpText(
      'after',
      `
Example:
  $ wtk sample draw --state audit-state --out out`,
    )
    .action(draw);
}

async function draw(options: Options): Promise<void> {
  const { openPolicy } = await import('../flags/pack.ts');
  const { lastAudit } = await import('../../audit/reports/last-audit.ts');
  const { drawSample } = await import('../../audit/sample/draw-sample.ts');
  const { writeSample } = await import('../../audit/sample/write-sample.ts');
  const { randomInt } = await import('node:crypto');
  const { teams } = await openPolicy(options.pack);
  const stranger = options.team.find((id) => !teams.some((team) => team.id === id));
  if (stranger !== undefined)
    throw new CommandFailure(
      `There is no team '${visible(stranger)}': the teams are ${teams.map(({ id }) => id).join(', ')}.`,
    );
  const seed = options.seed ?? randomInt(1_000_000_000);
  const audit = await lastAudit(options.state);
  try {
    const samples = await drawSample(audit.documents(), {
      seed,
      size: options.size ?? SIZE,
      only: options.team.length > 0 ? options.team : teams.map(({ id }) => id),
    });
    const about = { seed, drawnOn: options.on ?? todayInLondon(), asOf: audit.result.asOf };
    const { key, lists } = await writeSample(samples, about, options.out);
    const drawn = samples.map(({ team, population, inMyDrive, drawn: items }) => ({
      team,
      population,
      inMyDrive,
      drawn: items.length,
      list: lists.find((list) => list.team === team)?.file ?? null,
    }));
    if (options.json === true) printJson({ ...about, key, teams: drawn });
    else {
      const { drawnInWords } = await import('../../audit/sample/sample-words.ts');
      printLines(drawnInWords(drawn, { ...about, key, out: options.out }));
    }
  } finally {
    await audit.close();
  }
}
