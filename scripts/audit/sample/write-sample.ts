import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { csvText } from '../reports/csv/csv-text.ts';
import { linkTo } from '../reports/worklists/link-to.ts';
import type { TeamSample } from './draw-sample.ts';
import type { SampleKey } from './sample-key.ts';

/** Columns of a sample that are read back, and those that help to find the document. No column tells the class. */
export const SAMPLE_COLUMNS = {
  read: ['id', 'class', 'by'],
  ignored: ['document', 'where', 'link'],
} as const;

export interface SampleWritten {
  readonly key: string;
  /** A file a team that had anything to draw. */
  readonly lists: readonly { readonly team: string; readonly file: string; readonly documents: number }[];
}

/**
 * Writes a list for each team, without the classes, below `teams/<id>/`, and the key to them below `kim/`, which stays
 * with the KIM team.
 */
export async function writeSample(
  samples: readonly TeamSample[],
  about: { readonly seed: number; readonly drawnOn: PlainDate; readonly asOf: string },
  out: string,
): Promise<SampleWritten> {
  const lists = [];
  for (const { team, drawn } of samples) {
    if (drawn.length === 0) continue;
    const file = path.join(out, 'teams', team, `sample-${about.seed}.csv`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, listOf(drawn));
    lists.push({ team, file, documents: drawn.length });
  }
  const key: SampleKey = {
    schemaVersion: '1.0',
    ...about,
    teams: samples.map(({ team, population, inMyDrive, drawn }) => ({
      team,
      population,
      inMyDrive,
      items: drawn.map(({ id, class: code }) => ({ id, class: code })),
    })),
  };
  const file = path.join(out, 'kim', `sample-${about.seed}-key.json`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(key, null, 2)}\n`);
  return { key: file, lists };
}

function listOf(drawn: TeamSample['drawn']): string {
  const rows = drawn.map((row) => [row.name, row.where, linkTo(row), row.id, '', '']);
  return csvText([['document', 'where', 'link', 'id', 'class', 'by'], ...rows]);
}
