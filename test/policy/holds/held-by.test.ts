import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { heldBy } from '#policy/holds/held-by.ts';
import { prepareHolds } from '#policy/holds/prepare-holds.ts';
import type { Hold } from '#policy/pack/hold.ts';
import { aDocument } from '../../support/a-document.ts';

const hold = (changes: Partial<Hold>): Hold => ({
  id: 'inquiry',
  title: 'Flood Inquiry',
  kind: 'inquiry',
  authority: 'Inquiries Act 2005',
  contact: 'inquiry@example.gov.uk',
  placedOn: plainDate('2025-02-04'),
  scope: [{ drives: ['another drive'] }],
  words: [],
  notices: [],
  ...changes,
});

const why = (of: Hold, facts = aDocument(), asOf = '2026-03-31') =>
  heldBy(
    { facts, code: undefined, team: undefined, documentDate: undefined },
    prepareHolds([of], plainDate(asOf)),
  ).map((held) => held.why);

describe('a hold', () => {
  it.each([
    ['as it is written', 'Aldermere', 'Aldermere flood plan', ['words']],
    ['in capitals', 'Aldermere', 'ALDERMERE FLOOD PLAN', ['words']],
    ['in small letters where the hold has capitals', 'STORM Ottoline', 'storm ottoline log', ['words']],
    ['with an accent', 'Élysée', 'note of the ÉLYSÉE', ['words']],
    ['in a letter that only stands for another', 'kelvin', '\u212Aelvin report', ['words']],
    ['inside another word', 'flood', 'Floodplains', ['words']],
    ['with signs that mean something in a pattern', 'A.B (c)', 'a.b (C) minutes', ['words']],
    ['not where only the pattern would fit', 'A.B', 'AxB minutes', []],
    ['not where it is missing', 'Aldermere', 'Budget', []],
  ])('finds its word in a name: %s', (_, word, name, expected) => {
    expect(why(hold({ words: ['no such word', word] }), aDocument({ name }))).toEqual(expected);
  });

  it('names a person however the address is written', () => {
    const place = { kind: 'my-drive', owner: 'Ann.Lee@Example.gov.uk', orgUnit: '/Finance' } as const;
    expect(why(hold({ scope: [{ people: ['ann.lee@EXAMPLE.gov.uk'] }] }), aDocument({ place }))).toEqual([
      'scope',
    ]);
  });

  it('keeps nothing before it is placed nor from the day it is released', () => {
    const everything = hold({ scope: [{ everything: true }], releasedOn: plainDate('2026-03-31') });
    expect(why(everything, aDocument(), '2025-02-03')).toEqual([]);
    expect(why(everything, aDocument(), '2025-02-04')).toEqual(['scope']);
    expect(why(everything, aDocument(), '2026-03-30')).toEqual(['scope']);
    expect(why(everything, aDocument(), '2026-03-31')).toEqual([]);
  });

  it('keeps what has no date, where it asks for a time', () => {
    const dated = hold({ scope: [{ between: { from: plainDate('2020-01-01') } }] });
    expect(why(dated)).toEqual(['unsure']);
  });
});
