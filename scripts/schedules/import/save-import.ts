import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { SCHEDULE_PATH } from '#policy/pack/pack-files.ts';
import type { PackProblem } from '#policy/pack/pack-problem.ts';
import { csvText } from '../../audit/reports/csv/csv-text.ts';
import { readPack } from '../../pack/read-pack.ts';
import type { ImportResult } from '../classes/import-result.ts';
import type { MergedPack } from '../pack/merge-into-pack.ts';
import { textOf, writePack, type FileToWrite, type WrittenPack } from '../pack/write-pack.ts';
import { placeInWords } from '../tables/place.ts';
import { scheduleYaml } from '../write/schedule-yaml.ts';
import { sourcesTsv } from '../write/sources-tsv.ts';

const NOT_UNDERSTOOD = 'not-understood.csv';

interface Saved extends WrittenPack {
  /** Errors that the pack has afterwards, as `wtk schedule check` finds them. */
  readonly errors: readonly PackProblem[];
}

/**
 * Writes an import into a pack: the schedules that change, `sources.tsv`, and the list of rows that were not understood.
 * @param beside files that a new pack has beside its schedules: written last, so that a folder in which the first import
 * was stopped is not taken for a pack.
 */
export async function saveImport(
  folder: string,
  result: ImportResult,
  merged: MergedPack,
  beside: readonly FileToWrite[],
  stamp: string,
): Promise<Saved> {
  const paths = await schedulePaths(folder);
  const schedules = merged.functions
    .filter(({ id }) => merged.changedFunctions.has(id))
    .flatMap((heading) => {
      const classes = merged.classes.filter((entry) => entry.function === heading.id);
      const name = paths.get(heading.id) ?? `schedules/${heading.id}.yaml`;
      return classes.length === 0
        ? []
        : [
            {
              path: name,
              text: scheduleYaml(
                heading,
                classes,
                `${heading.title}, imported from ${result.file}. An approval that is missing here has not been given.`,
              ),
            },
          ];
    });
  const before = (await textOf(path.join(folder, 'sources.tsv'))) ?? '';
  const problems = [...result.notUnderstood, ...result.leftOut];
  const list = csvText([
    ['where', 'what it says', 'why it was not taken'],
    ...problems.map(({ at, said, sentence }) => [`${result.file}, ${placeInWords(at)}`, said, sentence]),
  ]);
  const written = await writePack(
    folder,
    [
      ...schedules,
      { path: 'sources.tsv', text: sourcesTsv(before, result.classes) },
      { path: NOT_UNDERSTOOD, text: problems.length === 0 ? undefined : `\ufeff${list}` },
      ...beside,
    ],
    stamp,
  );
  return {
    ...written,
    errors: (await readPack(folder)).problems.filter(({ severity }) => severity === 'error'),
  };
}

/** Which file each function of a pack stands in. */
async function schedulePaths(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(path.join(folder, 'schedules')).catch(() => []);
  const paths = new Map<string, string>();
  for (const name of names.map((it) => `schedules/${it}`).filter((it) => SCHEDULE_PATH.test(it))) {
    const value: unknown = parse(await readFile(path.join(folder, name), 'utf8'));
    if (typeof value === 'object' && value !== null && 'function' in value)
      paths.set(String(value.function), name);
  }
  return paths;
}
