import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditResultSchema, type AuditResult } from '../../scripts/audit/result/audit-result.ts';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const CLI = 'dist/wtk/cli.js';

/** The program as it is shipped: the demo starts a second process of it. */
const node = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [...args], { maxBuffer: 50_000_000 }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });

let out: string;
let demo: Ended;
let result: AuditResult;

beforeAll(async () => {
  if (!existsSync(CLI)) await node('scripts/build/build.mjs');
  out = await mkdtemp(path.join(tmpdir(), 'wtk-demo-test-'));
  demo = await node(CLI, 'demo', '--files', '8000', '--as-of', '2026-11-22', '--out', out, '--json');
  result = auditResultSchema.parse(JSON.parse(demo.stdout));
}, 120_000);
afterAll(() => rm(out, { recursive: true }));

const team = (id: string): AuditResult['teams'][number] | undefined =>
  result.teams.find((each) => each.id === id);

describe('wtk demo', () => {
  it('says that something could not be read, by name, and ends as incomplete', () => {
    expect(demo.code).toBe(2);
    expect(result.complete).toBe(false);
    const drives = result.gaps.filter(({ kind }) => kind === 'shared-drive').map(({ source }) => source);
    expect(drives).toEqual(expect.arrayContaining(['Legacy scanning', 'Consortium bid']));
    expect(result.certificate.drivesExpected - result.certificate.drivesRead).toBe(2);
  });

  it('reads every person who can be read', () => {
    expect(result.certificate.ownersRead).toBe(result.certificate.ownersExpected);
    expect(result.certificate.ownersExpected).toBeGreaterThan(40);
  });

  it('counts what nobody claims apart', () => {
    expect(team('unassigned')?.documents).toBeGreaterThan(0);
  });

  it('shows a team that is too small to rank', () => {
    expect(team('strategy-unit')).toMatchObject({ documents: 11, rank: null });
  });

  it('has a league table with a top and a bottom', () => {
    const ranked = result.teams.flatMap(({ rank }) => rank ?? []);
    expect(team('honours-secretariat')?.rank).toBe(1);
    expect(team('human-resources')?.rank).toBe(Math.max(...ranked));
    const lights = new Set(result.teams.flatMap(({ criteria }) => criteria.map(({ light }) => light)));
    for (const light of ['green', 'amber', 'red'] as const) expect(lights).toContain(light);
  });

  it('names records that were binned or deleted before their time', () => {
    expect(result.lost.map(({ what }) => what)).toEqual(expect.arrayContaining(['in the bin', 'deleted']));
  });

  it('writes the report', async () => {
    expect(await readdir(out)).toContain('index.html');
  });

  it('writes it small enough to send: under 5 MB for 8,000 files, with every list', async () => {
    const files = await readdir(out, { recursive: true, withFileTypes: true });
    const sizes = await Promise.all(
      files
        .filter((it) => it.isFile())
        .map(async (it) => (await stat(path.join(it.parentPath, it.name))).size),
    );
    expect(sizes.length).toBeGreaterThan(300);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5_000_000);
  });
});
