import path from 'node:path';
import { Command } from 'commander';
import type { Policy } from '#policy/pack/policy.ts';
import type { GoogleAccess } from '../../google/google-access.ts';
import type { LightsOfTeam } from '../../lights/lights-of-round.ts';
import type { LightsPlan } from '../../lights/planned-lights.ts';
import type { LightsWritten } from '../../lights/publish-lights.ts';
import { googleAccessBy, withGoogleFlags, type GoogleFlags } from '../flags/google-access.ts';
import { openPolicy, packOption } from '../flags/pack.ts';
import { CommandFailure, complain, finishWith, print, printJson, printLines } from '../../terminal/print.ts';
import { publishedRound } from './published-round.ts';
import { roundsFolder, roundsOption, stateOption } from '../flags/state-option.ts';

interface Options extends GoogleFlags {
  readonly changesCredentials?: string;
  readonly state: string;
  readonly rounds?: string;
  readonly round?: string;
  readonly withdraw?: boolean;
  readonly dryRun?: boolean;
  readonly journal?: string;
  readonly pack?: string;
  readonly json?: boolean;
}

/** `wtk publish`: a published round's lights, to where the side panel reads them. */
export function publishCommand(): Command {
  return withGoogleFlags(new Command('publish'))
    .summary('show each team its lights of a published round in the side panel')
    .description(
      `Marks a folder in each team's shared drive with the team's lights, as published. The side panel shows them to people who
can open that drive, and to nobody else: a drive with members outside the organisation gets none. Only for a published round.
Run again, it changes nothing. An earlier round's lights come back with --round; --withdraw takes them off.
Exit codes: 0 done, 2 done but some teams were left (they are named), 1 failed.`,
    )
    .option(
      '--changes-credentials <file|address>',
      "key file of the account that may change things ('wtk-changes'), or its address to sign without a key",
    )
    .addOption(stateOption())
    .addOption(roundsOption())
    .option('--round <id>', 'round, as in 2026-11 (default: the last published)')
    .option('--withdraw', 'take the lights off instead; the folders stay')
    .option('--dry-run', 'say what would be done, and write nothing')
    .option('--journal <file>', "file to note in what is done (default: 'lights.journal' beside the rounds)")
    .addOption(packOption())
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk publish --credentials wtk-audit.json --admin admin@example.gov.uk --dry-run
  $ wtk publish --credentials wtk-audit.json --admin admin@example.gov.uk --changes-credentials wtk-changes.json`,
    )
    .action(publish);
}

async function publish(options: Options): Promise<void> {
  const policy = await openPolicy(options.pack);
  const folder = roundsFolder(options.rounds, options.state);
  const { round } = await publishedRound(folder, options.round);
  if (options.dryRun !== true && options.changesCredentials === undefined)
    throw new CommandFailure(
      'Publishing lights needs the account that may change things: give its key file, or its address, with --changes-credentials, or look first with --dry-run.',
    );
  const access = await googleAccessBy(options, 'Publishing lights');
  const { lightsOfRound } = await import('../../lights/lights-of-round.ts');
  const plan = await planned(access, policy, lightsOfRound(round), options);
  const written = options.dryRun === true ? undefined : await write(plan, folder, options);
  const left = [...plan.left, ...(written?.left ?? [])];
  const { planInWords } = await import('../../lights/lights-in-words.ts');
  if (options.json === true)
    printJson({
      round: round.id,
      publishedOn: round.publishedOn,
      dryRun: options.dryRun === true,
      planned: plan.planned,
      ...(written === undefined ? {} : { done: written.done, before: written.before }),
      left,
    });
  else {
    printLines(planInWords(plan, policy.criteria));
    print(written === undefined ? 'Nothing was written.' : summary(written, round.id, options));
  }
  for (const { title, why } of left) complain(`${title} was left: ${why}`);
  finishWith(left.length > 0 ? 2 : 0);
}

async function planned(
  access: GoogleAccess,
  policy: Policy,
  lights: readonly LightsOfTeam[],
  { withdraw }: Options,
): Promise<LightsPlan> {
  const { openGoogle } = await import('../../google/open-google.ts');
  const { openFolderReader } = await import('../../google/open-folders.ts');
  const { planLights } = await import('../../lights/plan-lights.ts');
  const google = openGoogle(access);
  const folders = openFolderReader(access);
  try {
    return await planLights({ google, folders, policy, lights, withdraw: withdraw === true, concurrency: 4 });
  } finally {
    google.close();
    folders.close();
  }
}

async function write(
  { planned: teams }: LightsPlan,
  folder: string,
  options: Options,
): Promise<LightsWritten> {
  const { changesCredentials, journal: given, ...flags } = options;
  const { openFolderKeeper } = await import('../../google/open-folders.ts');
  const { openLightsJournal } = await import('../../lights/lights-journal.ts');
  const { publishLights } = await import('../../lights/publish-lights.ts');
  const { mkdir } = await import('node:fs/promises');
  const access = await googleAccessBy({ ...flags, ...(changesCredentials === undefined ? {} : { credentials: changesCredentials }) }, 'Publishing lights'); // prettier-ignore
  const file = given ?? path.join(folder, 'lights.journal');
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  const journal = await openLightsJournal(file);
  const keeper = openFolderKeeper(access);
  try {
    return await publishLights(teams, { keeper, journal, now: () => new Date().toISOString() });
  } finally {
    keeper.close();
    await journal.close();
  }
}

function summary({ done, before }: LightsWritten, round: string, { withdraw }: Options): string {
  const teams = (count: number): string => (count === 1 ? '1 team' : `${count} teams`);
  if (withdraw === true)
    return done.length === 0
      ? 'There were no lights to take off.'
      : `The lights of ${teams(done.length)} came off.`;
  const stood =
    before.length === 0
      ? ''
      : ` ${before.length === 1 ? '1 stood' : `${before.length} stood`} there already.`;
  return `The lights of ${teams(done.length)} were written, of the round ${round}.${stood}`;
}
