import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonOf, runCommand } from './run-command.ts';
import { temporaryPack, type TemporaryPack } from './temporary-pack.ts';

const FINANCE = 'schedules/finance.yaml';
const WORDS_ONLY = `holds:
  - id: words-only
    title: Everything about badgers
    kind: inquiry
    authority: Chair's letter
    contact: records.officer@example.gov.uk
    placedOn: 2026-01-05
    scope: []
    words: [badger]
`;
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
    pack.edit('holds.yaml', 'holds:\n', WORDS_ONLY);
    const { stdout, exitCode } = await runCommand(['schedule', 'check', pack.folder]);
    expect(stdout).toMatch(/holds\.yaml:\d+:\d+ {2}error {2}.*words alone miss what is spelled otherwise/);
    expect(exitCode).toBe(1);
  });

  it('names all seven in one pack, six of them in one file, each at its own line', async () => {
    const text = readFileSync(path.join(pack.folder, FINANCE), 'utf8');
    const classes = text.split(/(?=^ {2}- code:)/m);
    const mend = (at: number, from: string | RegExp, to: string): void => {
      const before = classes[at] ?? '';
      classes[at] = before.replace(from, to);
      expect(classes[at]).not.toBe(before);
    };
    mend(1, '    action: destroy\n', '');
    mend(2, /action: \w+/, 'action: retain-permanently');
    mend(3, /event: [\w-]+/, 'event: creatd');
    mend(4, /code: \S+/, 'code: FIN-01');
    mend(5, /on: \d{4}-\d\d-\d\d/, 'on: 2019-06-31');
    mend(6, '    owner:', '\towner:');
    writeFileSync(path.join(pack.folder, FINANCE), classes.join(''));
    pack.edit('holds.yaml', 'holds:\n', WORDS_ONLY);
    const { problems } = jsonOf(await runCommand(['schedule', 'check', pack.folder, '--json'])) as {
      problems: { file: string; line: number; severity: string; message: string }[];
    };
    const lines = classes.join('').split('\n');
    const found = (said: RegExp): string[] =>
      problems
        .filter(({ file, message }) => file === FINANCE && said.test(message))
        .map(({ line }) => lines[line - 1] ?? '');
    const begins = (at: number): string => (classes[at] ?? '').split('\n')[0] ?? '';
    expect(found(/disposal action is missing/)).toEqual([begins(1)]);
    expect(found(/retained permanently has no 'period'/)).toEqual([expect.stringMatching(/^ +period:/)]);
    expect(found(/trigger cannot be 'creatd'/)).toEqual([expect.stringMatching(/creatd/)]);
    expect(found(/code FIN-01 is used by two classes/)).toEqual([begins(4)]);
    expect(found(/No such day/)).toEqual([expect.stringMatching(/2019-06-31/)]);
    expect(found(/tab at the start of this line/)).toEqual([expect.stringMatching(/^\towner:/)]);
    expect(problems.some(({ message }) => message.includes('words alone miss'))).toBe(true);
    // Nothing else: but for what is said of the class whose code was taken.
    const said =
      /is missing|has no '|cannot be 'creatd'|used by two|No such day|tab at|words alone|no class 'FIN-03B'/;
    expect(problems.filter(({ message }) => !said.test(message))).toEqual([]);
  });

  it('leaves two full stops in a text as they stand', async () => {
    pack.edit(FINANCE, 'period: P6Y', "period: 'six..'");
    const { stdout } = await runCommand(['schedule', 'check', pack.folder]);
    expect(stdout).toMatch(/The period is 'six\.\.': .*\(90 days\)\. {2}\(classes\[0\]\.period\)/);
  });

  it('points at the line that is wrong', async () => {
    pack.edit(FINANCE, 'period: P6Y', 'period: P6Q');
    const { problems } = jsonOf(await runCommand(['schedule', 'check', pack.folder, '--json'])) as {
      problems: { file: string; line: number; field: string; severity: string }[];
    };
    const wrong = problems.filter((it) => it.severity === 'error');
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatchObject({ file: FINANCE, field: 'classes[0].period' });
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
