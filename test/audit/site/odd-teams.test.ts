import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { assembleResult, type ResultInput } from '../../../scripts/audit/result/assemble-result.ts';
import { isPublished, type Challenge, type Round } from '../../../scripts/audit/rounds/round.ts';
import { reported, type Reporting } from '../reports/reported.ts';
import type { Written } from '../reports/written.ts';
import { aDepartment, aTally, whatWasLearned } from '../result/a-department.ts';
import { aRound } from '../rounds/a-round.ts';
import { tableRows } from './table-rows.ts';

const text = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ');

const learned = (changes: Partial<ResultInput>): Reporting => {
  const given = whatWasLearned({ gaps: [], lost: [], ...changes });
  return { result: assembleResult(given), policy: given.policy };
};
const held = Array.from({ length: 40 }, (_, n) => ({ id: `held-${n}`, status: 'on-hold' as const }));
const demanding = {
  ...aDepartment(),
  criteria: aDepartment().criteria.map((it) => ({ ...it, evidenceDemanded: true, teamSupplies: 'A signed list.' })),
}; // prettier-ignore

/** What a team's own page says, and its row of the league table. */
const shown = (given: Reporting, id = 'finance') =>
  reported(given, ({ read }: Written) => ({
    page: text(read(`teams/${id}/index.html`)),
    row: tableRows(read('kim/index.html'), 'league-table').find(
      ([title]) => title?.split('\n')[0] === aDepartment().teams.find((team) => team.id === id)?.title,
    ),
  }));

describe('the pages of a team', () => {
  it.each<readonly [string, Reporting, readonly string[], note?: string]>([
    [
      'with three documents say that it is too small to rank',
      learned({ tallies: [aTally('finance', {}, { documents: 3 })] }),
      ['over 3 documents. Not ranked: too few documents to rank (30 needed).'],
      'too few documents to rank (30 needed)',
    ],
    [
      'with no document say so, and ask for no work on documents',
      learned({ tallies: [], policy: { ...aDepartment(), criteria: aDepartment().criteria.filter(({ id }) => id === 'stray-storage') } }),
      ['None of the criteria could be measured: it has no documents. Not ranked', 'Nothing stands between this team', 'There is nothing to do: every list is empty.'],
      'too few documents to rank (30 needed)',
    ],
    [
      'with all on hold say that nothing may be destroyed, and ask for no disposal and no rename',
      { ...learned({ tallies: [aTally('finance', { 'nonstandard-names': [0, 0], 'overdue-disposals': [0, 0] })] }), documents: held },
      ['40 documents are on hold: none of them may be destroyed or renamed', 'No record of an approved class has fallen due that is not on hold.'],
    ],
    [
      'that supplied nothing say what is missing, and how it stands without it',
      learned({ policy: demanding, supplied: { evidence: [], samples: [], round: 'over' } }),
      ['No evidence', 'The team supplies: A signed list. Not supplied yet.', 'Send what only the team can show'],
    ],
    [
      'with nothing that could be read say that this is not its fault',
      learned({ tallies: [], gaps: [{ source: 'Finance', kind: 'shared-drive', id: 'drive-finance', reason: 'It has no members.', remedy: 'Add one', partly: false }] }),
      ['Not ranked: none of it could be read.', 'None of it could be read. Leaves out what could not be read: Finance.', 'Not measured'],
      'none of it could be read',
    ],
  ])('%s', async (_, given, sentences, ...note) => {
    const { page, row } = await shown(given);
    for (const sentence of sentences) expect(page).toContain(sentence);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
    expect(row?.[0]).toBe(['Finance', ...note].join('\n'));
  }); // prettier-ignore

  it('whose exemption ran out say that it counts again', async () => {
    const { page } = await shown(learned({ asOf: plainDate('2027-01-01') }), 'honours');
    expect(page).toContain('An exemption ran out on 31 December 2026 and no longer counts.');
    expect(page).not.toContain('Exempt until');
  });

  it('of which all are tied share the first rank, and the headline is a sentence', () =>
    reported(learned({ tallies: aDepartment().teams.map(({ id }) => aTally(id)) }), ({ read }) => {
      const rows = tableRows(read('kim/index.html'), 'league-table');
      expect(rows.map(([, rank]) => rank)).toEqual(['=1', '=1', '=1', '=1']);
      expect(text(read('kim/index.html'))).toContain('Four of four teams meet all, or all but one');
    }));
});

describe('a figure that was challenged', () => {
  const challenge: Challenge = {
    id: 'c1', team: 'finance', criterion: 'exposed-information', by: 'Ann Zebra', on: plainDate('2026-08-05'), why: 'Three are published <b>', figure: '95 of 100, amber',
    outcome: 'stands', done: 'They are exempt', answeredBy: 'Ida Records', answeredOn: plainDate('2026-08-12'),
  }; // prettier-ignore
  const after = (changes: Partial<Round>): Reporting => ({
    ...learned({}),
    rounds: [aRound({ challenges: [challenge], ...changes })].filter(isPublished),
  });

  it('is told with its answer to the team and the KIM team, and to nobody else', () =>
    reported(after({}), ({ read, files }) => {
      const said =
        "Safe, 95 of 100, amber: 'Three are published &lt;b&gt;' (Ann Zebra, 5 August 2026). Checked on 12 August 2026, and it stands: They are exempt.";
      for (const file of ['teams/finance/index.html', 'kim/team-finance.html']) {
        expect(text(read(file))).toContain('Challenged in the round of August 2026');
        expect(text(read(file))).toContain(said);
      }
      const telling = files().filter((file) => /\.(html|csv)$/.test(file) && read(file).includes('Zebra'));
      expect(telling).toEqual(['kim/team-finance.html', 'teams/finance/index.html']);
    }));

  it('and corrected after publication is said to be, to everybody; why, to the KIM team alone', () =>
    reported(
      after({
        correction: { number: 1, reason: 'A drive was counted twice.', on: plainDate('2026-09-01'), by: 'Ida Records' },
        althoughIncomplete: 'Two drives have no member.',
      }),
      ({ read }) => {
        expect(text(read('public/index.html'))).toContain('The figures of August 2026 were corrected on 1 September 2026.');
        expect(text(read('index.html'))).toContain('corrected on 1 September 2026: A drive was counted twice.');
        expect(text(read('index.html'))).toContain('was published although incomplete: Two drives have no member.');
        expect(read('public/index.html')).not.toMatch(/twice|no member/);
      },
    )); // prettier-ignore
});
