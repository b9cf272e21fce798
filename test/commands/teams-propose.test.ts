import path from 'node:path';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import {
  serveDepartment,
  type ServedDepartment,
} from '../../scripts/workspace/department/serve-department.ts';
import { examplePolicy } from '../pack/example-pack.ts';
import { temporaryFolder } from '../schedules/schedule-files.ts';
import { jsonOf, runCommand, type CommandResult } from './run-command.ts';
import { PACK_FOLDER } from '../pack/example-pack.ts';

let served: ServedDepartment;
let folder: string;
let remove: () => void;
beforeAll(async () => {
  ({ folder, remove } = temporaryFolder());
  served = await serveDepartment({
    policy: examplePolicy(),
    files: 300,
    seed: 5,
    asOf: plainDate('2026-06-15'),
  });
});
afterAll(async () => {
  await served.close();
  remove();
});

const propose = (...args: string[]): Promise<CommandResult> => runCommand(['teams', 'propose', ...args]);
const live = (): string[] => [
  '--api-root',
  served.url,
  '--credentials',
  served.credentials,
  '--admin',
  served.admin,
];

interface Proposal {
  readonly complete: boolean;
  readonly teams: readonly {
    readonly orgUnit: string;
    readonly drives: readonly { readonly id: string }[];
  }[];
  readonly leftOver: { readonly drives: readonly { readonly name: string; readonly why: string }[] };
}

describe('wtk teams propose', () => {
  it('finds the teams of the department that the Workspace was made from', async () => {
    const result = await propose(...live(), '--json');
    const { teams, leftOver } = jsonOf(result) as Proposal;
    const units = new Set(teams.map(({ orgUnit }) => orgUnit));
    const known = examplePolicy().teams.flatMap(({ orgUnits }) => orgUnits);
    expect(known.filter((unit) => !units.has(unit))).toEqual([]);
    expect(leftOver.drives.length).toBeGreaterThan(0);
  });

  it('says the same from what an audit kept, without asking Google', async () => {
    const state = path.join(folder, 'state');
    await runCommand(['audit', ...live(), '--state', state, '--out', path.join(folder, 'report')]);
    const fromAudit = jsonOf(await propose('--state', state, '--json')) as Proposal;
    const fromGoogle = jsonOf(await propose(...live(), '--json')) as Proposal;
    expect(fromAudit).toEqual(fromGoogle);
  });

  it('writes a draft once and never over one that people filled in', async () => {
    const draft = path.join(folder, 'teams-draft.yaml');
    const first = await propose(...live(), '--out', draft);
    expect(first.stdout).toContain('Fill in who answers for each');
    expect(first.stdout).toContain('Drives in no team:');
    const written = readFileSync(draft, 'utf8');
    const again = await propose(...live(), '--out', draft);
    expect([again.exitCode, again.stderr]).toEqual([1, expect.stringContaining('is there already')]);
    expect(readFileSync(draft, 'utf8')).toBe(written);
  });

  it('proposes nothing for a pack that has it all', async () => {
    const { teams } = jsonOf(await propose(...live(), '--pack', PACK_FOLDER, '--json')) as Proposal;
    const theirs = new Set(examplePolicy().teams.flatMap(({ orgUnits }) => orgUnits));
    expect(teams.filter(({ orgUnit }) => theirs.has(orgUnit))).toEqual([]);
  });

  it.each([
    ['no key', [], /The draft needs a service account.*--state/],
    ['no audit', ['--state', '/nowhere'], /There is no audit in '\/nowhere'/],
  ])('says what to do with %s', async (_, args, said) => {
    const result = await propose(...args);
    expect([result.exitCode, result.stderr]).toEqual([1, expect.stringMatching(said)]);
  });
});
