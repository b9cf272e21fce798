import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePack, type PackFile } from '#policy/pack/compile-pack.ts';
import type { Policy } from '#policy/pack/policy.ts';

export const PACK_FOLDER = join(import.meta.dirname, '../../retention-schedules/example-department');

const read = (path: string): PackFile => ({ path, text: readFileSync(join(PACK_FOLDER, path), 'utf8') });
const yamlIn = (folder: string): string[] =>
  readdirSync(join(PACK_FOLDER, folder)).filter((name) => name.endsWith('.yaml'));

/** Every YAML file of the pack we ship, as `compilePack` wants them. */
export const packFiles = (): PackFile[] =>
  [...yamlIn('.'), ...yamlIn('schedules').map((name) => `schedules/${name}`)].map(read);

/** The pack we ship, compiled. @throws Error naming every problem, when it has any. */
export function examplePolicy(): Policy {
  const { policy, problems } = compilePack(packFiles());
  if (policy === undefined || problems.length > 0)
    throw new Error(problems.map((it) => `${it.file}:${it.line} ${it.field} ${it.message}`).join('\n'));
  return policy;
}
