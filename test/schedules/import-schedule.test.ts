import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importSchedule, type ImportDecisions } from '../../scripts/schedules/classes/import-schedule.ts';
import { placeInWords } from '../../scripts/schedules/tables/place.ts';
import { readSourceFile } from '../../scripts/schedules/tables/read-source-file.ts';
import { examplePolicy } from '../pack/example-pack.ts';
import { NOTHING_DECIDED, temporaryFolder, workbookOf } from './schedule-files.ts';
import { fourColumns, numberedRows, plainList } from './three-shapes.ts';

let folder: string;
let remove: () => void;
beforeAll(() => {
  ({ folder, remove } = temporaryFolder());
});
afterAll(() => {
  remove();
});

/** An import in lines: classes with their rules, then what was not taken. */
async function imported(file: string, decisions: Partial<ImportDecisions> = {}): Promise<string[]> {
  const result = importSchedule(await readSourceFile(file), { ...NOTHING_DECIDED, ...decisions }, undefined);
  return [
    ...result.classes.map(({ entry, function: home }) => {
      const rule =
        entry.action === 'retain-permanently'
          ? []
          : [
              entry.period as string,
              `${entry.trigger.event}${entry.trigger.fallback === undefined ? '' : ' or last-modified'}`,
              entry.cutOff,
            ];
      return [home, entry.code, entry.title, ...rule, entry.action].join(' | ');
    }),
    ...[...result.notUnderstood, ...result.leftOut].map(
      ({ at, said, sentence }) => `${placeInWords(at)} | ${said} | ${sentence.slice(0, 50)}`,
    ),
  ];
}

const sheet = (rows: readonly (readonly (string | null)[])[]): Promise<string> =>
  workbookOf(`${folder}/one.xlsx`, { Finance: rows });

describe('a schedule in the shape that departments publish', () => {
  it('of four columns, in Word', async () => {
    const given = { trigger: { event: 'closed', fallback: 'last-modified' } } as const;
    expect(await imported(await fourColumns(folder), { given })).toEqual([
      'finance | FIN-01 | Invoices and receipts | P6Y | created | financial-year | destroy',
      'finance | FIN-02 | Grant agreements | P7Y | agreement-ended | none | destroy',
      'finance | FIN-03 | Cheques | P6Y | closed or last-modified | none | destroy',
      'finance | FIN-03B | Cheques: stubs | P2Y | closed or last-modified | none | destroy',
      'policy | POL-01 | Major policy: final record | P20Y | closed or last-modified | none | review',
      'policy | POL-02 | Drafts for comment | P0D | superseded | none | destroy',
      'policy | POL-03 | Minor policy | P7Y | closed or last-modified | none | destroy',
      "table 2, row 5, column 4 | 5 years review/delete | It says both 'review' and 'destroy' and not which ",
    ]);
  });

  it('of numbered rows under headings, in a workbook', async () => {
    const file = await numberedRows(folder);
    expect(await imported(file)).toEqual([
      'human-resources | HR-01 | Personal files | P0D | last-needed-year | calendar-year | destroy',
      'human-resources | HR-02 | Annual leave records | P2Y | created | calendar-year | destroy',
      'human-resources | HR-03 | Public appointments | P6Y | term-ended | none | review',
      'human-resources | HR-04 | Board minutes: signed set | P20Y | created | none | transfer',
      "sheet 'Human resources', cell D8 | Keep as long as useful | The words 'keep as long as useful' say nothing tha",
    ]);
    const { classes } = importSchedule(await readSourceFile(file), NOTHING_DECIDED, undefined);
    expect(classes[2]).toMatchObject({
      row: '3',
      found: 'Review 6 years after term ends',
      changed: expect.arrayContaining(["It stands under 'Appointments'"]) as unknown,
      entry: {
        selection: 'selected',
        source: { name: 'schedule.xlsx', status: 'proposed', note: 'The National Archives series LCO 2' },
      },
    });
  });

  it('keeps for good what is permanent only outside the Public Records Act', async () => {
    expect((await imported(await numberedRows(folder), { law: 'other' }))[3]).toBe(
      'human-resources | HR-04 | Board minutes: signed set | retain-permanently',
    );
  });

  it('of a plain list, in which nothing is guessed', async () => {
    expect(await imported(plainList(folder))).toEqual([
      "line 2, column 2 | 6 years after contract end | It does not say what happens in the end: write 'de",
      "line 3, column 2 | 1 year | It does not say what happens in the end: write 'de",
      "line 4, column 2 | 3 years when superseded | It does not say what happens in the end: write 'de",
    ]);
    expect(await imported(plainList(folder), { given: { action: 'destroy' } })).toEqual([
      'list | LIS-01 | Contracts under £10k | P6Y | contract-ended | none | destroy',
      'list | LIS-02 | Risk registers | P3Y | superseded | none | destroy',
      'line 3, column 2 | 1 year | It says how long and not from when: write the even',
    ]);
  });
});

describe('a row', () => {
  it('that holds two rules under two columns gives two classes, and says what was changed', async () => {
    const file = await sheet([
      ['Record', 'Retention', 'Action'],
      [
        'Consultations',
        '15 years after record closed (raw responses: 2 years after response published)',
        'review (raw responses: destroy)',
      ],
    ]);
    expect(await imported(file)).toEqual([
      'finance | FIN-01 | Consultations | P15Y | closed | none | review',
      'finance | FIN-01B | Consultations: raw responses | P2Y | published | none | destroy',
    ]);
    const { classes } = importSchedule(await readSourceFile(file), NOTHING_DECIDED, undefined);
    expect(classes.map(({ changed }) => changed[0])).toEqual([
      'The row holds 2 rules: this is its own, FIN-01B is the other',
      'The row holds 2 rules: this is the one for raw responses, FIN-01 is the other',
    ]);
    expect(classes.map(({ entry }) => entry.scopeNote)).toEqual([
      'Consultations. Not what is in FIN-01B.',
      'Raw responses. Consultations. Not what is in FIN-01.',
    ]);
  });

  it.each([
    [
      'two columns that disagree',
      ['x', 'Destroy after 6 years from creation', '2 years'],
      /two different periods/,
    ],
    ['a title and nothing else', ['x', null, null], /no retention rule/],
    ['a rule and no title', [null, 'destroy', '6 years from creation'], /no title/],
  ])('with %s is listed', async (_, row, why) => {
    const file = await sheet([['Record', 'Action', 'Retention'], row]);
    const { classes, notUnderstood } = importSchedule(await readSourceFile(file), NOTHING_DECIDED, undefined);
    expect(classes).toEqual([]);
    expect(notUnderstood.map(({ sentence }) => sentence)).toEqual([expect.stringMatching(why)]);
  });

  it('whose code is wrong or taken is listed with the cell of the code', async () => {
    const rule = 'Destroy 6 years after creation';
    const file = await sheet([
      ['Code', 'Title', 'Action'],
      ['fin 1', 'x', rule],
      ['FIN-01', 'y', rule],
      ['FIN-01', 'z', rule],
    ]);
    expect(await imported(file)).toEqual([
      'finance | FIN-01 | y | P6Y | created | none | destroy',
      "sheet 'Finance', cell A2 | fin 1 | The code is 'fin 1': A class code is two to four c",
      "sheet 'Finance', cell A4 | FIN-01 | This code stands twice in the file: give one of th",
    ]);
  });

  it('brings no approval that is not whole', async () => {
    const rule = 'Destroy 6 years after creation';
    const file = await sheet([
      ['Title', 'Action', 'Approved by', 'Approved on', 'Approved version'],
      ['x', rule, 'Records officer', '2026-04-01', '3'],
      ['y', rule, 'Records officer', null, '3'],
      ['z', rule, null, 'soon', null],
    ]);
    const { classes, leftOut } = importSchedule(await readSourceFile(file), NOTHING_DECIDED, undefined);
    expect(classes.map(({ entry }) => entry.approval)).toEqual([
      { by: 'Records officer', on: '2026-04-01', version: '3' },
      undefined,
      undefined,
    ]);
    expect(leftOut.map(({ at, sentence }) => [placeInWords(at), sentence.slice(0, 26)])).toEqual([
      ["sheet 'Finance', cell C3", 'The approval is incomplete'],
      ["sheet 'Finance', cell D4", 'This is no day, and was le'],
      ["sheet 'Finance', cell D4", 'The approval is incomplete'],
    ]);
  });

  it('keeps the code that the pack has for its title, and takes no code that is used', async () => {
    const rule = 'Destroy 6 years after creation';
    const file = await sheet([
      ['Title', 'Action'],
      ['budgets and  management accounts', rule],
      ['Something new', rule],
    ]);
    const { classes } = importSchedule(await readSourceFile(file), NOTHING_DECIDED, examplePolicy());
    const free = examplePolicy()
      .classes.filter(({ code }) => code.startsWith('FIN-'))
      .map(({ code }) => code);
    expect(classes[0]?.entry.code).toBe('FIN-02');
    expect(classes[1]?.entry.code).toMatch(/^FIN-\d\d$/);
    expect(free).not.toContain(classes[1]?.entry.code);
  });
});

describe('columns', () => {
  it('are read as a person says, and in no other way', async () => {
    const file = await sheet([
      ['Bezeichnung', 'Frist', 'Retention'],
      ['Rechnungen', 'Destroy 10 years after creation', 'x'],
    ]);
    const map = new Map([
      ['bezeichnung', 'title'],
      ['frist', 'period'],
    ] as const);
    expect(await imported(file, { map })).toEqual([
      'finance | FIN-01 | Rechnungen | P10Y | created | none | destroy',
    ]);
  });

  it('with no heading that is known leave the table unread, with its first row', async () => {
    const file = await sheet([
      ['Foo', 'Bar'],
      ['a', 'b'],
    ]);
    const { skipped } = importSchedule(await readSourceFile(file), NOTHING_DECIDED, undefined);
    expect(skipped).toEqual([{ at: { sheet: 'Finance', row: 1, column: 1 }, firstRow: ['Foo', 'Bar'] }]);
  });

  it('may be headed again on each printed page', async () => {
    const file = await sheet([
      ['Record', 'Action'],
      ['x', 'Destroy 1 year after creation'],
      ['Record', 'Action'],
    ]);
    expect(await imported(file)).toHaveLength(1);
  });
});
