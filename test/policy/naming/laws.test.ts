import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOf } from '#policy/calendar/plain-date.ts';
import { checkName } from '#policy/naming/check-name.ts';
import { dissectName } from '#policy/naming/dissect-name.ts';
import { findNameProblems, problemsOf } from '#policy/naming/find-name-problems.ts';
import { visible } from '#policy/naming/invisible-characters.ts';
import { formatName } from '#policy/naming/format-name.ts';
import type { NameHints } from '#policy/naming/name-check.ts';
import { parseName } from '#policy/naming/parse-name.ts';
import { passesAtAGlance } from '#policy/naming/passes-at-a-glance.ts';
import { prepareConvention } from '#policy/naming/prepare-convention.ts';
import { proposeName } from '#policy/naming/propose-name.ts';
import { readDates } from '#policy/naming/read-dates.ts';
import { convention as conventionOf, conventions } from './conventions.ts';

const day = fc
  .tuple(
    fc.integer({ min: 1970, max: 2069 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => dateOf(year, month, date));

const word = fc.constantFrom(
  'Board', 'minutes', 'review', 'ITT', 'evaluation', 'Budget', '2024', '2024-25', 'policy', 'of', 'the', 'Café', 'FOI', 'and',
  'Final', 'report', 'note', '12', 'draft', 'Two-year-old', 'gov.uk', 'O’Neill', 'v', 'strategy', 'copy', 'new', 'annex', 'B',
); // prettier-ignore

const fragment = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 3, arbitrary: fc.constantFrom(
    'Copy of', 'FINAL', 'final', 'v2', 'V02', 'v1.0', 'version 3', 'v1.2.3', '(1)', '(2)', ' - Copy', 'latest', 'use this one', 'Fwd:', 'RE:',
    '2015-09-14', '20150914', '14-09-2015', '14.09.2015', '14 September 2015', '14th Sept 2015', 'September 14 2015', '150914',
    '1/2/15', '010215', '03-04-15', '2015-02-30', 'May 2019', '3-5 March 2021', 'until 31 March 2030', 'on Monday 4 May 2020', '(4 May 2020)',
    'OFFICIAL-SENSITIVE', 'OFFICIAL - SENSITIVE', 'OFFICIAL', 'SECRET', 'Untitled document', 'Misc', 'IMG_1234', 'scan0001', 'AB123456C',
    'annualMeetingMinutes', 'comments-on-the-model', 'under_score', 'old', 'superseded', 'Draft', 'JS', 'UPPER CASE WORDS',
  ) }, // prettier-ignore
  { weight: 1, arbitrary: fc.constantFrom(
    '📄', '👩‍💼', 'é', 'עברית', '\u202Ereversed', '\u200B', '\u00A0', '“quoted”', "'quoted'", '"', '?', '*', '/', '\\', ':', '<b>', '&', '£5m',
    '50%', '...', '---', '___', '- -', '()', '[', ')', '\t', '\uD800', 'مرحبا', '会议纪要', 'x'.repeat(120), '.', ' ', '=cmd()',
  ) }, // prettier-ignore
);
const glue = fc.constantFrom(' ', ' ', ' ', '_', '-', ' - ', '', '  ', ', ');
const mess = fc
  .tuple(
    fc.array(fc.tuple(fragment, glue), { minLength: 1, maxLength: 7 }),
    fc.constantFrom('', '', '', '.docx', '.pdf', '.PDF', '.tar.gz', '.v2'),
  )
  .map(([pieces, extension]) => pieces.map(([text, after]) => text + after).join('') + extension);
const anyName = fc.oneof(
  { weight: 9, arbitrary: mess },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
const anyConvention = fc.constantFrom(...conventions.map(({ id }) => id));
const anyHints: fc.Arbitrary<NameHints> = fc.oneof(
  fc.constant({}),
  day.map((date) => ({ date })),
);

/** Words and numbers of a text, small, in order; words run together with capitals are parted. */
const tokens = (text: string, instead = ''): string[] =>
  visible(text, instead)
    .replace(/offsen/gi, 'OFFICIAL-SENSITIVE')
    .replace(/&/g, ' and ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .match(/\p{L}\p{M}*|\d+/gu) ?? [];

const isSubsequence = (part: readonly string[], whole: readonly string[]): boolean => {
  let at = 0;
  for (const item of whole) if (item === part[at]) at++;
  return at === part.length;
};

/** Why a proposal says more than the name and the hint do, or `undefined`. */
function invented(id: string, name: string, hints: NameHints, proposed: string): string | undefined {
  const convention = conventionOf(id);
  const parts = parseName(convention, proposed) ?? {};
  for (const part of convention.parts) {
    const value = parts[part.id];
    if (value === undefined) continue;
    if (part.kind === 'date') {
      const digits = value.replace(/-/g, '');
      const leads =
        name.includes(digits) || [value, digits.slice(2)].some((form) => name.trim().startsWith(form));
      if (!leads && value !== hints.date && !readDates(name, true).sure.some(({ date }) => date === value))
        return `the date ${value}`;
    } else if (part.kind === 'version') {
      // Only '.0', leading noughts and the letter before may differ.
      const [major = 0, minor = 0] = value.slice(1).split('.').map(Number);
      const written = `v(?:er(?:sion)?)?[ ._]{0,2}0*${major}`;
      if (
        !new RegExp(
          minor === 0 ? `${written}(?:\\.0+)?(?![\\d])` : `${written}\\.0*${minor}(?!\\d)`,
          'i',
        ).test(name)
      )
        return `the version ${value}`;
    } else if (part.kind === 'text') {
      const same = (text: string, instead?: string): string[] =>
        part.style === 'camel' ? Array.from(tokens(text, instead).join('')) : tokens(text, instead);
      // What nobody sees may part two numbers or not.
      if (!isSubsequence(same(value), same(name)) && !isSubsequence(same(value), same(name, ' ')))
        return `the words of '${value}'`;
    }
  }
  return undefined;
}

describe('the laws of names', () => {
  it('what formatName writes, checkName accepts and parseName reads back', () => {
    let written = 0;
    fc.assert(
      fc.property(
        anyConvention, day, fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(12), fc.nat(12), fc.boolean(), fc.boolean(),
        (id, date, words, major, minor, dated, versioned) => {
          const convention = conventionOf(id);
          const parts: Record<string, string> = {};
          for (const part of convention.parts) {
            if (part.kind === 'text') parts[part.id] = words.join(part.style === 'camel' ? '' : ' ');
            else if (part.kind === 'date' && (dated || !part.optional)) parts[part.id] = date;
            else if (part.kind === 'initials') parts[part.id] = 'JS';
            else if (part.kind === 'version' && (versioned || !part.optional))
              parts[part.id] = part.format === 'VNN' ? `V${String(major).padStart(2, '0')}` : `v${major}.${minor}`;
          }
          let name: string;
          try {
            name = formatName(convention, parts);
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError);
            return;
          }
          written++;
          expect(checkName(convention, name)).toEqual({ name, ok: true, problems: [], proposed: undefined });
          expect(parseName(convention, name)).toEqual(parts);
        },
      ), // prettier-ignore
      { numRuns: 2000 },
    );
    expect(written).toBeGreaterThan(500);
  });

  it('a proposed name passes, is another name, and needs no further proposal; nothing in it is invented', () => {
    let proposals = 0;
    fc.assert(
      fc.property(anyConvention, anyName, anyHints, (id, name, hints) => {
        const convention = conventionOf(id);
        const proposed = proposeName(convention, name, hints);
        if (checkName(convention, name, hints).proposed !== proposed)
          throw new Error('checkName and proposeName differ');
        if (proposed === undefined) return;
        proposals++;
        const next = proposeName(convention, proposed, hints);
        expect([proposed === name, findNameProblems(convention, proposed, hints).length, next]).toEqual([
          false,
          0,
          undefined,
        ]);

        expect(invented(id, name, hints, proposed)).toBeUndefined();
      }),
      { numRuns: 10_000 },
    );
    expect(proposals).toBeGreaterThan(1000);
  });

  it('a proposal keeps every meaningful word in its order', () => {
    const plain = fc.array(
      fc.constantFrom(
        'Board',
        'minutes',
        'review',
        'ITT',
        'evaluation',
        'policy',
        'FOI',
        'strategy',
        'annex',
      ),
      { minLength: 2, maxLength: 6 },
    );
    const tna = conventionOf('tna');
    fc.assert(
      fc.property(
        plain,
        fc.constantFrom('Copy of ', 'Fwd: ', '', '20150914 ', '14 September 2015 - '),
        fc.constantFrom(' v2', ' FINAL v2', '_final', ' (1)', ' - Copy', '', ' 14.09.2015'),
        fc.constantFrom(' ', '_'),
        (words, before, after, between) => {
          // The same day written twice stays once where it stood.
          fc.pre(!(before.includes('201') && after.includes('201')));
          const proposed = proposeName(tna, before + words.join(between) + after, {
            date: dateOf(2026, 3, 14),
          });
          expect(proposed).toMatch(/^(?:2026-03-14|2015-09-14) /);
          expect(proposed?.slice(11).replace(/ v2\.0$/, '')).toBe(words.join(' '));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('a name that passes at a glance has no problem on a close look', () => {
    fc.assert(
      fc.property(anyConvention, day, mess, (id, date, rest) => {
        const prepared = prepareConvention(conventionOf(id));
        for (const name of [rest, `${date} ${rest}`, `${date} Note of ${rest} v1.0`])
          if (passesAtAGlance(prepared, name, undefined))
            expect(problemsOf(prepared, dissectName(prepared, name), undefined)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('every problem points inside the name, with a sentence', () => {
    fc.assert(
      fc.property(anyConvention, anyName, anyHints, (id, name, hints) => {
        const problems = findNameProblems(conventionOf(id), name, { ...hints, personalData: true });
        let previous = 0;
        const amiss = problems.find(({ at, message }) => {
          const inOrder = at.start >= previous && at.end >= at.start && at.end <= name.length;
          previous = at.start;
          return !inOrder || message.length <= 10;
        });
        expect(amiss).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });
});
