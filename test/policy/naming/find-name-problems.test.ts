import { describe, expect, it } from '@jest/globals';
import { findNameProblems } from '#policy/naming/find-name-problems.ts';
import { proposeName } from '#policy/naming/propose-name.ts';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { convention } from './conventions.ts';

const tna = convention('tna');

/** What each problem of a name points at. */
const pointed = (name: string, personalData = false): (readonly [string, string])[] =>
  findNameProblems(tna, name, { personalData }).map(
    ({ code, at }) => [code, name.slice(at.start, at.end)] as const,
  );

describe('findNameProblems', () => {
  it('points at each problem, in the order they stand', () => {
    expect(pointed('Copy of ITT eval FINAL v2')).toEqual([
      ['missing-part', ''],
      ['noise-word', 'Copy of'],
      ['version-words', 'FINAL'],
      ['version-format', 'v2'],
    ]);
    expect(pointed('2015-09-14 Pay: who decides?')).toEqual([
      ['barred-character', ':'],
      ['barred-character', '?'],
    ]);
    expect(pointed('2015-09-14 Meeting of board on 1-2-15')).toEqual([['not-a-date', '1-2-15']]);
  });

  it('says what would be right', () => {
    expect(findNameProblems(tna, 'Board minutes 14 September 2015')).toEqual([
      {
        code: 'date-format',
        part: 'date',
        at: { start: 14, end: 31 },
        message: 'The date is written YYYY-MM-DD',
        suggestion: '2015-09-14',
      },
    ]);
  });

  it('names the days that a doubtful date can stand for', () => {
    expect(findNameProblems(tna, 'Board minutes 1-2-15')[0]?.message).toBe(
      "'1-2-15' can be read as 1 February 2015 or 2 January 2015 or 15 February 2001",
    );
  });

  it.each([
    ['right-to-left override', '2015-09-14 Board\u202E minutes', 'barred-character'],
    ['zero-width space', '2015-09-14 Board\u200B minutes', 'barred-character'],
    ['half of a pair', '2015-09-14 Board \uD83D minutes', 'barred-character'],
    ['no-break space', '2015-09-14 Board\u00A0minutes', 'spacing'],
    ['tab', '2015-09-14 Board\tminutes', 'spacing'],
  ])('finds a %s', (_, name, code) => {
    expect(findNameProblems(tna, name).map((found) => found.code)).toEqual([code]);
    expect(proposeName(tna, name)).toMatch(/^2015-09-14 Board minutes$/);
  });

  it('leaves emoji, accents and other scripts alone', () => {
    for (const name of [
      '2015-09-14 Board 👩‍💼 minutes',
      '2015-09-14 Penderfyniad y tîm',
      '2015-09-14 会议纪要 四月',
    ])
      expect(findNameProblems(tna, name)).toEqual([]);
  });

  it('does not say a control character or a direction mark back', () => {
    const found = findNameProblems(tna, '2015-09-14 Board v2.0 FI\u202ENAL').map(({ message }) => message);
    expect(found.join()).not.toMatch(/\u202E/);
  });

  it.each([
    ['2025-06-17 Claim AB123456C', 'AB123456C'],
    ['2025-06-17 Claim ab 12 34 56 c', 'ab 12 34 56 c'],
    ['2025-06-17 Referral 9434765919', '9434765919'],
    ['2025-06-17 Complaint from jo.bloggs@example.org', 'jo.bloggs@example.org'],
    ['2025-06-17 Pension DOB 01.02.1980', 'DOB 01.02.1980'],
  ])('finds the personal identifier in %s, and proposes nothing', (name, identifier) => {
    expect(pointed(name)).toContainEqual(['personal-identifier', identifier]);
    expect(proposeName(tna, name)).toBeUndefined();
  });

  it.each([
    ['a prefix never issued', '2025-06-17 Claim BG123456C'],
    ['a wrong check digit', '2025-06-17 Referral 9434765918'],
    ['a telephone number', '2025-06-17 Line 0207 123 4567 fault'],
    ['a contract number', '2025-06-17 Contract 708621450 award'],
  ])('takes %s for no personal identifier', (_, name) => {
    expect(findNameProblems(tna, name)).toEqual([]);
  });

  it.each([
    ['2025-06-17 Appraisal of Mrs Smith', 'Mrs Smith'],
    ['2025-06-17 Smith, Susan appraisal', 'Smith, Susan'],
    ['2025-06-17 Appraisal Susan Smith', 'Susan Smith'],
    ["2025-06-17 Bob's notes on sickness", "Bob's"],
  ])('finds the person in %s, in a class of personal data only', (name, person) => {
    expect(pointed(name, true)).toEqual([['person-named', person]]);
    expect(pointed(name, false)).toEqual([]);
  });

  it.each([
    'Grant agreement',
    'Victoria Street lease',
    'Mark scheme for entry',
    'London, Manchester and Leeds',
    'Government’s reply',
  ])('sees no person in %s', (title) => {
    expect(pointed(`2025-06-17 ${title}`, true)).toEqual([]);
  });

  it('says of a page of text only that it is too long, whatever it holds', () => {
    for (const filler of ['x', ' ', '(', 'OFFICIAL - ', '1-2-15 ', 'Aa@', 'final '])
      expect(findNameProblems(tna, filler.repeat(20_000)).map(({ code }) => code)).toEqual(['too-long']);
  });

  it('finds the empty name wanting, and proposes nothing for it', () => {
    expect(pointed('').map(([code]) => code)).toEqual(['missing-part', 'missing-part']);
    expect(proposeName(tna, '', { date: plainDate('2026-03-14') })).toBeUndefined();
  });
});

describe('proposeName', () => {
  const on = { date: plainDate('2026-03-14') };

  it.each([
    ['World Cup final', '2026-03-14 World Cup final'],
    ['Agenda - 6 January 2021 (PUBLIC).pdf', '2021-01-06 Agenda (PUBLIC).pdf'],
    ['Item 3 - Minutes 30 May 2018.pdf', '2018-05-30 Item 3 - Minutes.pdf'],
    ['Letter of 14 September 2015 to Acme Ltd', '2015-09-14 Letter to Acme Ltd'],
    ['Minutes (14.09.2015).docx', '2015-09-14 Minutes.docx'],
    ['Report (draft v2)', '2026-03-14 Report draft v2.0'],
    ['RE_ Budget bid', '2026-03-14 Budget bid'],
    ['Planning-Apps-4-May-2016.pdf', '2016-05-04 Planning Apps.pdf'],
    ['2020_05_29_Presentation_API_group.pdf', '2020-05-29 Presentation API group.pdf'],
    ['Pay at 09:30 on site', '2026-03-14 Pay at 09.30 on site'],
    ['Official-Sensitive - Bid evaluation', '2026-03-14 OFFICIAL-SENSITIVE - Bid evaluation'],
  ])('mends %s', (name, proposed) => {
    expect(proposeName(tna, name, on)).toBe(proposed);
  });

  it("takes the name's own date before the one given", () => {
    expect(proposeName(tna, 'Board minutes 14 September 2015', on)).toBe('2015-09-14 Board minutes');
  });

  it.each([
    'superseded plan v1 v2',
    'Board paper do not use',
    'Bid > £5m',
    '~$ard paper.docx',
    '12345',
    '🙂🙂',
    'POLICE SUPPORT OFFICERS',
  ])('proposes nothing for %s', (name) => {
    expect(findNameProblems(tna, name)).not.toEqual([]);
    expect(proposeName(tna, name, on)).toBeUndefined();
  });
});
