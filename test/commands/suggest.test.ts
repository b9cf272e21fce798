import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { jsonOf, runCommand } from './run-command.ts';

interface Answer {
  readonly title: string;
  readonly suggestions: readonly { code: string; function: string; score: number; reasons: string[] }[];
}

describe('wtk suggest', () => {
  it('answers each title, in order, with classes and reasons in words', async () => {
    const answers = jsonOf(
      await runCommand(['suggest', 'Purchase order 4471', 'qwertz uiop', '--json']),
    ) as Answer[];
    expect(answers.map((it) => it.title)).toEqual(['Purchase order 4471', 'qwertz uiop']);
    expect(answers[0]?.suggestions[0]).toMatchObject({ code: 'FIN-01', function: 'finance' });
    expect(answers[0]?.suggestions[0]?.reasons[0]).toBe("'Purchase order' is in the title.");
    expect(answers[1]?.suggestions).toEqual([]);
  });

  it('reads titles one a line', async () => {
    const result = await runCommand(['suggest', '-', '--json'], {
      stdin: 'Payroll March\nRisk register Q2\n',
    });
    expect((jsonOf(result) as Answer[]).map((it) => it.suggestions[0]?.code)).toEqual(['PAY-01', 'AUD-02']);
  });

  it('says so when nothing speaks for any class', async () => {
    const { stdout } = await runCommand(['suggest', 'qwertz uiop']);
    expect(stdout).toContain('Nothing in the schedules speaks for any class.');
  });

  it("looks into the document's own words when they are given", async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wtk-text-'));
    try {
      writeFileSync(join(folder, 'note.txt'), 'Remittance advice. Please pay this invoice within 30 days.');
      const result = await runCommand(['suggest', 'Untold', '--text', join(folder, 'note.txt'), '--json']);
      const [answer] = jsonOf(result) as Answer[];
      expect(answer?.suggestions[0]?.code).toBe('FIN-01');
      expect(answer?.suggestions[0]?.reasons.join(' ')).toMatch(/is in the text/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    { args: ['x', '--text', '/no/such/file'], said: /There is no file '\/no\/such\/file'/ },
    { args: ['x', 'y', '--text', 'z'], said: /--text holds the words of one document/ },
    { args: [], said: /There is no title on standard input/ },
  ])('refuses $args in words', async ({ args, said }) => {
    const { stderr, exitCode } = await runCommand(['suggest', ...args]);
    expect(stderr).toMatch(said);
    expect(exitCode).toBe(1);
  });
});
