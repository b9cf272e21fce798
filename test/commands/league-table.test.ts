import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { readPack } from '../../scripts/pack/read-pack.ts';
import {
  serveDepartment,
  type ServedDepartment,
} from '../../scripts/workspace/department/serve-department.ts';
import { runCommand, type CommandResult } from './run-command.ts';

const ESCAPE = String.fromCharCode(27);
let folder: string;
let served: ServedDepartment;

beforeAll(async () => {
  const { policy } = await readPack();
  if (policy === undefined) throw new Error('The example pack does not compile');
  folder = await mkdtemp(path.join(tmpdir(), 'wtk-league-table-'));
  served = await serveDepartment({ policy, files: 1500, seed: 2026, asOf: plainDate('2026-07-31') });
}, 60_000);
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

/** Runs `wtk` as if a person sat at a terminal of 120 columns. */
async function atATerminal(...args: readonly string[]): Promise<CommandResult> {
  const before = ['isTTY', 'columns'].map(
    (key) => [key, Object.getOwnPropertyDescriptor(process.stdout, key)] as const,
  );
  Object.defineProperty(process.stdout, 'isTTY', { value: true, configurable: true });
  Object.defineProperty(process.stdout, 'columns', { value: 120, configurable: true });
  try {
    return await runCommand(args);
  } finally {
    for (const [key, descriptor] of before)
      if (descriptor === undefined) Reflect.deleteProperty(process.stdout, key);
      else Object.defineProperty(process.stdout, key, descriptor);
  }
}

describe('The league table on a terminal', () => {
  const state = (): string => path.join(folder, 'state');
  const audit = (): readonly string[] => [
    ...['audit', '--api-root', served.url, '--credentials', served.credentials, '--admin', served.admin],
    ...['--state', state(), '--as-of', '2026-08-01'],
  ];
  const report = (): readonly string[] => ['report', '--state', state(), '--out', path.join(folder, 'out')];

  it.each([
    ['of an audit', audit],
    ['of a report', report],
  ])('has its lights in colour, %s', async (_, args) => {
    const { stdout, stderr } = await atATerminal(...args());
    expect(stderr).toBe('');
    expect(stdout).toContain(`${ESCAPE}[31mred`);
    expect(stdout).not.toContain('\u241b');
  });

  it('is without colour in a pipe', async () => {
    const { stdout } = await runCommand(report());
    expect(stdout).toContain('red');
    expect(stdout).not.toContain(ESCAPE);
  });
});
