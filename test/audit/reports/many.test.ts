import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { assembleResult } from '../../../scripts/audit/result/assemble-result.ts';
import { whatWasLearned } from '../result/a-department.ts';
import type { GivenDocument } from './a-kept-audit.ts';
import { documentsNamed } from './documents-named.ts';
import { reported } from './reported.ts';

const MANY = 700;
const times = <T>(make: (number: number) => T): T[] =>
  Array.from({ length: MANY }, (_, number) => make(number));

/** A domain in which there is much of everything that there can be much of. */
const learned = whatWasLearned();
const result = assembleResult({
  ...learned,
  gaps: times((n) => ({ source: `person-${n}@example.gov.uk`, kind: 'user', reason: 'Suspended', remedy: 'Ask', partly: false })),
  lost: times((n) => ({ id: `lost-${n}`, title: `Lost ${n}`, class: 'FIN-01', what: 'deleted', on: null, dueOn: null, where: 'Finance', place: 'shared-drive', restoreBy: null })),
  certificate: { ...learned.certificate, leftOut: times((n) => ({ who: `guest-${n}@elsewhere.org`, why: 'a guest' })) },
}); // prettier-ignore
const documents = times((n): GivenDocument[] =>
  documentsNamed(`2026-05-02 Document ${n}`).map((it) => ({ ...it, id: `${it.id}-${n}`, place: it.placeKind === 'my-drive' ? `person-${n}@example.gov.uk` : `drive-${n}`, folder: `folder-${n}` })),
).flat(); // prettier-ignore

it('a page stays as short where there is much to tell, and leads to the spreadsheet that tells all', () =>
  reported({ documents, result }, ({ files, read, records, out }) => {
    const pages = files().filter((file) => file.endsWith('.html'));
    const long = pages.filter((file) => statSync(join(out, file)).size > 75_000);
    expect(long).toEqual([]);
    expect(pages.length).toBeGreaterThan(50);
    const decide = 3 * MANY;
    expect(records('teams/finance/decision-list.csv')).toHaveLength(decide);
    for (const list of ['names-to-mend', 'exposed-files', 'records-in-the-bin', 'tags-to-check']) {
      expect(records(`teams/finance/${list}.csv`)).toHaveLength(MANY);
      expect(read(`teams/finance/${list}.html`)).toContain(`href="${list}.csv">All 700 as a spreadsheet`);
      expect(read(`kim/${list}.html`)).toContain('The first 250 of 700 as a spreadsheet');
    }
    expect(read('teams/finance/undecided-documents.html')).toContain('has all 700, with a column to fill in');
    expect(records('kim/gaps.csv')).toHaveLength(MANY);
    expect(read('kim/reading.html')).toMatch(/first 100 of 700[^]*and 600 more, in result\.json/);
    expect(records('kim/lost-records.csv')).toHaveLength(MANY);
    expect(read('kim/lost-records.html')).toContain('600 more are in the spreadsheet');
    expect(read('kim/schedule.html')).toContain('These are the first 100 of 701');
    expect(statSync(join(out, 'teams/finance/monday-digest.eml')).size).toBeLessThan(20_000);
  }));
