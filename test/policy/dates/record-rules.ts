import { describe, expect, it } from '@jest/globals';
import { plainDate, type PlainDate } from '#policy/calendar/plain-date.ts';
import { evaluate } from '#policy/evaluation/evaluate.ts';
import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import { explain } from '#policy/evaluation/explain.ts';
import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import { toFacts } from '#policy/facts/to-facts.ts';
import { outcomeInWords } from '#policy/retention/outcome-in-words.ts';
import { settleCase, statusInCase } from '#policy/retention/settle-case.ts';
import { aDocument, tagged } from '../../support/a-document.ts';
import { aClass, aPolicy } from '../../support/a-pack.ts';

const policy = aPolicy();
const today = plainDate('2026-11-22');

/** With a class that is transferred, and waits for an event that Drive does not know. */
const transferring = aPolicy({
  'schedules/emergency.yaml': `function: emergency\ntitle: Emergency\nowner: Director\nclasses:\n${aClass('EMG-01', 'trigger: { event: event-closed }, period: P20Y, action: transfer')}\n`,
});

const judge = (facts: DocumentFacts, inCase?: string, asOf: PlainDate = today): Evaluation =>
  evaluate(facts, policy, { asOf, case: inCase === undefined ? undefined : policy.cases.get(inCase) });

const datesOf = ({ retention }: Evaluation) =>
  retention?.kind === 'scheduled'
    ? [retention.triggeredOn, retention.cutOffOn, retention.retainUntil, retention.dueOn]
    : retention?.kind;

const madeOn = (day: string) => ({ createdOn: plainDate(day), modifiedOn: plainDate(day) });

/** What the policy says of records and dates, to be run under several time zones. */
export function recordRules(): void {
  describe('a class that counts from creation to the end of the financial year', () => {
    it.each([
      ['2019-05-02', ['2019-05-02', '2020-03-31', '2026-03-31', '2026-04-01'], 'due'],
      ['2020-03-31', ['2020-03-31', '2020-03-31', '2026-03-31', '2026-04-01'], 'due'],
      ['2020-04-01', ['2020-04-01', '2021-03-31', '2027-03-31', '2027-04-01'], 'keep'],
      ['2024-02-29', ['2024-02-29', '2024-03-31', '2030-03-31', '2030-04-01'], 'keep'],
    ])('keeps a document of %s until %p: %s', (day, dates, status) => {
      const evaluation = judge(tagged({ code: 'FIN-01' }, madeOn(day)));
      expect(datesOf(evaluation)).toEqual(dates);
      expect(evaluation.status).toBe(status);
    });

    it('takes a file made at 23:30 UTC on 31 March for one of the next year, since it is April in London', () => {
      const file = {
        id: 'f',
        name: 'Invoice',
        driveId: 'drive-finance',
        createdTime: '2024-03-31T23:30:00Z',
        modifiedTime: '2024-03-31T23:30:00Z',
      };
      const facts = toFacts(file, {
        labelMap: undefined,
        labelsReadable: true,
        trustedDomains: ['example.gov.uk'],
        owner: undefined,
        orgUnit: undefined,
      });
      const evaluation = judge({ ...facts, tag: { label: { code: 'FIN-01' }, problems: [] } });
      expect(datesOf(evaluation)).toEqual(['2024-04-01', '2025-03-31', '2031-03-31', '2031-04-01']);
    });

    it('is kept on the last day and due on the next', () => {
      const facts = tagged({ code: 'FIN-01' }, madeOn('2019-05-02'));
      expect(judge(facts, undefined, plainDate('2026-03-31')).status).toBe('keep');
      expect(judge(facts, undefined, plainDate('2026-04-01')).status).toBe('due');
    });
  });

  describe("a document's own date", () => {
    it.each<[string, Partial<DocumentFacts>, { eventDate?: PlainDate }, string, string]>([
      [
        'a person gave',
        { migratedOn: plainDate('2015-01-01'), name: '2016-01-01 Minutes' },
        { eventDate: plainDate('2014-05-05') },
        '2014-05-05',
        'person',
      ],
      [
        'the migration carried over',
        { migratedOn: plainDate('2015-01-01'), name: '2016-01-01 Minutes' },
        {},
        '2015-01-01',
        'migrated',
      ],
      ['stands in the name', { name: '2016-01-01 Minutes' }, {}, '2016-01-01', 'name'],
      [
        'is the creation',
        { createdOn: plainDate('2019-05-02'), modifiedOn: plainDate('2020-05-02') },
        {},
        '2019-05-02',
        'created',
      ],
      [
        'is the last change, where that is earlier (an upload)',
        { createdOn: plainDate('2019-05-02'), modifiedOn: plainDate('2012-05-02') },
        {},
        '2012-05-02',
        'modified',
      ],
    ])('is the one that %s', (_, changes, given, on, from) => {
      const evaluation = judge(tagged({ code: 'FIN-01', ...given }, changes));
      expect(evaluation.documentDate).toEqual({ on, from, doubtful: false });
      expect(datesOf(evaluation)?.[0]).toBe(on);
    });

    it('is doubtful on a day of bulk creation, and then never falls due', () => {
      const moved = tagged({ code: 'FIN-01' }, madeOn('2021-06-12'));
      expect(judge(moved, undefined, plainDate('2099-01-01')).status).toBe('date-doubtful');
    });

    it('is sure on such a day when the name has a date', () => {
      const moved = tagged({ code: 'FIN-01' }, { ...madeOn('2021-06-12'), name: '2015-06-01 Invoice' });
      expect(judge(moved).status).toBe('due');
    });
  });

  describe('a trigger that Drive does not know', () => {
    it('waits for its date', () => {
      const evaluation = judge(tagged({ code: 'POL-02' }));
      expect(evaluation.retention).toEqual({ kind: 'awaiting-trigger', trigger: 'superseded' });
      expect(evaluation.status).toBe('awaiting-trigger');
    });

    it('runs from the date that a person gave', () => {
      const evaluation = judge(tagged({ code: 'POL-02', eventDate: plainDate('2024-02-29') }));
      expect(datesOf(evaluation)).toEqual(['2024-02-29', '2024-02-29', '2024-02-29', '2024-03-01']);
    });

    it('falls back on the last change only where the class says so, and shows it', () => {
      const evaluation = judge(tagged({ code: 'POL-01' }, { modifiedOn: plainDate('2010-02-28') }));
      expect(evaluation.retention).toMatchObject({
        origin: 'fallback',
        retainUntil: '2025-02-28',
        dueOn: '2025-03-01',
      });
      expect(evaluation.status).toBe('due');
    });
  });

  describe('a day that nobody can have meant', () => {
    const NEVER = plainDate('9999-12-31');
    const SLIP = plainDate('0021-05-01');
    it.each<[string, DocumentFacts]>([
      ["'never' for the event", tagged({ code: 'POL-02', eventDate: NEVER })],
      ['a slip for the event', tagged({ code: 'POL-02', eventDate: SLIP })],
      ["'never' where the last change would do", tagged({ code: 'POL-01', eventDate: NEVER })],
      ['a slip for the document itself', tagged({ code: 'FIN-01', eventDate: SLIP })],
      ['metadata of a migration', tagged({ code: 'FIN-01' }, { migratedOn: SLIP })],
      ["Drive's own times", tagged({ code: 'FIN-01' }, madeOn('0021-05-01'))],
      ['the last change', tagged({ code: 'NWK' }, madeOn('0021-05-01'))],
    ])('is doubtful (%s): nothing falls due by it, and the reason names the year', (_, facts) => {
      const evaluation = judge(facts, undefined, plainDate('2999-12-31'));
      expect(evaluation.status).toBe('date-doubtful');
      expect(explain(evaluation, policy).join(' ')).toMatch(
        /The date is doubtful: nobody can have meant the year (9999|21) /,
      );
    });

    it('is doubtful on a case as well', () => {
      const closed = { id: 'c', title: 'C', class: 'CON-01', closedOn: NEVER };
      expect(evaluate(aDocument(), policy, { asOf: today, case: closed }).status).toBe('date-doubtful');
    });

    it('is not a year far off that somebody may mean: the end of a lease of 999 years', () => {
      const lease = tagged({ code: 'CON-01', eventDate: plainDate('2999-03-25') });
      expect(datesOf(judge(lease))?.[3]).toBe('3005-03-26');
      expect(judge(lease).status).toBe('keep');
    });
  });

  describe('several clocks', () => {
    it.each([
      ['2020-01-01', '2020-02-01', '2023-01-01'],
      ['2020-01-01', '2022-06-01', '2024-06-01'],
    ])('made %s and changed %s: the longest wins, until %s', (created, modified, retainUntil) => {
      const evaluation = judge(
        tagged({ code: 'CON-03' }, { createdOn: plainDate(created), modifiedOn: plainDate(modified) }),
      );
      expect(evaluation.retention).toMatchObject({ retainUntil });
    });
  });

  describe('a case', () => {
    it('decides for its documents and dates them when it is closed', () => {
      const evaluation = judge(aDocument(), 'folder-closed');
      expect(evaluation.decision).toMatchObject({ kind: 'class', basis: 'case', class: { code: 'CON-01' } });
      expect(datesOf(evaluation)).toEqual(['2018-06-30', '2018-06-30', '2024-06-30', '2024-07-01']);
    });

    it('leaves them waiting while it is open', () => {
      expect(judge(aDocument(), 'folder-open').status).toBe('awaiting-trigger');
    });

    it('gives way to what was decided for the document itself', () => {
      const evaluation = judge(tagged({ code: 'FIN-01' }), 'folder-open');
      expect(evaluation.decision).toMatchObject({ kind: 'class', class: { code: 'FIN-01' } });
    });

    it('leaves the dates of a class that runs from creation to the document', () => {
      expect(datesOf(judge(tagged({ code: 'FIN-01' }), 'folder-closed'))).toEqual([
        '2019-05-02',
        '2020-03-31',
        '2026-03-31',
        '2026-04-01',
      ]);
    });

    it('gives its closing to a class that runs from closure', () => {
      expect(datesOf(judge(tagged({ code: 'POL-01' }), 'folder-closed'))?.[0]).toBe('2018-06-30');
    });

    it("lends its class's rule to a class that is kept as its case", () => {
      const evaluation = judge(tagged({ code: 'CON-02' }), 'folder-closed');
      expect(datesOf(evaluation)).toEqual(['2018-06-30', '2018-06-30', '2024-06-30', '2024-07-01']);
      expect(judge(tagged({ code: 'CON-02' })).status).toBe('awaiting-trigger');
    });

    it('falls due when its last member does, and whole', () => {
      const members = ['2019-05-02', '2020-04-01'].map((day) =>
        judge(tagged({ code: 'FIN-01' }, madeOn(day)), 'folder-closed'),
      );
      const standing = settleCase(members.map(asMember), 'public-records-act');
      expect(standing).toEqual({ dueOn: '2027-04-01', action: 'destroy', historicalOn: '2040-04-01' });
      const statuses = (asOf: PlainDate) => members.map((it) => statusInCase(asMember(it), standing, asOf));
      expect(statuses(today)).toEqual(['keep', 'keep']);
      expect(statuses(plainDate('2027-04-01'))).toEqual(['due', 'due']);
    });

    it('has no due day while a member waits, and takes the strongest action', () => {
      const members = [
        tagged({ code: 'FIN-01' }),
        tagged({ code: 'POL-01' }),
        tagged({ code: 'POL-02' }),
      ].map((facts) => judge(facts, 'folder-open'));
      expect(settleCase(members.map(asMember), 'public-records-act')).toMatchObject({
        dueOn: undefined,
        action: 'review',
      });
    });
  });

  describe('twenty years', () => {
    it('pass for every public record, from the day it was made', () => {
      expect(judge(tagged({ code: 'FIN-01' }, madeOn('2004-02-29'))).historicalOn).toBe('2024-02-29');
    });

    it('are the last day to transfer, even where the period ends later', () => {
      const evaluation = judge(
        tagged({ code: 'MIN-01' }, madeOn('2006-05-01')),
        undefined,
        plainDate('2026-05-01'),
      );
      expect(datesOf(evaluation)).toEqual(['2006-05-01', '2006-12-31', '2026-12-31', '2027-01-01']);
      expect(evaluation.transferBy).toBe('2026-05-01');
      expect(evaluation.status).toBe('due');
    });

    it.each<[string, string, string, object, string]>([
      ['an event that nobody has dated', 'EMG-01', '2026-04-30', {}, 'awaiting-trigger'],
      ['an event that nobody has dated', 'EMG-01', '2026-05-01', {}, 'due'],
      ['an event of last year', 'EMG-01', '2026-05-01', { eventDate: plainDate('2025-05-01') }, 'due'],
      [
        "'never' for the event",
        'EMG-01',
        '2026-04-30',
        { eventDate: plainDate('9999-12-31') },
        'date-doubtful',
      ],
      ["'never' for the event", 'EMG-01', '2026-05-01', { eventDate: plainDate('9999-12-31') }, 'due'],
      [
        'an event that nobody has dated, and is not transferred',
        'POL-02',
        '2026-05-01',
        {},
        'awaiting-trigger',
      ],
    ])(
      'make a record of 1 May 2006 that waits for %s (%s) on %s with %j %s',
      (_, code, asOf, more, status) => {
        const facts = tagged({ code, ...more }, madeOn('2006-05-01'));
        const evaluation = evaluate(facts, transferring, { asOf: plainDate(asOf) });
        expect(evaluation.status).toBe(status);
        const said = explain(evaluation, transferring).join(' ');
        expect(said.includes('It must be transferred by 1 May 2026')).toBe(code === 'EMG-01');
        const { retention, transferBy } = evaluation;
        const found = transferring.classes.get(code);
        if (found === undefined || retention === undefined) throw new Error(`No ${code}`);
        expect(outcomeInWords(found, retention, transferBy).includes('by 1 May 2026 at the latest')).toBe(
          code === 'EMG-01',
        );
      },
    );

    it('are never counted from a doubtful day', () => {
      const moved = tagged({ code: 'EMG-01' }, madeOn('2021-06-12'));
      expect(evaluate(moved, transferring, { asOf: plainDate('2099-01-01') }).status).toBe(
        'awaiting-trigger',
      );
    });

    it('do not count for a body outside the Public Records Act', () => {
      const other = aPolicy({
        'pack.yaml':
          "id: s\ntitle: S\nversion: '1'\nlaw: other\nrecordsOfficer: { title: T, address: a@example.gov.uk }\ndefaultConvention: plain\ntrustedDomains: [example.gov.uk]\n",
      });
      const evaluation = evaluate(tagged({ code: 'MIN-01' }), other, { asOf: today });
      expect([evaluation.historicalOn, evaluation.transferBy]).toEqual([undefined, undefined]);
    });
  });

  it('keeps a permanent class for ever', () => {
    expect(judge(tagged({ code: 'GOV-01' }), undefined, plainDate('2500-01-01')).status).toBe('permanent');
  });

  it("lets 'not worth keeping' go after twelve months at the earliest", () => {
    const facts = tagged({ code: 'NWK' }, { modifiedOn: plainDate('2025-11-22') });
    expect(datesOf(judge(facts))).toEqual(['2025-11-22', '2025-11-22', '2026-11-22', '2026-11-23']);
    expect(judge(facts).status).toBe('keep');
  });
}

const asMember = ({ status, retention, documentDate, decision }: Evaluation) => ({
  status,
  dueOn: retention?.kind === 'scheduled' ? retention.dueOn : undefined,
  madeOn: documentDate?.on,
  action: decision.kind === 'class' ? decision.class.action : undefined,
});
