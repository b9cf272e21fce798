import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Round } from '../../scripts/audit/rounds/round.ts';
import { roundsFolder } from '../audit/papers/rounds-folder.ts';
import { twoRounds } from '../audit/papers/two-rounds.ts';
import { jsonOf, runCommand } from './run-command.ts';

let folder = '';
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function given(change: (rounds: readonly Round[]) => readonly Round[] = (it) => it): Promise<string[]> {
  const made = roundsFolder(change((await twoRounds()).all));
  folder = made.folder;
  return ['--rounds', made.rounds, '--out', join(folder, 'out')];
}

const unpublished = (round: Round): Round => {
  const open = { ...round };
  delete open.publishedOn;
  delete open.publishedBy;
  return open;
};

describe('wtk letters', () => {
  it('writes a page and a draft message for each director, and sends nothing', async () => {
    const { stdout, exitCode } = await runCommand(['letters', ...(await given()), '--round', '2026-11']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('4 letters on the round 2026-11, to read and send. Nothing was sent.');
    for (const name of ['corporate-services.html', 'corporate-services.eml'])
      expect(existsSync(join(folder, 'out', name))).toBe(true);
  });

  it('takes the last published round where none is named, and prints JSON', async () => {
    const result = jsonOf(await runCommand(['letters', ...(await given()), '--json'])) as {
      round: string;
      written: { letter: { asks: unknown[] } }[];
    };
    expect(result.round).toBe('2026-11');
    expect(result.written).toHaveLength(4);
  });

  it('writes none about a round that nobody has published', async () => {
    const args = await given(([first, second]) => [...(first ? [first] : []), ...(second ? [unpublished(second)] : [])]);
    const { stderr, exitCode } = await runCommand(['letters', ...args, '--round', '2026-11']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('The round 2026-11 is under check until 2026-11-24 and not published: nothing is ranked or lettered before.');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  }); // prettier-ignore

  it('takes a correction in the place of what it corrects', async () => {
    const correction = { number: 1, reason: 'A drive was counted twice.', on: '2026-12-01', by: 'Ida Records' };
    const args = await given((rounds) => [...rounds, ...rounds.slice(1).map((it) => ({ ...it, correction }) as Round)]);
    const { stdout } = await runCommand(['letters', ...args, '--json']);
    expect(stdout).toContain('These figures were corrected on 1 December 2026: A drive was counted twice.');
  }); // prettier-ignore

  it('says which rounds there are when asked for another, and what to do when there is none', async () => {
    const other = await runCommand(['letters', ...(await given()), '--round', '2026-12']);
    expect(other.stderr).toMatch(/no published round '2026-12'.*Published: 2026-08, 2026-11\./);
    const none = await runCommand(['letters', '--rounds', join(folder, 'nowhere'), '--out', folder]);
    expect([none.exitCode, none.stderr]).toEqual([1, expect.stringContaining("'wtk round open'")]);
  });
});
