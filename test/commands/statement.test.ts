import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { roundsFolder } from '../audit/papers/rounds-folder.ts';
import { twoRounds } from '../audit/papers/two-rounds.ts';
import { jsonOf, runCommand } from './run-command.ts';
import { temporaryPack } from './temporary-pack.ts';

let folder = '';
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function statement(...args: string[]) {
  const made = roundsFolder((await twoRounds()).all);
  folder = made.folder;
  return runCommand(['statement', '--rounds', made.rounds, '--out', join(folder, 'out'), ...args]);
}

describe('wtk statement', () => {
  it('writes a statement a directorate, the roll-up and the paper for the SIRO, as of the year end', async () => {
    const { stdout, exitCode } = await statement();
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      'Drafts on the year to 2027-03-31, from the round 2026-11, to complete and sign.',
    );
    for (const name of [
      'directorates/finance',
      'siro',
      'accounting-officer',
      'directorates/corporate-services',
    ])
      expect(existsSync(join(folder, 'out', `${name}.html`))).toBe(!name.endsWith('finance'));
  });

  it('prints JSON', async () => {
    const answer = jsonOf(await statement('--json')) as { yearEnd: string; directorates: unknown[] };
    expect(answer.yearEnd).toBe('2027-03-31');
    expect(answer.directorates).toHaveLength(4);
  });

  it('writes the evidence for an assessment instead, with --ima', async () => {
    expect((await statement('--ima')).stdout).toContain('information-management-assessment.html');
    expect(existsSync(join(folder, 'out', 'accounting-officer.html'))).toBe(false);
  });

  it.each([
    [['--year-end', '2027-03-30'], 'the year ends on 2027-03-31'],
    [
      ['--year-end', '2026-03-31'],
      'is of the year to 2026-03-31. Published: 2026-08, 2026-11. Name one of them with --round',
    ],
    [['--round', '2025-01'], "There is no published round '2025-01' in"],
    [['--round', '2026-08', '--year-end', '2028-03-31'], 'which is not in the year to 2028-03-31'],
  ])('refuses %j and says why', async (args, why) => {
    const { stderr, exitCode } = await statement(...args);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(why);
  });

  it('says that there is no paper for the SIRO where the pack has no risks, and ends with 2', async () => {
    const pack = temporaryPack();
    rmSync(join(pack.folder, 'risk.yaml'));
    const { stderr, exitCode } = await statement('--pack', pack.folder);
    pack.remove();
    expect(exitCode).toBe(2);
    expect(stderr).toContain('There is no paper for the SIRO: the pack has no risk.yaml.');
    expect(existsSync(join(folder, 'out', 'accounting-officer.html'))).toBe(true);
  });
});
