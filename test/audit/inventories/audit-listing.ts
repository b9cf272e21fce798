import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { AuditResult } from '../../../scripts/audit/result/audit-result.ts';
import { runCommand, type CommandResult } from '../../commands/run-command.ts';

const SCHEMA = join(import.meta.dirname, '../../../scripts/audit/result/result.schema.json');
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);

export interface AuditedListing extends CommandResult {
  readonly result: AuditResult;
}

/** What `wtk audit --inventory` answers, held to the published schema. */
export async function auditListing(
  path: string,
  { more = [], by = runCommand }: { readonly more?: readonly string[]; readonly by?: typeof runCommand } = {},
): Promise<AuditedListing> {
  const ended = await commandOn(path, more, by);
  const result: unknown = JSON.parse(ended.stdout);
  if (!validate(result)) throw new Error(JSON.stringify(validate.errors));
  return { ...ended, result: result as AuditResult };
}

/** The command alone, where it may give no result. */
export async function commandOn(
  path: string,
  more: readonly string[] = [],
  by = runCommand,
): Promise<CommandResult> {
  const state = mkdtempSync(join(tmpdir(), 'wtk-state-'));
  try {
    return await by(['audit', '--inventory', path, '--state', state, '--json', ...more]);
  } finally {
    rmSync(state, { recursive: true });
  }
}
