import { describe, expect, it } from '@jest/globals';
import { jsonOf, runCommand } from './run-command.ts';

interface Checked {
  readonly name: string;
  readonly ok: boolean;
  readonly problems: readonly Record<string, unknown>[];
  readonly proposed: string | null;
}
const checked = async (args: readonly string[], stdin = ''): Promise<Checked[]> =>
  jsonOf(await runCommand(['name', 'check', ...args, '--json'], { stdin })) as Checked[];

describe('wtk name check', () => {
  it('answers each name with its problems, where they stand, and a name that would be right', async () => {
    const [good, bad] = await checked([
      '2026-03-14 Fleet lease options',
      'Copy of ITT eval FINAL v2',
      '--date',
      '2026-03-14',
    ]);
    expect(good).toEqual({ name: '2026-03-14 Fleet lease options', ok: true, problems: [], proposed: null });
    expect(bad?.ok).toBe(false);
    expect(bad?.proposed).toBe('2026-03-14 ITT eval v2.0');
    for (const problem of bad?.problems ?? [])
      expect(Object.keys(problem)).toEqual(['code', 'part', 'at', 'message', 'suggestion']);
  });

  it('proposes nothing where it would have to invent the date', async () => {
    const [bad] = await checked(['Copy of ITT eval FINAL v2']);
    expect(bad?.proposed).toBeNull();
  });

  it('keeps the spaces of a line on standard input, since they may be the problem', async () => {
    const names = await checked(
      ['-'],
      '2026-03-14 Fleet lease options \n\n 2026-03-14 Fleet lease options\r\n',
    );
    expect(names.map((it) => it.name)).toEqual([
      '2026-03-14 Fleet lease options ',
      ' 2026-03-14 Fleet lease options',
    ]);
    expect(names.map((it) => it.ok)).toEqual([false, false]);
  });

  it('reads standard input without being told to, when names are piped in', async () => {
    expect(await checked([], 'Untitled document')).toHaveLength(1);
  });

  it('points below the place in the name', async () => {
    const { stdout } = await runCommand(['name', 'check', 'Copy of ITT eval', '--date', '2026-03-14']);
    expect(stdout).toContain('FAILS  Copy of ITT eval\n');
    expect(stdout).toContain('\n       ^^^^^^^\n');
  });

  it('makes control characters visible and still points at the right place', async () => {
    const { stdout } = await runCommand(['name', 'check', '2026-03-14 Fleet\u001b[31mlease']);
    expect(stdout).toContain('Fleet␛[31mlease');
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain(`\n${' '.repeat(7 + '2026-03-14 Fleet'.length)}^\n`);
  });

  it.each([
    { args: ['Untitled'], exitCode: 0 },
    { args: ['Untitled', '--strict'], exitCode: 1 },
    { args: ['2026-03-14 Fleet lease options', '--strict'], exitCode: 0 },
  ])(
    'ends with $exitCode for $args: the report is the answer, unless --strict',
    async ({ args, exitCode }) => {
      expect((await runCommand(['name', 'check', ...args])).exitCode).toBe(exitCode);
    },
  );

  it('names the conventions when it is given one that is not there', async () => {
    const { stderr, exitCode } = await runCommand(['name', 'check', 'x', '--convention', 'tma']);
    expect(stderr).toMatch(/There is no naming convention 'tma': did you mean tna\?/);
    expect(exitCode).toBe(1);
  });

  it('takes names of people for problems in a class that holds personal data', async () => {
    const name = '2025-06-17 Appraisal of Mrs Smith';
    const [open] = await checked([name]);
    const [personal] = await checked([name, '--class', 'HR-03']);
    expect(open?.problems.map((it) => it.code)).not.toContain('person-named');
    expect(personal?.problems.map((it) => it.code)).toContain('person-named');
  });
});
