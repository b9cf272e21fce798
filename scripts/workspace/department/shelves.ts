import { nobodysShelves } from './nobodys-shelves.ts';
import { apportion } from './random.ts';
import type { Floor, Shelf } from './shelf.ts';
import { teamShelves } from './team-shelves.ts';

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
