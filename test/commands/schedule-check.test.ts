import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { jsonOf, runCommand } from './run-command.ts';
import { temporaryPack, type TemporaryPack } from './temporary-pack.ts';

const FINANCE = 'schedules/finance.yaml';
let pack: TemporaryPack;
beforeEach(() => {
  pack = temporaryPack();
});
afterEach(() => {
  pack.remove();
});

interface Breakage {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** What the person who wrote it is told. */
  readonly said: RegExp;
}

const BREAKAGES: readonly Breakage[] = [
  {
    what: 'a class without a disposal action',
    file: FINANCE,
    from: '    action: destroy\n',
    to: '',
    said: /The disposal action is missing: say what happens in the end/,
  },
  {
    what: 'a permanent class with a period',
    file: FINANCE,
    from: '    action: destroy\n',
    to: '    action: retain-permanently\n',
    said: /A class that is retained permanently has no 'period'/,
  },
  {
    what: 'a trigger that nobody knows',
    file: FINANCE,
    from: 'trigger: { event: created }',
    to: 'trigger: { event: creatd }',
    said: /The trigger cannot be 'creatd': did you mean 'created'/,
  },
  {
    what: 'two classes with one code',
    file: FINANCE,
    from: 'code: FIN-02',
    to: 'code: FIN-01',
    said: /The code FIN-01 is used by two classes/,
  },
  {
    what: 'a date that does not exist',
    file: FINANCE,
    from: 'on: 2019-05-02',
    to: 'on: 2019-06-31',
    said: /'2019-06-31': No such day/,
  },
  {
    what: 'a tab in the indentation',
    file: FINANCE,
    from: '    action: destroy\n',
    to: '\taction: destroy\n',
    said: /tab at the start of this line: indent with spaces only/,
  },
  {
    what: 'a period in words',
    file: FINANCE,
    from: 'period: P6Y',
    to: 'period: six years',
    said: /The period is 'six years': Write a period as P6Y/,
  },
  {
    what: 'a worked case that does not come out',
    file: FINANCE,
    from: 'dueOn: 2026-04-01',
    to: 'dueOn: 2026-05-01',
    said: /by the rule it is due on 1 April 2026, not 1 May 2026/,
  },
  {
    what: 'a team that lists a class nobody has written',
    file: 'teams.yaml',
    from: 'classes: [',
    to: 'classes: [ZZZ-99, ',
    said: /There is no class 'ZZZ-99'/,
  },
];

describe('wtk schedule check', () => {
  it.each(BREAKAGES)(
    'refuses $what, with the file, the line and what to do',
    async ({ file, from, to, said }) => {
      pack.edit(file, from, to);
      const { stdout, stderr, exitCode } = await runCommand(['schedule', 'check', pack.folder]);
      const line = stdout.split('\n').find((it) => said.test(it)) ?? stdout;
      expect(line).toMatch(new RegExp(`^${file.replace('.', '\\.')}:\\d+:\\d+  error  .*`));
      expect(line).toMatch(said);
      expect(stdout).toMatch(/cannot be published: 1 error|cannot be published: \d+ errors/);
      expect(stderr).toBe('');
      expect(exitCode).toBe(1);
    },
  );

  it('refuses a hold that is scoped by words alone', async () => {
    pack.edit(
      'holds.yaml',
      'holds:\n',
      `holds:
  - id: words-only
    title: Everything about badgers
    kind: inquiry
    authority: Chair's letter
    contact: records.officer@example.gov.uk
    placedOn: 2026-01-05
    scope: []
    words: [badger]
`,
    );
    const { stdout, exitCode } = await runCommand(['schedule', 'check', pack.folder]);
    expect(stdout).toMatch(/holds\.yaml:\d+:\d+ {2}error {2}.*words alone miss what is spelled otherwise/);
    expect(exitCode).toBe(1);
  });

  it('points at the line that is wrong', async () => {
    pack.edit(FINANCE, 'period: P6Y', 'period: P6Q');
    const { problems } = jsonOf(await runCommand(['schedule', 'check', pack.folder, '--json'])) as {
      problems: { file: string; line: number; field: string; severity: string }[];
    };
    const wrong = problems.filter((it) => it.severity === 'error');
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatchObject({ file: FINANCE, field: 'classes[0].period' });
    const { readFileSync } = await import('node:fs');
    const lines = readFileSync(`${pack.folder}/${FINANCE}`, 'utf8').split('\n');
    expect(lines[(wrong[0]?.line ?? 0) - 1]).toContain('P6Q');
  });

  it('passes the pack we ship, and says what deserves a second look', async () => {
    const result = await runCommand(['schedule', 'check', '--as-of', '2026-11-22', '--json']);
    expect(jsonOf(result)).toMatchObject({ ok: true, errors: 0 });
    expect(result.exitCode).toBe(0);
  });

  it('leaves advice out when asked to', async () => {
    const { stdout } = await runCommand(['schedule', 'check', '--no-advice', '--as-of', '2026-11-22']);
    expect(stdout).not.toMatch(/ {2}advice {2}/);
  });

  it('names the folder when there is no such folder', async () => {
    const { stdout, stderr, exitCode } = await runCommand(['schedule', 'check', 'no/such/folder']);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^wtk: There is no folder 'no\/such\/folder'/);
    expect(exitCode).toBe(1);
  });

  it('shows a control character in a pack instead of obeying it', async () => {
    pack.edit(FINANCE, 'period: P6Y', 'period: "\\e[2J"');
    const { stdout } = await runCommand(['schedule', 'check', pack.folder]);
    expect(stdout).toContain('␛[2J');
    expect(stdout).not.toContain('\u001b');
  });
});
