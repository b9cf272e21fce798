import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { acceptedSharing } from '../../../scripts/audit/evidence/accepted-links.ts';
import { readForm } from '../../../scripts/audit/evidence/read-form.ts';
import type { TeamEvidence } from '../../../scripts/audit/evidence/team-evidence.ts';
import { aTable } from '../tables/a-table.ts';

const TEAMS = ['finance', 'legal'];
const HEADINGS = [
  'team',
  'criterion',
  'light',
  'statement',
  'link',
  'by',
  'on',
  'challenge',
  'accepted',
  'note',
];
const read = (...rows: Parameters<typeof aTable>[1][]) => readForm(aTable(HEADINGS, ...rows), TEAMS);
const ASSURED = [
  'finance',
  'unowned-information',
  'red',
  'We assure',
  'https://x.example/a',
  'Ida',
  '2026-11-03',
];

describe('an evidence form', () => {
  it('is read as statements, which are pending until the KIM team says otherwise', () => {
    const { evidence, challenges, problems } = read(ASSURED, [
      'legal',
      'overdue-disposals',
      '',
      'Signed',
      '',
      'Ann',
      46_329,
      '',
      'Yes',
      'Seen',
    ]);
    expect(problems).toEqual([]);
    expect(challenges).toEqual([]);
    expect(evidence).toEqual([
      {
        team: 'finance',
        criterion: 'unowned-information',
        statement: 'We assure',
        link: 'https://x.example/a',
        by: 'Ida',
        on: '2026-11-03',
        accepted: 'pending',
      },
      {
        team: 'legal',
        criterion: 'overdue-disposals',
        statement: 'Signed',
        link: '',
        by: 'Ann',
        on: '2026-11-03',
        accepted: 'yes',
        note: 'Seen',
      },
    ]);
  });

  it('is read as challenges, alone or beside a statement', () => {
    const { evidence, challenges } = read([...ASSURED, 'One drive is not ours']);
    expect(evidence).toHaveLength(1);
    expect(challenges).toEqual([
      {
        team: 'finance',
        criterion: 'unowned-information',
        why: 'One drive is not ours',
        by: 'Ida',
        on: '2026-11-03',
      },
    ]);
  });

  it('may be left as it came: a row without an answer is none, whatever we wrote into it', () => {
    expect(read(['finance', 'unowned-information', 'green'], [], ['elsewhere', 'nothing', 'red'])).toEqual({
      evidence: [],
      challenges: [],
      problems: [],
    });
  });

  it.each<readonly [string, number, string | number | boolean, string, string]>([
    ['a team that is not there', 0, 'finace', 'team', "There is no team 'finace': did you mean 'finance'?"],
    ['no team', 0, '', 'team', 'The team is missing: write its id.'],
    ['a criterion that is none', 1, 'tidiness', 'criterion', "There is no criterion 'tidiness'."],
    ['nobody', 5, ' ', 'by', 'Nobody is named: write who says so.'],
    ['no day', 6, '', 'on', 'The day is missing: write when it was said, as in 2026-11-03.'],
    [
      'a day that is none',
      6,
      '30/2/2026',
      'on',
      "'30/2/2026' is no day: write one as in 2026-11-03, or 3/11/2026 with the day first.",
    ],
    [
      'a link that is none',
      4,
      'javascript:alert(1)',
      'link',
      "'javascript:alert(1)' is no web address: copy it from the browser, with https:// in front.",
    ],
    [
      'a link and nothing said',
      3,
      '',
      'statement',
      'There is a link and nothing said: write in a sentence what it shows.',
    ],
    [
      'an answer that is none',
      8,
      'perhaps',
      'accepted',
      "'perhaps' is not an answer: write yes, no or pending.",
    ],
  ])('with %s is refused with its line and column', (_what, place, cell, column, message) => {
    const row = [...ASSURED, '', '', ''];
    const spoilt = row.map((value, index) => (index === place ? cell : value));
    const { evidence, problems } = read(ASSURED, spoilt);
    expect(problems).toEqual([{ where: `form.csv, line 3, column '${column}'`, message }]);
    expect(evidence).toHaveLength(1);
  });

  it('without its columns is not read at all', () => {
    const { problems } = readForm(aTable(['team', 'criterion'], ['finance', 'nothing']), TEAMS);
    expect(problems.map(({ message }) => message)).toEqual(
      ['statement', 'by', 'on'].map((name) => `There is no column '${name}': add it to the headings.`),
    );
  });
});

describe('sharing outside for an accepted reason', () => {
  const row = (changes: Partial<TeamEvidence>): TeamEvidence => ({
    team: 'finance',
    criterion: 'exposed-information',
    statement: 'Published tender',
    link: 'https://docs.google.com/document/d/file-1/edit',
    by: 'Ida',
    on: plainDate('2026-11-03'),
    accepted: 'yes',
    ...changes,
  });

  it('is what an accepted statement links to in Drive, file or folder', () => {
    const folder = row({ link: 'https://drive.google.com/drive/folders/folder-1' });
    expect(acceptedSharing([row({}), folder])).toEqual([
      { team: 'finance', id: 'file-1' },
      { team: 'finance', id: 'folder-1' },
    ]);
  });

  it.each([
    { accepted: 'pending' },
    { accepted: 'no' },
    { criterion: 'stray-storage' },
    { link: '' },
  ] as const)('is nothing with %j', (changes) => {
    expect(acceptedSharing([row(changes)])).toEqual([]);
  });
});
