import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { holdsInForce } from '#policy/holds/holds-in-force.ts';
import type { Hold, HoldScope } from '#policy/pack/hold.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { Team } from '#policy/pack/team.ts';
import type { HoldToPlace } from './vault-plan.ts';

const TOP = '/';

/**
 * Each hold in force, and the accounts that a hold in Vault must take in so that nothing of it is missed. Vault knows no
 * hold by class, date or shared drive: it holds accounts, and with them the shared drives that they are members of.
 */
export const holdsToPlace = ({ holds, teams }: Policy, asOf: PlainDate): readonly HoldToPlace[] =>
  holdsInForce(holds, asOf).map((hold) => holdToPlace(hold, teams));

function holdToPlace(hold: Hold, teams: readonly Team[]): HoldToPlace {
  const { id, title, scope, words, vaultHold } = hold;
  const orgUnits = [...new Set(scope.flatMap((one) => orgUnitsOf(one, teams)))].sort();
  const anywhere = words.length > 0 || orgUnits.includes(TOP);
  return {
    id,
    title,
    vaultHold: vaultHold ?? null,
    orgUnits: anywhere ? [TOP] : orgUnits,
    accounts: anywhere ? [] : [...new Set(scope.flatMap(({ people = [] }) => people))].sort(),
    includeSharedDrives: words.length > 0 || scope.some(reachesSharedDrives),
    notes: [
      ...(scope.some(({ classes, between }) => classes !== undefined || between !== undefined)
        ? ['Vault holds all that these people have, not the classes or dates alone.']
        : []),
      ...(words.length > 0
        ? [`Names that say ${words.join(' or ')} may stand anywhere, so it takes in everybody.`]
        : []),
      ...[...new Set(scope.flatMap(({ drives = [] }) => drives))].flatMap((drive) => noteOn(drive, teams)),
    ],
  };
}

/** A scope of people alone has no shared drive in it; any other may. */
const reachesSharedDrives = ({ people, orgUnits }: HoldScope): boolean =>
  people === undefined && orgUnits === undefined;

/** The smallest org units that take a scope in; the top one where it may reach anybody. */
function orgUnitsOf(
  { drives, teams: named, people, orgUnits }: HoldScope,
  teams: readonly Team[],
): readonly string[] {
  if (people !== undefined) return [];
  if (orgUnits !== undefined) return orgUnits;
  const meant =
    named !== undefined
      ? teams.filter(({ id }) => named.includes(id))
      : drives?.map((drive) => teamOfDrive(drive, teams));
  if (meant === undefined || meant.length === 0) return [TOP];
  const units = meant.map((team) => team?.orgUnits ?? []);
  return units.some((some) => some.length === 0) ? [TOP] : units.flat();
}

const teamOfDrive = (drive: string, teams: readonly Team[]): Team | undefined =>
  teams.find(({ drives }) => drives.some(({ id }) => id === drive));

function noteOn(drive: string, teams: readonly Team[]): readonly string[] {
  const team = teamOfDrive(drive, teams);
  const title = team?.drives.find(({ id }) => id === drive)?.title;
  return title === undefined
    ? [`The shared drive ${drive} is no team's: make sure that somebody on hold is a member of it.`]
    : [`Make sure that somebody on hold stays a member of the shared drive '${title}'.`];
}
