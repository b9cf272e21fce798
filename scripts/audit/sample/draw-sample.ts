import { createHash } from 'node:crypto';
import type { DocumentRow } from '../reports/document-row.ts';

/** A document drawn, with what whoever classifies it again needs to find it, and the class that the key keeps. */
export interface Drawn {
  readonly id: string;
  readonly name: string;
  readonly where: string;
  readonly place: DocumentRow['place'];
  readonly class: string;
}

/** A team's sample. */
export interface TeamSample {
  readonly team: string;
  readonly population: number;
  readonly inMyDrive: number;
  /** In an order that chance made, too. */
  readonly drawn: readonly Drawn[];
}

/**
 * Draws at random, for each team, so many of its decided documents in shared places. Documents in My Drive are left out
 * and counted: their titles are their owners' business. The same seed draws the same from the same documents, in
 * whatever order they come: each gets a number from seed, team and id, and the smallest are taken.
 * @param only teams to draw for; all where it is left out.
 */
export async function drawSample(
  documents: AsyncIterable<readonly DocumentRow[]>,
  { seed, size, only }: { readonly seed: number; readonly size: number; readonly only?: readonly string[] },
): Promise<TeamSample[]> {
  const teams = new Map<string, Drawing>();
  for await (const batch of documents)
    for (const row of batch) {
      if (!isDecided(row) || only?.includes(row.team) === false) continue;
      let drawing = teams.get(row.team);
      if (drawing === undefined) teams.set(row.team, (drawing = new Drawing(size)));
      if (row.place === 'my-drive') drawing.inMyDrive += 1;
      else drawing.offer(row, lotOf(seed, row));
    }
  return [...teams]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([team, { population, inMyDrive, drawn }]) => ({ team, population, inMyDrive, drawn: drawn() }));
}

/** A decision that stands: 'not worth keeping' is one. */
const isDecided = ({ classCode, trashed, status }: DocumentRow): boolean =>
  classCode !== null && !trashed && status !== 'conflict' && status !== 'class-withdrawn';

const lotOf = (seed: number, { team, id }: DocumentRow): string =>
  createHash('sha256').update(`${seed}\n${team}\n${id}`).digest('hex');

interface Lot {
  readonly lot: string;
  readonly row: DocumentRow;
}

/** The documents of one team with the smallest lots so far. */
class Drawing {
  population = 0;
  inMyDrive = 0;
  readonly #size: number;
  #taken: Lot[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  offer(row: DocumentRow, lot: string): void {
    this.population += 1;
    this.#taken.push({ lot, row });
    // Sorted now and then only: a team may have a million documents.
    if (this.#taken.length >= 4 * this.#size + 100) this.#cut();
  }

  readonly drawn = (): readonly Drawn[] => {
    this.#cut();
    return this.#taken.map(({ row: { id, name, where, place, classCode } }) => ({
      id,
      name,
      where,
      place,
      class: classCode ?? '',
    }));
  };

  #cut(): void {
    this.#taken.sort((a, b) => (a.lot < b.lot ? -1 : 1));
    this.#taken.length = Math.min(this.#taken.length, this.#size);
  }
}
