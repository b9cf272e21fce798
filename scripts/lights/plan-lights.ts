import { isInside } from '#policy/facts/exposure.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { Team } from '#policy/pack/team.ts';
import { GoogleError } from '../google/google-error.ts';
import type { FolderReader } from '../google/folder-keeper.ts';
import type { Google } from '../google/google.ts';
import { inFlight } from '../batch/in-flight.ts';
import { listDrives } from '../audit/sources/list-drives.ts';
import { listPeople } from '../audit/sources/list-people.ts';
import { oursOf } from '../audit/sources/ours-of.ts';
import { writerAmong, type PlannedDrive } from '../audit/sources/plan.ts';
import type { LightsOfTeam } from './lights-of-round.ts';
import { changesFor, isEmpty, lightsFolders, markerAmong } from './marker.ts';
import type { LightsLeft, LightsPlan, PlannedLights } from './planned-lights.ts';

export interface LightsToPlan {
  readonly google: Google;
  readonly folders: FolderReader;
  readonly policy: Policy;
  /** Each team's lights; to be taken off where `withdraw`. */
  readonly lights: readonly LightsOfTeam[];
  readonly withdraw: boolean;
  readonly concurrency: number;
}

/** Who stands beside a drive, as far as lights are concerned. */
interface Standing {
  readonly drive: PlannedDrive;
  readonly outsiders: readonly string[];
}

/**
 * Where each team's lights go: the first of its shared drives in which everybody is known to be of the organisation.
 * Taken off, they are wherever they stand: publishing may have passed over a drive that it does not pass over now. What
 * cannot be placed, or seen to be clear of lights, is named with what to do.
 * @throws CredentialsRefused when Google refuses the key for everybody.
 */
export async function planLights(options: LightsToPlan): Promise<LightsPlan> {
  const { policy, lights, concurrency } = options;
  const teams = new Map(policy.teams.map((team) => [team.id, team]));
  const standings = await standingsOf(
    lights.flatMap(({ team }) => teams.get(team) ?? []),
    options,
  );
  const answers = await inFlight(lights, concurrency, (one) =>
    planTeam(one, teams.get(one.team), standings, options),
  );
  return {
    planned: answers.flat().filter((answer): answer is PlannedLights => !('why' in answer)),
    left: answers.flat().filter((answer): answer is LightsLeft => 'why' in answer),
  };
}

async function standingsOf(
  teams: readonly Team[],
  { google, policy, concurrency }: LightsToPlan,
): Promise<ReadonlyMap<string, Standing>> {
  const { trustedDomains } = policy.settings;
  const ours = oursOf(await listPeople(google), trustedDomains);
  const given = teams.flatMap(({ drives }) => drives.map(({ id, title }) => ({ id, name: title })));
  const isOutside = (address: string): boolean => !isInside(address, trustedDomains);
  const { drives, members } = await listDrives(google, ours, given, concurrency, isOutside);
  return new Map(drives.map((drive) => [drive.id, { drive, outsiders: members.get(drive.id) ?? [] }]));
}

async function planTeam(
  { team, title, lights }: LightsOfTeam,
  known: Team | undefined,
  standings: ReadonlyMap<string, Standing>,
  { folders, withdraw }: LightsToPlan,
): Promise<readonly (PlannedLights | LightsLeft)[]> {
  const left = (why: string): LightsLeft => ({ team, title, why });
  if (known === undefined)
    return [left('It is in the round and in no pack: its shared drive is not known. Name it in teams.yaml.')];
  if (known.drives.length === 0) return [left('It has no shared drive in teams.yaml.')];
  const planned: PlannedLights[] = [];
  const reasons: string[] = [];
  for (const { id, title: driveTitle } of known.drives) {
    const standing = standings.get(id);
    const subject = writerAmong(standing?.drive.readers ?? []);
    if (standing === undefined || subject === undefined) {
      reasons.push(`${driveTitle}: ${whyNobody(standing)}`);
      continue;
    }
    const unsafe = withdraw ? undefined : whyUnsafe(standing);
    if (unsafe !== undefined) {
      reasons.push(`${driveTitle}: ${unsafe}`);
      continue;
    }
    const wanted = withdraw ? undefined : lights;
    try {
      const { marker, doubles } = markerAmong(await lightsFolders(folders, subject, id), team, id);
      const does = doubles.length > 0 ? 'changes' : doingTo(marker?.properties, wanted);
      planned.push({ team, title, drive: { id, title: driveTitle }, subject, lights: wanted, does });
      if (!withdraw) return planned;
    } catch (error) {
      if (!(error instanceof GoogleError) || error.kind === 'credentials') throw error;
      reasons.push(`${driveTitle}: ${error.message} ${error.remedy}`);
    }
  }
  const reason = reasons.length === 0 ? [] : [left(reasons.join(' '))];
  const carrying = planned.filter(({ does }) => does !== 'nothing');
  return [...(carrying.length > 0 ? carrying : planned.slice(0, 1)), ...reason];
}

function doingTo(
  before: Readonly<Record<string, string>> | undefined,
  lights: PlannedLights['lights'],
): PlannedLights['does'] {
  if (before === undefined) return lights === undefined ? 'nothing' : 'makes a folder';
  return isEmpty(changesFor(before, lights)) ? 'nothing' : 'changes';
}

function whyNobody(standing: Standing | undefined): string {
  if (standing?.drive.gap !== undefined) return `${standing.drive.gap.reason} ${standing.drive.gap.remedy}`;
  return 'No active person of ours may write in it: make one a contributor or a manager.';
}

/** Why lights might be seen outside the organisation. */
function whyUnsafe({ drive: { unreadGroups = [] }, outsiders }: Standing): string | undefined {
  if (outsiders.length > 0) return whyOutsiders(outsiders);
  return unreadGroups.length === 0
    ? undefined
    : `The members of ${unreadGroups.join(', ')} could not be listed, and people outside the organisation may be among them and would see the lights. Let the administrator read the group's members, or take the group out of the drive.`;
}

const SHOWN = 3;
function whyOutsiders(outsiders: readonly string[]): string {
  const named = outsiders.slice(0, SHOWN).join(', ');
  const more = outsiders.length > SHOWN ? ` and ${outsiders.length - SHOWN} more` : '';
  return `People outside the organisation are members (${named}${more}), and would see the lights. Take them out, or put a drive of the team's own first in teams.yaml.`;
}
