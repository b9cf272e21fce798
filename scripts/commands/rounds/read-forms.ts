import type { Policy } from '#policy/pack/policy.ts';
import type { FormRead } from '../../audit/evidence/read-form.ts';
import type { Table } from '../../audit/tables/table.ts';
import { openGoogleBy, type GoogleFlags } from '../flags/google-access.ts';
import { CommandFailure } from '../../terminal/print.ts';
import { visible } from '../../terminal/visible.ts';

/** What is wrong with a table is shown so many lines long. */
const SHOWN = 20;

/**
 * Evidence forms, each a CSV file or a Google Sheet (by id or web address), as one.
 * @throws CommandFailure that lists what is wrong in them, with line and column: then nothing of them is taken.
 */
export async function readForms(
  named: readonly string[],
  { teams }: Pick<Policy, 'teams'>,
  flags: GoogleFlags,
): Promise<Pick<FormRead, 'evidence' | 'challenges'>> {
  const { readForm } = await import('../../audit/evidence/read-form.ts');
  const ids = teams.map(({ id }) => id);
  const read: FormRead[] = [];
  for (const name of named) read.push(readForm(await readTable(name, flags), ids));
  refuseProblems(read.flatMap(({ problems }) => problems));
  return {
    evidence: read.flatMap(({ evidence }) => evidence),
    challenges: read.flatMap(({ challenges }) => challenges),
  };
}

/**
 * A table that people filled in: a CSV file, or the first sheet of a Google Sheet by id or web address.
 * @throws CommandFailure where it is neither or cannot be read.
 */
export async function readTable(name: string, flags: GoogleFlags): Promise<Table> {
  const { existsSync } = await import('node:fs');
  const { sheetIdOf } = await import('../../audit/tables/sheet-id-of.ts');
  const { csvTable } = await import('../../audit/tables/csv-table.ts');
  const { sheetTable } = await import('../../audit/tables/sheet-table.ts');
  const sheet = sheetIdOf(name, existsSync(name));
  try {
    if (sheet === undefined) return await csvTable(name);
    const google = await openGoogleBy(flags, 'A Google Sheet', { readsSheets: true });
    try {
      return await sheetTable(google, sheet);
    } finally {
      google.close();
    }
  } catch (error) {
    throw asFailure(error);
  }
}

/** @throws CommandFailure naming each problem, where there are any */
export function refuseProblems(problems: FormRead['problems']): void {
  if (problems.length === 0) return;
  const lines = problems
    .slice(0, SHOWN)
    .map(({ where, message }) => `  ${visible(where)}: ${visible(message)}`);
  const more = problems.length > SHOWN ? [`  … and ${problems.length - SHOWN} more`] : [];
  throw new CommandFailure(
    `${problems.length === 1 ? 'One cell' : `${problems.length} cells`} must be mended first; nothing was taken.\n${[...lines, ...more].join('\n')}`,
  );
}

function asFailure(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'TableUnreadable') return new CommandFailure(error.message);
  if (error.name === 'GoogleError' && 'remedy' in error)
    return new CommandFailure(`${error.message} ${String(error.remedy)}`);
  return error;
}
