import type { NamingConvention } from '#policy/pack/naming-convention.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import type { PlannedDrive } from './drives.ts';
import type { Habits } from './habits.ts';
import { nobodysShelves } from './nobodys-shelves.ts';
import type { Person } from './people.ts';
import { apportion } from './random.ts';
import { teamShelves } from './team-shelves.ts';

/** A place that documents stand in (a shared drive or somebody's My Drive), and how things are done there. */
export interface Shelf {
  readonly id: string;
  readonly drive: string | undefined;
  readonly owner: string | undefined;
  readonly team: string | undefined;
  readonly habits: Habits;
  /** Share of its documents that somebody decided about. */
  readonly decided: number;
  /** What is kept here, the commonest first. */
  readonly classes: readonly RecordClass[];
  readonly convention: NamingConvention | undefined;
  /** Who edits, decides and is given access; never empty. */
  readonly staff: readonly string[];
  readonly migrated: boolean;
  /** Tags stand in properties: put on by people without a licence for labels. */
  readonly inProperties: boolean;
  readonly documents: number;
}

/** A shelf before anybody knows how much stands on it. */
export interface Draft {
  readonly shelf: Omit<Shelf, 'documents'>;
  /** Its part of the department's documents. */
  readonly weight: number;
  /** Documents of a team whose number does not grow with the department. */
  readonly fixed: number;
}

/** What is known of the department before its documents are. */
export interface Floor {
  readonly policy: Policy;
  readonly crowd: readonly Person[];
  readonly drives: readonly PlannedDrive[];
  readonly habits: ReadonlyMap<string, Habits>;
  readonly seed: number;
}

/** A small department has no room for a team of eleven documents. */
const ROOM_FOR_SMALL_TEAM = 1_000;

/** Every shelf of the department with its number of documents; the numbers add up to `files`. */
export function shelves(floor: Floor, files: number): readonly Shelf[] {
  const drafts = [
    ...floor.policy.teams.flatMap((team) => teamShelves(team, floor)),
    ...nobodysShelves(floor),
  ];
  const hasRoom = files >= ROOM_FOR_SMALL_TEAM;
  const fixed = hasRoom ? drafts.reduce((sum, draft) => sum + draft.fixed, 0) : 0;
  const weights = drafts.map(({ weight }) => weight);
  const shares = apportion(files - fixed, weights);
  return drafts.map((draft, index) => ({
    ...draft.shelf,
    documents: (shares[index] ?? 0) + (hasRoom ? draft.fixed : 0),
  }));
}

/** Classes with this one in front; a place with none of its own holds what any office has. */
export function keptHere(
  code: string | undefined,
  classes: readonly RecordClass[],
  policy: Policy,
): readonly RecordClass[] {
  const found = policy.classes.filter((candidate) => candidate.code === code);
  const list = [...new Set([...found, ...classes])];
  return list.length > 0 ? list : policy.classes.filter((_, index) => index % 9 === 0);
}
