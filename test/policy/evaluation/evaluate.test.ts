import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { evaluate } from '#policy/evaluation/evaluate.ts';
import { explain } from '#policy/evaluation/explain.ts';
import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import { aDocument, tagged } from '../../support/a-document.ts';
import { aPolicy } from '../../support/a-pack.ts';

const today = plainDate('2026-11-22');
const HOLD = (scope: string, more = '') =>
  `holds:\n  - { id: inquiry, title: The Inquiry, kind: inquiry, authority: notice of 1 May, contact: dro@example.gov.uk, placedOn: 2024-05-01, ${more} scope: [${scope}] }\n`;
const holding = (scope: string, more?: string) => aPolicy({ 'holds.yaml': HOLD(scope, more) });

describe('what was decided', () => {
  const policy = aPolicy();
  const judge = (facts: DocumentFacts) => evaluate(facts, policy, { asOf: today });

  it('is nothing for a document without a tag', () => {
    expect(judge(aDocument())).toMatchObject({
      status: 'undecided',
      decision: { kind: 'undecided' },
      retention: undefined,
    });
  });

  it('cannot be told from a tag that may not be read: that is never untagged', () => {
    expect(judge(aDocument({ tag: { unreadable: 'no licence', problems: [] } })).status).toBe(
      'tag-unreadable',
    );
  });

  it.each([
    ['classes', { code: 'FIN-01' }, { code: 'CON-01' }],
    [
      'dates',
      { code: 'CON-01', eventDate: plainDate('2020-01-01') },
      { code: 'CON-01', eventDate: plainDate('2021-01-01') },
    ],
  ])(
    'is a conflict when label and properties name two %s, and then nothing is due',
    (_, label, properties) => {
      const evaluation = judge(
        aDocument({ tag: { label, properties, problems: [] }, createdOn: plainDate('1999-01-01') }),
      );
      expect(evaluation).toMatchObject({ status: 'conflict', retention: undefined });
    },
  );

  it('is one decision when label and properties agree', () => {
    expect(
      judge(
        aDocument({
          tag: { label: { code: 'FIN-01' }, properties: { code: 'FIN-01', keepUntil: today }, problems: [] },
        }),
      ).decision.kind,
    ).toBe('class');
  });

  it.each(['FIN-09', 'XYZ-99'])('must be chosen again for %s, withdrawn or unknown', (code) => {
    expect(judge(tagged({ code })).status).toBe('class-withdrawn');
  });

  it('still stood before the class was withdrawn', () => {
    expect(
      evaluate(tagged({ code: 'FIN-09' }), policy, { asOf: plainDate('2019-12-31') }).decision.kind,
    ).toBe('class');
  });
});

describe('a tag that somebody edited by hand', () => {
  it.each([
    [
      'Keep until',
      { keepUntil: plainDate('2020-01-01') },
      [{ field: 'keep-until', says: '2020-01-01', should: '2026-03-31' }],
    ],
    ['Then', { then: 'transfer' as const }, [{ field: 'then', says: 'transfer', should: 'destroy' }]],
    ['nothing', { keepUntil: plainDate('2026-03-31'), then: 'destroy' as const }, []],
  ])('drifts in %s, and is never believed', (_, claims, drift) => {
    const evaluation = evaluate(tagged({ code: 'FIN-01', ...claims }), aPolicy(), { asOf: today });
    expect(evaluation.drift).toEqual(drift);
    expect(evaluation.retention).toMatchObject({ retainUntil: '2026-03-31' });
  });
});

describe('a hold', () => {
  const due = tagged(
    { code: 'FIN-01' },
    { createdOn: plainDate('2001-05-02'), modifiedOn: plainDate('2001-05-02') },
  );

  it.each([
    ['everything', '{ everything: true }', 'scope'],
    ['its class', '{ classes: [FIN-01] }', 'scope'],
    ['its drive', '{ drives: [drive-finance] }', 'scope'],
    ['its team', '{ teams: [finance] }', 'scope'],
    ['its date', '{ between: { from: 2001-05-02, to: 2001-05-02 } }', 'scope'],
    ['any of several scopes', '{ classes: [POL-01] }, { drives: [drive-finance] }', 'scope'],
  ])('that names %s keeps a document that is due', (_, scope, why) => {
    const evaluation = evaluate(due, holding(scope), { asOf: today });
    expect(evaluation.status).toBe('on-hold');
    expect(evaluation.nameStanding).toBe('unchecked');
    expect(evaluation.holds).toEqual([{ hold: 'inquiry', why }]);
    expect(evaluation.retention).toMatchObject({ dueOn: '2008-04-01' });
  });

  it.each([
    ['another class', '{ classes: [POL-01] }'],
    ['another drive', '{ drives: [drive-policy] }'],
    ['its class in another drive', '{ classes: [FIN-01], drives: [drive-policy] }'],
    ['another date', '{ between: { from: 2001-05-03 } }'],
  ])('that names %s does not', (_, scope) => {
    expect(evaluate(due, holding(scope), { asOf: today }).status).toBe('due');
  });

  it.each([
    ['an untagged', aDocument(), '{ classes: [POL-01], drives: [drive-finance] }'],
    [
      'an unread',
      aDocument({ tag: { unreadable: 'no licence', problems: [] } }),
      '{ classes: [POL-01], drives: [drive-finance] }',
    ],
    [
      'an undated',
      tagged({ code: 'FIN-01' }, { createdOn: undefined, modifiedOn: undefined }),
      '{ drives: [drive-finance], between: { to: 1990-01-01 } }',
    ],
    [
      'a doubtfully dated',
      tagged({ code: 'FIN-01' }, { createdOn: plainDate('2021-06-12'), modifiedOn: plainDate('2021-06-12') }),
      '{ drives: [drive-finance], between: { to: 1990-01-01 } }',
    ],
  ])('keeps %s document inside the rest of its scope, to be safe', (_, facts, scope) => {
    expect(evaluate(facts, holding(scope), { asOf: today }).holds).toEqual([
      { hold: 'inquiry', why: 'unsure' },
    ]);
  });

  it.each<[string, string, object, string | undefined]>([
    ['the My Drive of a person named', '{ people: [bea@example.gov.uk] }', { owner: 'Bea@example.gov.uk', orgUnit: '/' }, 'scope'],
    ['no other person’s', '{ people: [bea@example.gov.uk] }', { owner: 'cy@example.gov.uk', orgUnit: '/' }, undefined],
    ['one whose owner is not known, to be safe', '{ people: [bea@example.gov.uk] }', { owner: undefined, orgUnit: undefined }, 'unsure'],
    ['those of an org unit and of what is under it', '{ orgUnits: [/Policy] }', { owner: 'a@x', orgUnit: '/Policy/Briefing' }, 'scope'],
    ['not of one that only begins alike', '{ orgUnits: [/Policy] }', { owner: 'a@x', orgUnit: '/Policymaking' }, undefined],
    ['those of everybody by the top one', '{ orgUnits: [/] }', { owner: 'a@x', orgUnit: '/Policy' }, 'scope'],
    ['one whose org unit is not known, to be safe', '{ orgUnits: [/Policy] }', { owner: 'a@x', orgUnit: undefined }, 'unsure'],
  ])('keeps My Drives by people and org units: %s', (_, scope, place, why) => {
    const facts = aDocument({ place: { kind: 'my-drive', ...place } as DocumentFacts['place'] });
    const { holds } = evaluate(facts, holding(scope), { asOf: today });
    expect(holds).toEqual(why === undefined ? [] : [{ hold: 'inquiry', why }]);
    const shared = aDocument({ place: { kind: 'shared-drive', drive: 'drive-policy' } });
    expect(evaluate(shared, holding(scope), { asOf: today }).holds).toEqual([]);
  }); // prettier-ignore

  it('is only ever widened by words', () => {
    const policy = holding('{ drives: [drive-policy] }', 'words: [Flood],');
    expect(evaluate({ ...due, name: 'FLOOD response' }, policy, { asOf: today }).holds).toEqual([
      { hold: 'inquiry', why: 'words' },
    ]);
    expect(
      evaluate(aDocument({ place: { kind: 'shared-drive', drive: 'drive-policy' } }), policy, { asOf: today })
        .status,
    ).toBe('on-hold');
  });

  it.each([
    ['2024-04-30', 'due'],
    ['2024-05-01', 'on-hold'],
    ['2025-12-31', 'on-hold'],
    ['2026-01-01', 'due'],
  ])('from 1 May 2024, released on 1 January 2026, on %s leaves it %s', (asOf, status) => {
    expect(
      evaluate(due, holding('{ everything: true }', 'releasedOn: 2026-01-01,'), { asOf: plainDate(asOf) })
        .status,
    ).toBe(status);
  });

  it('beats everything, whatever else is true of a document', () => {
    const policy = holding('{ everything: true }');
    fc.assert(
      fc.property(anyDocument, (facts) => {
        expect(evaluate(facts, policy, { asOf: today }).status).toBe('on-hold');
      }),
    );
  });
});

describe('laws of an evaluation', () => {
  const policy = aPolicy();

  it('renaming moves no date, unless the name itself carries the date', () => {
    const plain = fc.stringMatching(/^[A-Za-z ]{1,30}$/);
    fc.assert(
      fc.property(anyDocument, plain, plain, (facts, before, after) => {
        const [a, b] = [before, after].map((name) => evaluate({ ...facts, name }, policy, { asOf: today }));
        expect(a?.retention).toEqual(b?.retention);
      }),
    );
  });

  it('it answers of any day that can be written, closed cases included', () => {
    fc.assert(
      fc.property(anyDocument, anyDay, anyDay, anyDay, (facts, closedOn, eventOn, asOf) => {
        const inCase = { id: 'c', title: 'C', class: 'CON-01', closedOn, eventOn };
        expect(() => evaluate(facts, policy, { asOf, case: inCase })).not.toThrow();
      }),
    );
  });

  it('nothing without a class is ever due', () => {
    fc.assert(
      fc.property(anyDocument, (facts) => {
        const { status, decision } = evaluate(facts, policy, { asOf: plainDate('2999-01-01') });
        expect(status === 'due' && decision.kind !== 'class' && decision.kind !== 'not-worth-keeping').toBe(
          false,
        );
      }),
    );
  });

  it('what is due stays due as days pass, and the reasons are never empty', () => {
    fc.assert(
      fc.property(anyDocument, fc.integer({ min: 2000, max: 2100 }), (facts, year) => {
        const [now, later] = [year, year + 1].map((at) =>
          evaluate(facts, policy, { asOf: plainDate(`${at}-06-01`) }),
        );
        if (now?.status === 'due')
          expect(later?.status === 'due' || later?.status === 'class-withdrawn').toBe(true);
        if (now !== undefined)
          expect(explain(now, policy).every((sentence) => sentence.trim() !== '')).toBe(true);
      }),
    );
  });
});

const dayAt = (day: number) => plainDate(new Date(day * 86_400_000).toISOString().slice(0, 10));
/** Mostly days of our time, and any day that can be written: 0001-01-01 to 9999-12-31. */
const anyDay = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 20_000 }).map(dayAt) },
  { weight: 1, arbitrary: fc.integer({ min: -719_162, max: 2_932_896 }).map(dayAt) },
  { weight: 1, arbitrary: fc.constantFrom(plainDate('0001-01-01'), plainDate('9999-12-31')) },
);
const anyTag = fc.record(
  {
    code: fc.constantFrom(
      'FIN-01',
      'POL-01',
      'POL-02',
      'MIN-01',
      'GOV-01',
      'CON-01',
      'CON-03',
      'NWK',
      'ZZZ-99',
    ),
  },
  { requiredKeys: ['code'] },
);
const anyDocument = fc
  .record({
    createdOn: fc.option(anyDay, { nil: undefined }),
    modifiedOn: fc.option(anyDay, { nil: undefined }),
    tag: fc.option(anyTag, { nil: undefined }),
    eventDate: fc.option(anyDay, { nil: undefined }),
  })
  .map(({ createdOn, modifiedOn, tag, eventDate }) =>
    aDocument({
      createdOn,
      modifiedOn,
      tag:
        tag === undefined
          ? { problems: [] }
          : { label: { ...tag, ...(eventDate === undefined ? {} : { eventDate }) }, problems: [] },
    }),
  );
