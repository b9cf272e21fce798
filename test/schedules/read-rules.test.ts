import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { periodInWords, type Period } from '#policy/calendar/period.ts';
import { TRIGGER_EVENT_NAMES, TRIGGER_EVENTS } from '#policy/pack/trigger-events.ts';
import { readRules } from '../../scripts/schedules/rules/read-rules.ts';

/** What a text says, in a line: `P6Y closed/last-modified financial-year destroy`. */
function said(text: string): string {
  const rules = readRules(text, { currentYear: 'financial-year' });
  if ('notUnderstood' in rules) return `? ${rules.notUnderstood}`;
  return rules
    .map(({ label, words }) => {
      const { period, trigger, cutOff, action, selection } = words;
      const clocks = typeof period === 'object' ? period['longest-of'] : undefined;
      const parts = [
        clocks === undefined
          ? (period as string | undefined)
          : clocks.map((clock) => `${clock.period} ${clock.trigger.event}`).join(' | '),
        trigger && `${trigger.event}${trigger.fallback === undefined ? '' : `/${trigger.fallback}`}`,
        cutOff,
        action,
        selection,
      ];
      return `${label === undefined ? '' : `${label}: `}${parts.filter((part) => part !== undefined).join(' ')}`;
    })
    .join('; ');
}

describe('a rule as people write it', () => {
  it.each([
    ['6 years', 'P6Y'],
    ['Six (6) years', 'P6Y'],
    ['18 months', 'P18M'],
    ['1 year and 3 months', 'P1Y3M'],
    ['2 weeks', 'P14D'],
    ['0', 'P0D'],
    ['P6Y', 'P6Y'],
    ['6 years + current', 'P6Y financial-year'],
    ['6 years plus current year', 'P6Y financial-year'],
    ['Current year + 6 years', 'P6Y financial-year'],
    ['3 years + current tax year', 'P3Y tax-year'],
    ['Current financial year plus 6 years', 'P6Y financial-year'],
    ['FY + 7 years', 'P7Y financial-year'],
    ['7 years after folder closed', 'P7Y closed'],
    ['Destroy 7 years after folder closed', 'P7Y closed destroy'],
    ['7 years from date of closure, then destroy', 'P7Y closed destroy'],
    ['5 years when record closed, or from date last modified', 'P5Y closed/last-modified'],
    ['2 years from date last modified', 'P2Y last-modified'],
    ['when superseded', 'superseded'],
    ['Destroy when superseded', 'superseded destroy'],
    ['2 years after superseded', 'P2Y superseded'],
    ['Until superseded by a new version', 'superseded'],
    ['20 years then review', 'P20Y review'],
    ['Review 5 years after end of project', 'P5Y project-closed review'],
    ['Review, then destroy', 'review'],
    ['permanent', 'permanent'],
    ['Keep indefinitely', 'permanent'],
    ['Permanent preservation', 'permanent'],
    ['review for permanent preservation', 'review candidate'],
    ['15 years, review (permanent-preservation candidate)', 'P15Y review candidate'],
    ['Permanent; transfer by 20 years', 'permanent transfer'],
    ['Transfer to TNA', 'transfer'],
    ['6 years from end of financial year', 'P6Y financial-year'],
    ['6 years from the end of the financial year in which it was created', 'P6Y financial-year'],
    ['3 years (minimum) from end of tax year', 'P3Y tax-year'],
    ['1 year after end of calendar year', 'P1Y calendar-year'],
    ['2 years from year end', 'P2Y calendar-year'],
    ['6 years from end of contract', 'P6Y contract-ended'],
    ['Contract end + 6 years', 'P6Y contract-ended'],
    ['6 years after the contract expires', 'P6Y contract-ended'],
    ['6 years after employment ends', 'P6Y employment-ended'],
    ['6 years after leaving', 'P6Y employment-ended'],
    ['100 years from date of birth', 'P0D last-needed-year calendar-year'],
    ['Destroy on 100th birthday', 'P0D last-needed-year calendar-year destroy'],
    ['3 years after the last entry', 'P3Y last-entry'],
    ['2 years after request complete', 'P2Y request-completed'],
    ['10 years after Royal Assent', 'P10Y royal-assent-or-dropped'],
    ['Destroy when no longer needed', 'need-ended destroy'],
    ['as parent file', 'as-case'],
    [
      '3 years after creation or 3 years after last entry, whichever is later',
      'P3Y created | P3Y last-entry',
    ],
    ['the longest of: 3 years from creation; 6 years from closure', 'P3Y created | P6Y closed'],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    ['6 years; stubs two years', 'P6Y; stubs: P2Y'],
    ['6 years from end of FY. Cheque stubs: 2 years', 'P6Y financial-year; Cheque stubs: P2Y'],
    ['15 years (raw responses: 2 years after response published)', 'P15Y; raw responses: P2Y published'],
    ['destroy (review if precedent)', 'destroy; precedent: review'],
    [
      'Major policy: 15 years then review\nMinor policy: 7 years then destroy',
      'Major policy: P15Y review; Minor policy: P7Y destroy',
    ],
    ['6 years; from end of financial year; destroy', 'P6Y financial-year destroy'],
  ])('may hold two rules: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    ['as required', "'as required'"],
    ['about 6 years', "'about'"],
    ['not 6 years', "'not'"],
    ['6 years unless there is a claim', "'unless"],
    ['2-5 years', 'a range'],
    ['review/destroy', "both 'review' and 'destroy'"],
    ['destroy or transfer', "both 'transfer' and 'destroy'"],
    ['6 years, 2 years', 'two periods'],
    ['6 years; normally 2 years', "'normally'"],
    ['6 years after contract end or project closure', 'two events'],
    ['6 years after the moon rises', 'moon rises'],
    ['see the HR policy', 'see'],
    ['10 years after permanent', 'both'],
  ])('is never guessed at: %s', (text, why) => {
    expect(said(text)).toMatch(/^\? /);
    expect(said(text)).toContain(why);
  });

  it('refuses a whole page, and reads no text for long', () => {
    expect(said('6 years '.repeat(300))).toContain('too long');
    for (const piece of [
      '6 years or ',
      'when once until ',
      '((',
      'end of the ',
      'a: ',
      '; ',
      'review and then ',
      'current + ',
    ])
      expect(said(piece.repeat(Math.floor(2_000 / piece.length)))).not.toMatch(/P\d/);
  });

  it('reads back every event by its name, its phrase and its question', () => {
    for (const event of TRIGGER_EVENT_NAMES) {
      const { phrase, asks } = TRIGGER_EVENTS[event];
      expect([event, said(event)]).toEqual([event, event]);
      expect(said(phrase)).toBe(event);
      expect(said(asks)).toBe(event);
      expect(said(`2 years from ${phrase}`)).toBe(`P2Y ${event}`);
    }
  });

  it('reads back every period in words', () => {
    fc.assert(
      fc.property(fc.nat(150), fc.nat(40), fc.nat(400), (years, months, days) => {
        const period =
          `P${years > 0 ? `${years}Y` : ''}${months > 0 ? `${months}M` : ''}${days > 0 || years + months === 0 ? `${days}D` : ''}` as Period;
        expect(said(periodInWords(period))).toBe(period);
      }),
    );
  });
});
