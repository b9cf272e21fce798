import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { openStored } from '../../../scripts/audit/figures/stored.ts';
import { daysLeft } from '../../../scripts/audit/reports/tables/worklist-tables.ts';
import { nameMender } from '../../../scripts/audit/reports/worklists/name-mender.ts';
import { readWorklists, type Worklists } from '../../../scripts/audit/reports/worklists/read-worklists.ts';
import { ownerFile } from '../../../scripts/audit/reports/worklists/write-owner-lists.ts';
import { WORKLISTS, worklist, type WorklistId } from '../../../scripts/audit/reports/worklists/worklists.ts';
import { assembleResult } from '../../../scripts/audit/result/assemble-result.ts';
import type { AuditResult } from '../../../scripts/audit/result/audit-result.ts';
import { aDepartment, whatWasLearned } from '../result/a-department.ts';
import { withKeptAudit, type Given } from './a-kept-audit.ts';

const listsOf = <T>(given: Given, work: (lists: Worklists) => Promise<T>): Promise<T> =>
  withKeptAudit(given, async (audit) => work(await readWorklists(await openStored(audit), audit.result)));

async function idsOn(
  lists: Worklists,
  list: WorklistId,
  team: string | undefined = 'finance',
): Promise<string[]> {
  const ids: string[] = [];
  for await (const batch of lists.ofTeam(worklist(list), team)) ids.push(...batch.map(({ id }) => id));
  return ids;
}

describe('lists to act on', () => {
  it('show undecided documents by the largest folder first, and the oldest first in each', () =>
    listsOf(
      {
        documents: [
          { id: 'small', status: 'undecided', folder: 'f-small', modified: '2015-01-01' },
          { id: 'large-new', status: 'undecided', folder: 'f-large', modified: '2026-01-01' },
          { id: 'large-old', status: 'class-withdrawn', folder: 'f-large', modified: '2019-01-01' },
          { id: 'elsewhere', status: 'undecided', folder: 'f-large', team: 'policy' },
          { id: 'decided', folder: 'f-small' },
          { id: 'binned', status: 'undecided', folder: 'f-small', trashedOn: '2026-11-01' },
        ],
        folders: { 'f-large': 'Large', 'f-small': 'Small' },
      },
      async (lists) => {
        expect(await idsOn(lists, 'undecided-documents')).toEqual(['large-old', 'large-new', 'small']);
        expect(await lists.folders('finance', 5)).toMatchObject([
          { name: 'Large', undecided: 2, oldest: '2019-01-01', where: 'Finance' },
          { name: 'Small', undecided: 1 },
        ]);
      },
    ));

  it.each<[WorklistId, string[]]>([
    ['overdue-disposals', ['due-long', 'due-new']],
    ['exposed-files', ['link', 'outside']],
    ['records-in-the-bin', ['bin-first', 'bin-later']],
    ['names-to-mend', ['name']],
    ['conflicts', ['conflict']],
    ['tags-to-check', ['tag']],
    ['markings-to-check', ['secret', 'marking']],
  ])('hold under %s what belongs there, the most pressing first', (list, ids) =>
    listsOf(
      {
        documents: [
          { id: 'due-new', status: 'due', due: '2026-04-01' },
          { id: 'due-long', status: 'due', due: '2012-04-01' },
          { id: 'outside', exposure: 'outside', modified: '2010-01-01' },
          { id: 'link', exposure: 'anyone-with-link' },
          { id: 'bin-later', trashedOn: '2026-11-20' },
          { id: 'bin-first', trashedOn: '2026-10-25' },
          { id: 'bin-due', status: 'due', trashedOn: '2026-10-25' },
          { id: 'name', nameStanding: 'fails' },
          { id: 'name-mine', nameStanding: 'fails', placeKind: 'my-drive', place: 'a@example.gov.uk' },
          { id: 'name-old', nameStanding: 'advised' },
          { id: 'conflict', status: 'conflict', tagProblems: 'Two say so.' },
          { id: 'tag', tagProblems: 'The tag says destroy.' },
          { id: 'marking', marking: 'to-mend', modified: '2010-01-01' },
          { id: 'secret', marking: 'above' },
        ],
      },
      async (lists) => {
        expect(await idsOn(lists, list)).toEqual(ids);
      },
    ),
  );

  it('are read whole, in order and once each, however long they are', async () => {
    const documents = Array.from({ length: 9_500 }, (_, n) => ({
      id: `d${String(n).padStart(5, '0')}`,
      status: 'undecided' as const,
      folder: `f${n % 7}`,
      modified: `20${10 + (n % 16)}-0${1 + (n % 9)}-01`,
    }));
    await listsOf({ documents }, async (lists) => {
      const ids = await idsOn(lists, 'undecided-documents');
      expect(new Set(ids).size).toBe(9_500);
      expect(ids).toHaveLength(9_500);
      const [first] = await lists.firstOfTeam(worklist('undecided-documents'), 'finance', 1);
      expect(first?.id).toBe(ids[0]);
      expect(await idsOn(lists, 'undecided-documents', undefined)).toEqual(ids);
    });
  });

  it('count what stands in My Drive, and give it to its owner in one piece', () =>
    listsOf(
      {
        documents: ['b@x.uk', 'a@x.uk', 'b@x.uk'].map((place, n) => ({
          id: `m${n}`,
          status: 'undecided' as const,
          placeKind: 'my-drive' as const,
          place,
        })),
      },
      async (lists) => {
        expect(lists.counts).toEqual([
          { team: 'finance', list: 'undecided-documents', shared: 0, inMyDrive: 3 },
        ]);
        expect(await idsOn(lists, 'undecided-documents')).toEqual([]);
        const owners: string[] = [];
        for await (const batch of lists.inMyDrive(worklist('undecided-documents')))
          owners.push(...batch.map(({ where }) => where));
        expect(owners).toEqual(['b@x.uk', 'b@x.uk', 'a@x.uk']);
      },
    ));

  it('leave out a file that is shared for a reason the KIM team accepted, in its own team alone', async () => {
    const supplied = (accepted: 'yes' | 'pending'): AuditResult =>
      assembleResult(
        whatWasLearned({
          supplied: {
            evidence: [
              {
                team: 'finance', criterion: 'exposed-information', statement: 'A joint board', by: 'im@example.gov.uk', on: plainDate('2026-11-01'),
                link: 'https://drive.google.com/drive/folders/folder-joint', accepted,
              }, // prettier-ignore
            ],
            samples: [],
            round: 'none',
          },
        }),
      );
    const documents = [
      { id: 'joint', exposure: 'outside' as const, folder: 'folder-joint' },
      { id: 'other', exposure: 'outside' as const },
      { id: 'theirs', exposure: 'outside' as const, folder: 'folder-joint', team: 'policy' },
    ];
    await listsOf({ documents, result: supplied('yes') }, async (lists) => {
      expect(await idsOn(lists, 'exposed-files')).toEqual(['other']);
      expect(await idsOn(lists, 'exposed-files', 'policy')).toEqual(['theirs']);
    });
    await listsOf({ documents, result: supplied('pending') }, async (lists) => {
      expect(await idsOn(lists, 'exposed-files')).toEqual(['joint', 'other']);
    });
  });

  it('propose a name that passes, and none for what is held', () => {
    const mend = nameMender(aDepartment());
    const row = { id: 'x', name: '2026-05-02 Finance  minutes', team: 'finance', where: '', classCode: null, modifiedOn: null, dueOn: null, tagProblems: '', trashed: false } as const; // prettier-ignore
    const at = { place: 'shared-drive', exposure: 'inside', nameStanding: 'fails' } as const;
    expect(mend({ ...row, ...at, status: 'keep' }).proposed).toBe('2026-05-02 Finance minutes');
    expect(mend({ ...row, ...at, status: 'on-hold' }).proposed).toBeUndefined();
  });

  it.each([
    ['2026-12-04', { text: '12 days left', value: 12, tight: true }],
    ['2026-11-23', { text: '1 day left', value: 1, tight: true }],
    ['2026-11-22', { text: 'Last day', value: 0, tight: true }],
    ['2026-11-20', { text: 'Gone from the bin', value: -2 }],
    [null, 'Not known'],
  ])('say how long a record stays in the bin until %s', (restoreBy, said) => {
    expect(daysLeft({ restoreBy }, plainDate('2026-11-22'))).toEqual(said);
  });

  it.each([
    ['a.person@example.gov.uk', 'owners/a.person@example.gov.uk.csv'],
    ['../../etc/x@y.uk', 'owners/..%2F..%2Fetc%2Fx@y.uk.csv'],
    ['', 'owners/owner-not-known.csv'],
  ])('keep the list of %s in a file of its own, inside the folder', (address, file) => {
    expect(ownerFile(address)).toBe(file);
  });

  it('each say what to do', () => {
    for (const { todo } of WORKLISTS) expect(todo).toMatch(/^[A-Z].{20,}\.$/);
  });
});
