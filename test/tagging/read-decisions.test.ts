import { beforeAll, describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { Cell, Table } from '../../scripts/audit/tables/table.ts';
import { readDecisions, type DecisionsRead } from '../../scripts/tagging/read-decisions.ts';
import { changedPack } from '../labels/label-desk.ts';
import { heldPolicy, TODAY } from './tag-desk.ts';

let policy: Policy;
beforeAll(async () => {
  policy = changedPack(await heldPolicy(), (entry) =>
    entry.code === 'FIN-03' ? { ...entry, withdrawn: { on: TODAY, replacedBy: [] } } : entry,
  );
});

const HEADINGS = ['decision', 'event date', 'reason', 'question', 'suggested', 'name', 'class now', 'due on', 'folder', 'where', 'last changed', 'link', 'id']; // prettier-ignore
function read(rows: readonly Readonly<Record<string, Cell>>[], headings: readonly string[] = HEADINGS): DecisionsRead {
  const table: Table = {
    name: 'list.csv',
    headings,
    rows: rows.map((row, place) => ({ line: place + 2, cells: headings.map((heading) => row[heading] ?? '') })),
    at: ({ line }, column) => `line ${line}, ${headings[column] ?? ''}`,
  };
  return readDecisions(table, policy, TODAY, 'grace@example.gov.uk');
} // prettier-ignore

describe("a manager's list", () => {
  it.each([
    ['FIN-01', 'FIN-01'],
    ['fin-01', 'FIN-01'],
    ['FIN-01 Payments, invoices and purchase orders', 'FIN-01'],
    ['NWK', 'NWK'],
    ['nwk', 'NWK'],
  ])("decides with '%s' for %s", (decision, code) => {
    const { decisions, problems } = read([{ id: 'f1', decision }]);
    expect(problems).toEqual([]);
    expect([...decisions]).toEqual([
      ['f1', { code, eventDate: undefined, decidedBy: 'grace@example.gov.uk' }],
    ]);
  });

  it.each(['31/3/2026', '2026-03-31', 46_112])('takes the day of the event as %p', (day) => {
    const { decisions } = read([{ id: 'f1', decision: 'FIN-01', 'event date': day }]);
    expect(decisions.get('f1')?.eventDate).toBe(plainDate('2026-03-31'));
  });

  it('takes a row without a decision for not decided yet, and counts disposals, which tag nothing', () => {
    expect(read([{ id: 'f1' }, { id: 'f2', decision: 'destroy' }, { id: 'f3', decision: 'keep until 2030-01-01' }])).toEqual({
      decisions: new Map(),
      disposals: 2,
      problems: [],
    });
  }); // prettier-ignore

  it.each([
    [{ id: 'f1', decision: 'FIN-91' }, 'line 2, decision', /There is no class 'FIN-91' in use: did you mean/],
    [{ id: 'f1', decision: 'FIN-03' }, 'line 2, decision', /There is no class 'FIN-03' in use/],
    [{ decision: 'FIN-01' }, 'line 2, id', /does not say about which document/],
    [{ id: 'f1', decision: 'FIN-01', 'event date': 'soon' }, 'line 2, event date', /'soon' is no day/],
    [
      { id: 'f1', decision: 'CON-01', 'event date': '9999-12-31' },
      'line 2, event date',
      /Nobody can have meant '9999-12-31'/,
    ],
  ] as const)('refuses %j', (row, where, message) => {
    expect(read([row]).problems).toEqual([{ where, message: expect.stringMatching(message) }]);
  });

  it('refuses a document that is decided twice, but not a row that is there twice', () => {
    const row = { id: 'f1', decision: 'FIN-01' };
    expect(read([row, row]).problems).toEqual([]);
    expect(read([row, { ...row, decision: 'FIN-02' }]).problems[0]?.message).toMatch(/decided twice, as FIN-01 and as FIN-02/);
  }); // prettier-ignore

  it('refuses a column that nobody knows, and a list without decisions', () => {
    expect(read([], ['id', 'descision']).problems.map(({ message }) => message)).toEqual([
      "There is no column 'decision': add it to the headings.",
      expect.stringMatching(/did you mean 'decision'/),
    ]);
  });
});
