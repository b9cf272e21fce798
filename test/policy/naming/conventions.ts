import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { PACK_FILES } from '#policy/pack/pack-files.ts';
import type { NamingConvention } from '#policy/pack/naming-convention.ts';

/** The conventions of the example department, as its naming.yaml has them. */
export const conventions: readonly NamingConvention[] = PACK_FILES['naming.yaml'].parse(
  parse(
    readFileSync(
      new URL('../../../retention-schedules/example-department/naming.yaml', import.meta.url),
      'utf8',
    ),
  ),
).conventions;

export function convention(id: string): NamingConvention {
  const found = conventions.find((candidate) => candidate.id === id);
  if (found === undefined) throw new RangeError(`naming.yaml has no convention '${id}'`);
  return found;
}
