import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import exceljs from 'exceljs';
import { temporaryFolder, workbookOf } from '../schedules/schedule-files.ts';
import { fourColumns, plainList } from '../schedules/three-shapes.ts';
import { jsonOf, runCommand, type CommandResult } from './run-command.ts';
import { temporaryPack, type TemporaryPack } from './temporary-pack.ts';

let folder: string;
let remove: () => void;
let pack: TemporaryPack | undefined;
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
});
afterEach(() => {
  remove();
  pack?.remove();
  pack = undefined;
});

const at = (name: string): string => path.join(folder, name);
const schedule = (...args: string[]): Promise<CommandResult> => runCommand(['schedule', ...args]);
const NEW = ['--records-officer', 'records@example.gov.uk', '--title', 'Ministry of Examples'];
const CLOSED = ['--set', 'trigger=closed or last modified'];

/** Every file below a folder with its text. */
const filesIn = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((name) => [path.relative(root, name), readFileSync(name, 'utf8')]),
  );

async function changeCell(file: string, code: string, heading: string, text: string): Promise<void> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.getWorksheet('Classes');
  const column = (sheet?.getRow(1).values as string[]).indexOf(heading);
  sheet?.eachRow((row) => {
    if (row.getCell(1).text === code) row.getCell(column).value = text;
  });
  await workbook.xlsx.writeFile(file);
}

describe('wtk schedule import', () => {
  it('shows what it makes of a file, and writes nothing until a folder is named', async () => {
    const result = await schedule('import', await fourColumns(folder));
    expect(result.exitCode).toBe(2);
    expect(result.stdout).toContain('When should it be deleted  →  period');
    expect(result.stdout).toContain('To go by the guess, add --yes');
    expect(result.stdout).toContain("table 2, row 5, column 4: '5 years review/delete'");
    expect(result.stderr).toContain('Nothing is written yet');
    expect(readdirSync(folder)).toEqual(['what-to-keep.docx']);
  });

  it('writes nothing by a guess that nobody confirmed', async () => {
    const result = await schedule('import', await fourColumns(folder), '--out', at('pack'), ...NEW);
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toContain('Nothing was written: the columns are a guess');
    expect(existsSync(at('pack'))).toBe(false);
  });

  it('begins a pack that the check passes, with the rows it did not understand beside it', async () => {
    const file = await fourColumns(folder);
    const result = await schedule('import', file, '--yes', ...CLOSED, '--out', at('pack'), ...NEW);
    expect(result.exitCode).toBe(2);
    expect(result.stdout).toContain('Next: wtk schedule check');
    const check = jsonOf(await schedule('check', at('pack'), '--json'));
    expect(check).toMatchObject({ ok: true, classes: 7, errors: 0, warnings: 0 });
    const files = filesIn(at('pack'));
    expect(files['not-understood.csv']).toContain('what-to-keep.docx, table 2, row 5, column 4');
    expect(files['sources.tsv']).toContain(
      'table 1, row 4\tFIN-03B\tU\t6 years; stubs two years\tThe row holds 2 rules',
    );
    expect(files['schedules/finance.yaml']).not.toContain('approval:');
    expect(files['pack.yaml']).toContain('nothing in it is approved');
  });

  it('changes nothing when it is run again', async () => {
    const args = ['import', await fourColumns(folder), '--yes', ...CLOSED, '--out', at('pack'), ...NEW];
    await schedule(...args);
    const before = filesIn(at('pack'));
    const again = await schedule(...args);
    expect(again.stdout).toContain('says all of it already: nothing was written');
    expect(filesIn(at('pack'))).toEqual(before);
  });

  it('matches columns with --map', async () => {
    const args = [
      '--map',
      'Record type=title,Retention=period',
      '--set',
      'action=destroy',
      '--set',
      'owner=Director',
    ];
    const result = await schedule('import', plainList(folder), ...args, '--json');
    expect(result.exitCode).toBe(2);
    expect(jsonOf(result)).toMatchObject({
      complete: false,
      columns: [
        { heading: 'Record type', use: 'title', how: 'given' },
        { heading: 'Retention', use: 'period', how: 'given' },
        { heading: 'Notes', use: null, how: 'unknown' },
      ],
      classes: [
        {
          code: 'LIS-01',
          title: 'Contracts under £10k',
          owner: 'Director',
          from: { where: 'line 2, column 1' },
        },
        { code: 'LIS-02', title: 'Risk registers' },
      ],
      notUnderstood: [{ where: 'line 3, column 2', row: 3, column: 2, said: '1 year' }],
    });
  });

  it.each([
    [
      'a field that there is none of',
      ['--map', 'Retention=perod'],
      "there is no field 'perod': did you mean 'period'",
    ],
    ['half a match', ['--map', 'Retention'], "--map cannot read 'Retention'"],
    ['a setting that there is none of', ['--set', 'ownr=x'], "did you mean 'owner'"],
    [
      'a trigger that is none',
      ['--set', 'trigger=the moon'],
      "--set trigger: The words 'the moon' say nothing",
    ],
    ['an action that is a period', ['--set', 'action=6 years'], "--set action: '6 years' is none"],
    ['a prefix in small letters', ['--prefix', 'finance=fin'], "--prefix cannot read 'finance=fin'"],
    ['a check of nothing', ['--check'], '--check compares with a pack'],
    ['a check of no pack', ['--check', '--out', '/nowhere'], "There is no pack in '/nowhere'"],
    ['no officer', ['--yes', '--set', 'action=destroy', '--out', 'x-new'], '--records-officer'],
    [
      'a wrong address',
      ['--yes', '--set', 'action=destroy', '--out', 'x-new', '--records-officer', 'me'],
      "--records-officer 'me'",
    ],
  ])('refuses %s in a sentence', async (_, args, said) => {
    const result = await schedule('import', plainList(folder), ...args);
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toContain(said);
    expect(result.stderr).not.toContain('fault in wtk');
  });

  it('refuses a file that is no schedule in a sentence', async () => {
    writeFileSync(at('x.pdf'), '%PDF-1.7');
    const result = await schedule('import', at('x.pdf'));
    expect([result.exitCode, result.stderr]).toEqual([1, expect.stringMatching(/^wtk: x\.pdf is a PDF/)]);
  });
});

describe('a folder that an import begins a pack in', () => {
  const TEAMS = 'directorates: []\nteams: [] # Ours are to be named by Friday.\n';
  const HOLDS = 'holds: [] # None since the inquiry.\n';
  const begin = async (): Promise<CommandResult> =>
    schedule('import', await fourColumns(folder), '--yes', ...CLOSED, '--out', at('pack'), ...NEW);
  /** Files that stand in the folder already. */
  const given = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(at(`pack/${name}`)), { recursive: true });
      writeFileSync(at(`pack/${name}`), text);
    }
  };

  const copies = (): string[] => Object.values(filesIn(at('pack/before'))).sort();
  const withoutCopies = (files: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('before')));

  it('keeps its teams, holds and other files that somebody filled in, and says so', async () => {
    given({ 'teams.yaml': TEAMS, 'holds.yaml': HOLDS });
    const { stdout } = await begin();
    expect(filesIn(at('pack'))).toMatchObject({ 'teams.yaml': TEAMS, 'holds.yaml': HOLDS });
    expect(stdout).toContain('teams.yaml was there already and stays as it is.');
    expect(stdout).toContain(`wrote ${at('pack/pack.yaml')}`);
  });

  it('keeps a copy of every file that is written over or taken away, be it the second in one second', async () => {
    const old = { 'schedules/finance.yaml': 'old schedule', 'sources.tsv': 'old\tsources\n', 'not-understood.csv': 'where,Kim: asked Bea\n' };
    given(old);
    await begin();
    expect(copies()).toEqual(Object.values(old).sort());
    rmSync(at('pack/pack.yaml'));
    const newer = { 'schedules/finance.yaml': 'newer schedule', 'sources.tsv': 'newer\tsources\n' };
    given(newer);
    await begin();
    expect(copies()).toEqual([...Object.values(old), ...Object.values(newer)].sort());
    const whole = await workbookOf(at('whole.xlsx'), { S: [['Code', 'Function', 'Title', 'Retention period', 'Trigger', 'Disposal action'], ['NEW-01', 'news', 'News', '6 years', 'creation', 'destroy']] });
    const list = readFileSync(at('pack/not-understood.csv'), 'utf8');
    await schedule('import', whole, '--out', at('pack'));
    expect(existsSync(at('pack/not-understood.csv'))).toBe(false);
    expect(copies()).toContain(list);
  }); // prettier-ignore

  it('that cannot be read is not written over', async () => {
    mkdirSync(at('pack/sources.tsv'), { recursive: true });
    expect((await begin()).exitCode).toBe(1);
    expect(filesIn(at('pack'))).toEqual({});
  });

  it('ends alike when the import is stopped at any file and run again', async () => {
    given({ 'teams.yaml': TEAMS, 'sources.tsv': 'old\tsources\n' });
    await begin();
    const settled = filesIn(at('pack'));
    const names = Object.keys(settled).filter((name) => !/^(before|teams)/.test(name));
    expect(names).toContain('pack.yaml');
    for (const name of names) {
      rmSync(at('pack'), { recursive: true });
      given({ 'teams.yaml': TEAMS, 'sources.tsv': 'old\tsources\n' });
      mkdirSync(at(`pack/${name}.${process.pid}.part`), { recursive: true });
      expect((await begin()).exitCode).toBe(1);
      rmSync(at(`pack/${name}.${process.pid}.part`), { recursive: true });
      await begin();
      expect(copies()[0]).toBe('old\tsources\n');
      expect(withoutCopies(filesIn(at('pack')))).toEqual(withoutCopies(settled));
    }
  });
});

describe('approval, there and back', () => {
  it('is what the file brings, for the class that it brings it for, and goes when the rule changes', async () => {
    const begin = ['import', await fourColumns(folder), '--yes', ...CLOSED, '--out', at('pack'), ...NEW];
    await schedule(...begin);
    await schedule('export', at('pack'), '--to', at('back.xlsx'));
    await changeCell(at('back.xlsx'), 'FIN-02', 'Approved by', 'Departmental Records Officer');
    await changeCell(at('back.xlsx'), 'FIN-02', 'Approved on', '2026-04-01');
    await changeCell(at('back.xlsx'), 'FIN-02', 'Approved version', '1');
    const differs = await schedule('import', at('back.xlsx'), '--out', at('pack'), '--check');
    expect(differs.stdout).toContain(
      'approval: nothing  →  Departmental Records Officer, 2026-04-01, version 1',
    );
    await schedule('import', at('back.xlsx'), '--out', at('pack'));
    const approvals = async (): Promise<unknown[]> =>
      (
        jsonOf(await schedule('show', 'FIN-01', 'FIN-02', '--pack', at('pack'), '--json')) as {
          approval?: unknown;
        }[]
      ).map(({ approval }) => approval);
    const approved = { by: 'Departmental Records Officer', on: '2026-04-01', version: '1' };
    expect(await approvals()).toEqual([undefined, approved]);
    await schedule(...begin);
    expect(await approvals()).toEqual([undefined, approved]);
  });
});

describe('a workbook that stays the master', () => {
  beforeEach(async () => {
    pack = temporaryPack();
    await schedule('export', pack.folder, '--to', at('master.xlsx'));
  });
  const packFolder = (): string => pack?.folder ?? '';
  const check = (...args: string[]): Promise<CommandResult> =>
    schedule('import', at('master.xlsx'), '--out', packFolder(), '--check', ...args);

  it('says what the pack says', async () => {
    const result = await check();
    expect([result.exitCode, result.stderr]).toEqual([0, '']);
    expect(result.stdout).toContain('says what');
  });

  it('says what a change would do, and changes it when imported; the old schedules are kept', async () => {
    const before = readFileSync(path.join(packFolder(), 'schedules/finance.yaml'), 'utf8');
    await changeCell(at('master.xlsx'), 'FIN-02', 'Retention period', '7 years');
    const differs = await check();
    expect(differs.exitCode).toBe(2);
    expect(differs.stdout).toContain('changed    FIN-02');
    expect(differs.stdout).toContain('period: 6 years  →  7 years');
    expect(readFileSync(path.join(packFolder(), 'schedules/finance.yaml'), 'utf8')).toBe(before);

    const done = await schedule('import', at('master.xlsx'), '--out', packFolder());
    expect(done.stdout).toContain(`wrote ${path.join(packFolder(), 'schedules/finance.yaml')}`);
    expect(done.stdout).not.toContain('schedules/hr.yaml');
    expect((await check()).exitCode).toBe(0);
    const kept = filesIn(path.join(packFolder(), 'before'));
    expect(Object.entries(kept).find(([name]) => name.endsWith('schedules/finance.yaml'))?.[1]).toBe(before);
  });

  it('never drops a class whose row is gone', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(at('master.xlsx'));
    workbook.getWorksheet('Classes')?.spliceRows(2, 1);
    await workbook.xlsx.writeFile(at('master.xlsx'));
    const differs = jsonOf(await check('--json')) as {
      readonly missing: readonly { readonly code: string }[];
    };
    expect(differs.missing).toHaveLength(1);
    const code = differs.missing[0]?.code ?? '';
    const done = await schedule('import', at('master.xlsx'), '--out', packFolder());
    expect(done.stdout).toContain(`${code} `);
    expect((await schedule('show', code, '--pack', packFolder())).exitCode).toBe(0);
  });

  it('of a few columns leaves alone what it has no column for, and an approval where nothing changed', async () => {
    pack?.edit(
      'schedules/finance.yaml',
      '    reviewOn: 2028-04-01\n',
      "    reviewOn: 2028-04-01\n    approval: { by: DRO, on: 2026-04-01, version: '3' }\n",
    );
    const rows = (period: string) => [
      ['Code', 'Function', 'Title', 'Retention period', 'Trigger', 'Cut-off', 'Disposal action'],
      [
        'FIN-01',
        'finance',
        'Payments, invoices and purchase orders',
        period,
        'creation',
        'financial-year',
        'destroy',
      ],
    ];
    const show = async (): Promise<unknown> =>
      (jsonOf(await schedule('show', 'FIN-01', '--pack', packFolder(), '--json')) as readonly unknown[])[0];
    const before = await show();
    await schedule('import', await workbookOf(at('few.xlsx'), { S: rows('6 years') }), '--out', packFolder());
    expect(await show()).toEqual(before);
    await schedule('import', await workbookOf(at('few.xlsx'), { S: rows('8 years') }), '--out', packFolder());
    expect(await show()).toMatchObject({ period: 'P8Y', owner: 'Finance Director' });
    expect(await show()).not.toHaveProperty('approval');
  });
});

describe('wtk schedule export', () => {
  it.each(['for-approval.xlsx', 'for-approval.docx'])(
    'writes %s, and not over a file unless told',
    async (name) => {
      expect((await schedule('export', '--to', at(name))).exitCode).toBe(0);
      const again = await schedule('export', '--to', at(name));
      expect([again.exitCode, again.stderr]).toEqual([1, expect.stringContaining('is there already')]);
      expect((await schedule('export', '--to', at(name), '--force', '--json')).exitCode).toBe(0);
    },
  );

  it('knows two kinds of file', async () => {
    const result = await schedule('export', '--to', at('x.pdf'));
    expect([result.exitCode, result.stderr]).toEqual([1, expect.stringContaining('neither .xlsx nor .docx')]);
  });

  it('lets no text of a class run as a formula', async () => {
    pack = temporaryPack();
    pack.edit(
      'schedules/finance.yaml',
      'whoSaves: Budget holder',
      'whoSaves: \'=HYPERLINK("http://evil.example")\'',
    );
    await schedule('export', pack.folder, '--to', at('evil.xlsx'));
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(at('evil.xlsx'));
    const begins: unknown[] = [];
    workbook.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (/^[=+\-@\t\r]/.test(cell.text) || cell.formula) begins.push(cell.value);
        });
      });
    });
    expect(begins).toEqual([]);
  });
});
