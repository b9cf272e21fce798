import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { errorCode } from '../../node/error-code.ts';
import { writeWhole } from '../../node/write-whole.ts';
import { csvText } from '../reports/csv/csv-text.ts';
import { linkTo } from '../reports/worklists/link-to.ts';
import type { TeamSample } from './draw-sample.ts';
import { SampleRefused, type SampleKey } from './sample-key.ts';

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
 * with the KIM team. A sample that is there already is written to its end where it is the same.
 * @throws SampleRefused where a list was filled in since, or the key is of other documents: then nothing is written.
 */
export async function writeSample(
  samples: readonly TeamSample[],
  about: { readonly seed: number; readonly drawnOn: PlainDate; readonly asOf: string },
  out: string,
): Promise<SampleWritten> {
  const lists = samples.flatMap(({ team, drawn }) =>
    drawn.length === 0
      ? []
      : [{ team, file: path.join(out, 'teams', team, `sample-${about.seed}.csv`), documents: drawn.length, text: listOf(drawn) }],
  ); // prettier-ignore
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
  // The key last: without one there is no sample yet.
  const files = [...lists, { file, text: `${JSON.stringify(key, null, 2)}\n` }];
  for (const one of files) await refuseOther(one.file, one.text);
  for (const one of files) await writeWhole(one.file, one.text);
  return {
    key: file,
    lists: lists.map(({ team, file: list, documents }) => ({ team, file: list, documents })),
  };
}

async function refuseOther(file: string, text: string): Promise<void> {
  const there = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return text;
    throw error;
  });
  if (there !== text)
    throw new SampleRefused(
      `'${file}' is there already and is not as it would be drawn now: somebody filled it in, or the audit, the teams or the day are others. So nothing was written. Read it with 'wtk sample read', or draw into another folder with --out.`,
    );
}

function listOf(drawn: TeamSample['drawn']): string {
  const rows = drawn.map((row) => [row.name, row.where, linkTo(row), row.id, '', '']);
  return csvText([['document', 'where', 'link', 'id', 'class', 'by'], ...rows]);
}
