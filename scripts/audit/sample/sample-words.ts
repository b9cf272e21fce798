import { counted, grouped, percent } from '../reports/words/in-words.ts';
import { accuracyOf } from '../result/accuracy-of.ts';
import type { Disagreement } from './read-sample.ts';
import type { SampleReading } from './sample-reading.ts';

/** What a sample found, for programs: each reading with its share and interval. */
export function sampleAsData(
  readings: readonly SampleReading[],
  disagreements: readonly Disagreement[],
  passesAt: number | undefined,
) {
  return {
    readings: readings.map((reading) => ({ ...reading, accuracy: accuracyOf(reading, passesAt) ?? null })),
    disagreements,
  };
}

/** What a sample found: a line a team, then the documents whose class was not the same. */
export function sampleInWords(
  readings: readonly SampleReading[],
  disagreements: readonly Disagreement[],
  passesAt: number | undefined,
): string[] {
  if (readings.length === 0) return ['Nothing was classified in these lists yet.'];
  const lines = readings.map((reading) => {
    const { team, drawn, read, agreed } = reading;
    const accuracy = accuracyOf(reading, passesAt);
    if (accuracy === undefined) return `  ${team}`;
    const { share, from, to, passes } = accuracy;
    const open = drawn > read ? `, ${counted(drawn - read, 'document')} not classified yet` : '';
    return `  ${team.padEnd(32)} ${agreed} of ${read} the same: ${percent(share)} (95% interval ${percent(from)} to ${percent(to)}), ${passes ? 'passes' : 'does not pass'}${open}`;
  });
  const apart = disagreements.map(({ team, id, was, now }) => `  ${team}  ${id}  tagged ${was}, classified again as ${now}`); // prettier-ignore
  return [...lines, ...(apart.length === 0 ? [] : ['', 'Not the same class:', ...apart])];
}

export interface TeamDrawn {
  readonly team: string;
  readonly population: number;
  readonly inMyDrive: number;
  readonly drawn: number;
}

/** What was drawn, for whom, and what to do with it. */
export function drawnInWords(
  teams: readonly TeamDrawn[],
  about: { readonly seed: number; readonly asOf: string; readonly key: string; readonly out: string },
): string[] {
  const lines = teams.map(({ team, population, inMyDrive, drawn }) => {
    const left = inMyDrive > 0 ? ` (${grouped(inMyDrive)} in My Drive left out)` : '';
    return `  ${team.padEnd(32)} ${grouped(drawn)} of ${counted(population, 'decided document')}${left}`;
  });
  return [
    `Seed ${about.seed}, from the audit as of ${about.asOf}.`,
    '',
    ...(lines.length === 0 ? ['  No team has a decided document to draw.'] : lines),
    '',
    `  lists   ${about.out}/teams: send each team its own, to classify without looking at the panel`,
    `  key     ${about.key}: it stays with you; 'wtk sample read' needs it`,
  ];
}
