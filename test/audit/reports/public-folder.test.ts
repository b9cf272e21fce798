import { describe, expect, it } from '@jest/globals';
import { assembleResult } from '../../../scripts/audit/result/assemble-result.ts';
import { isPublished } from '../../../scripts/audit/rounds/round.ts';
import { aDepartment, whatWasLearned } from '../result/a-department.ts';
import { aRound } from '../rounds/a-round.ts';
import { documentsNamed } from './documents-named.ts';
import { reported, type Reporting } from './reported.ts';

/** What stands for every document, folder, drive and person here: nobody outside may read it. */
const SECRET = 'Zebra crossing';
const learned = whatWasLearned({
  gaps: [{ source: SECRET, kind: 'shared-drive', reason: 'It has no members.', remedy: `Ask ${SECRET}`, partly: false }],
  lost: [{ id: 'zebra-lost', title: SECRET, class: 'FIN-01', what: 'deleted', on: null, dueOn: null, where: SECRET, place: 'shared-drive', restoreBy: null }],
}); // prettier-ignore
const policy = {
  ...aDepartment(),
  holds: [{ id: 'hold', title: 'An inquiry', kind: 'inquiry' as const, authority: 'A notice', contact: 'zebra@example.gov.uk', placedOn: learned.asOf, scope: [{ drives: [SECRET] }], words: [SECRET], notices: [{ to: SECRET, sentOn: learned.asOf }] }],
}; // prettier-ignore
const audited: Reporting = {
  documents: documentsNamed(SECRET).map((it) => ({ ...it, id: `zebra-${it.id}` })),
  folders: { f: SECRET },
  result: assembleResult(learned),
  policy,
};
const published = [aRound({ id: '2026-11' }, learned)].filter(isPublished).map((round) => ({
  ...round,
  challenges: [],
  result: { ...round.result, standing: 'published' as const },
  evidence: [{ team: 'finance', criterion: 'nonstandard-names' as const, statement: SECRET, link: `https://zebra.example/${SECRET}`, by: 'zebra@example.gov.uk', on: round.publishedOn, accepted: 'yes' as const }],
})); // prettier-ignore

describe.each([
  ['before a round is published', []],
  ['after a round was published', published],
])('what everybody may see, %s', (_, rounds) => {
  it('names no document, folder, drive or person, and holds no address and no link out of the folder', () =>
    reported({ ...audited, rounds }, ({ files, read }) => {
      const shown = files().filter((file) => file.startsWith('public/') && file !== 'public/site.css');
      expect(shown.length).toBeGreaterThan(15);
      for (const file of shown) {
        const found = /zebra|@|https?:|mailto:|drive\.google|\.\.\/|kim\/|teams\/|owners\//i.exec(read(file));
        expect({ file, found: found?.[0] }).toEqual({ file });
      }
      expect(read('kim/undecided-documents.html')).toContain(SECRET);
    }));
});

describe('ranks', () => {
  const ranks = (rows: Record<string, string>[]): Set<string | undefined> =>
    new Set(rows.map(({ rank }) => rank));

  it('are for the KIM team alone, in pages and in spreadsheets, until a round is published', () =>
    reported(audited, ({ files, read, records }) => {
      expect(ranks(records('public/league-table.csv'))).toEqual(new Set(['']));
      for (const file of files().filter((it) => /^public\/.*html$/.test(it)))
        expect({ file, found: />Rank<|came \d/i.exec(read(file))?.[0] }).toEqual({ file });
      expect(read('public/index.html')).toContain('no team is ranked until they are published');
      expect(read('kim/index.html')).toMatch(/>Rank</);
      expect(ranks(records('kim/league-table.csv'))).toContain('1');
    }));

  it('are shown to everybody once it is', () =>
    reported({ ...audited, rounds: published }, ({ read, records }) => {
      expect(ranks(records('public/league-table.csv'))).toContain('1');
      expect(read('public/index.html')).toMatch(/>Rank</);
    }));
});
