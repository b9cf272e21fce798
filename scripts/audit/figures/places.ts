import { PLACE_KINDS } from '../store/columns.ts';
import { statusIs, STANDING } from '../store/conditions.ts';
import type { Stored } from './stored.ts';

/** How much of a place is undecided. All of My Drive is one place: a person's own is nobody's business. */
export interface PlaceFigures {
  readonly kind: (typeof PLACE_KINDS)[number];
  /** The shared drive's name; empty for My Drive and what was listed from elsewhere. */
  readonly name: string;
  readonly team: string;
  readonly documents: number;
  readonly undecided: number;
}

/** Undecided documents by place and team, the places with most of them first. */
export async function undecidedByPlace({
  store,
  ofRun,
  words,
  teamOf,
  nameOf,
}: Stored): Promise<PlaceFigures[]> {
  const shared = PLACE_KINDS.indexOf('shared-drive');
  const rows = await store.all(
    `SELECT place_kind, CASE WHEN place_kind = ${shared} THEN place ELSE 0 END AS place, team, count(*) AS documents,
       count(*) FILTER (${statusIs('undecided', 'class-withdrawn')}) AS undecided
     FROM documents WHERE ${ofRun} AND ${STANDING} GROUP BY 1, 2, 3 ORDER BY undecided DESC, documents DESC, place, team`,
  );
  return rows.map((row) => ({
    kind: PLACE_KINDS[Number(row.place_kind)] ?? 'elsewhere',
    name: Number(row.place) === 0 ? '' : nameOf(words.get(Number(row.place)) ?? ''),
    team: teamOf(row.team),
    documents: Number(row.documents),
    undecided: Number(row.undecided),
  }));
}
