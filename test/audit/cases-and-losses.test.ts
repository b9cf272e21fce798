import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Policy } from '#policy/pack/policy.ts';
import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import { answer } from '../../scripts/audit/explain/answer.ts';
import { openStored } from '../../scripts/audit/figures/stored.ts';
import { lastAudit } from '../../scripts/audit/reports/last-audit.ts';
import { ACTIONS } from '../../scripts/audit/store/columns.ts';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { DocumentRow } from '../../scripts/audit/reports/document-row.ts';
import type { AuditResult } from '../../scripts/audit/result/audit-result.ts';
import { runAudit } from '../../scripts/audit/run-audit.ts';
import type { DriveDeletion } from '../../scripts/google/google.ts';
import { MemoryGoogle, refusal, type Fault, type MemoryDomain } from './memory-google.ts';
import { file, folder, member, optionsOf, person, policyWith, tagged } from './small-domain.ts';

const ann = person('ann').address;
const bob = person('bob').address;
let state: string;
beforeEach(() => {
  state = mkdtempSync(path.join(os.tmpdir(), 'wtk-cases-'));
});
afterEach(() => {
  rmSync(state, { recursive: true, force: true });
});

async function auditOf(
  domain: Partial<MemoryDomain>,
  change: Partial<Policy> = {},
  fault?: Fault,
): Promise<{ result: AuditResult; row: (id: string) => DocumentRow | undefined }> {
  const google = new MemoryGoogle({ users: [person('ann'), person('bob')], files: {}, ...domain }, fault);
  const outcome = await runAudit(await optionsOf({ google, state, policy: await policyWith(change) }));
  const rows = new Map<string, DocumentRow>();
  for await (const batch of outcome.documents()) for (const row of batch) rows.set(row.id, row);
  await outcome.close();
  return { result: outcome.result, row: (id) => rows.get(id) };
}

const madeOn = (day: string) => ({
  createdTime: `${day}T10:00:00Z`,
  modifiedTime: `${day}T10:00:00Z`,
  name: `${day} Paper`,
});
const old = madeOn('2012-05-02');
const recent = madeOn('2024-05-02');

describe('cases', () => {
  const invoices = { id: 'case', title: 'Invoices', class: 'FIN-01' };

  it('fall due when the last member does, and not before, wherever in the tree and whoever owns it', async () => {
    const { result, row } = await auditOf(
      {
        files: {
          [ann]: [
            folder('case'),
            folder('inner', { parents: ['case'] }),
            file('a', { parents: ['case'], ...old }),
          ],
          [bob]: [file('b', { parents: ['inner'], ...recent }), file('free', old)],
        },
      },
      { cases: [invoices] },
    );
    expect(result.statuses).toEqual({ keep: 2, undecided: 1 });
    expect(row('a')).toMatchObject({ classCode: 'FIN-01', status: 'keep', dueOn: row('b')?.dueOn });
    expect(row('b')?.dueOn).toBe('2031-04-01');
    expect(row('free')).toMatchObject({ classCode: null, status: 'undecided' });
  });

  it('are due whole when every member is', async () => {
    const { row } = await auditOf(
      { files: { [ann]: [folder('case'), file('a', { parents: ['case'], ...old }), file('b', { parents: ['case'], ...madeOn('2013-05-02') })] } },
      { cases: [invoices] },
    );
    expect(row('a')).toMatchObject({ status: 'due', dueOn: '2020-04-01' });
    expect(row('b')).toMatchObject({ status: 'due', dueOn: '2020-04-01' });
  }); // prettier-ignore

  it('are not held up by what is in the bin, but are by a member without a date', async () => {
    const members = [file('a', { parents: ['case'], ...old }), file('gone', { parents: ['case'], trashed: true, ...recent })];
    const binned = await auditOf({ files: { [ann]: [folder('case'), ...members] } }, { cases: [invoices] });
    expect(binned.row('a')).toMatchObject({ status: 'due', dueOn: '2019-04-01' });
    const conflicting = file('c', { parents: ['case'], properties: { wtk: '1', 'wtk.class': 'nonsense' } });
    const held = await auditOf({ files: { [ann]: [folder('case'), ...members, conflicting] } }, { cases: [invoices] });
    expect(held.row('a')?.status).toBe('keep');
  }); // prettier-ignore

  it('are transferred whole by the twenty years of their latest paper, events not dated and other classes included', async () => {
    const emergency = { id: 'case', title: 'Flood', class: 'EMG-01' };
    const inCase = (id: string, day: string, change = {}) => file(id, { ...madeOn(day), parents: ['case'], ...change });
    const invoice = { properties: { wtk: '1', 'wtk.class': 'FIN-01' } };
    const members = [inCase('old', '2003-05-01'), inCase('last', '2006-05-01'), inCase('invoice', '2005-05-01', invoice)];
    const alone = tagged('alone', 'EMG-01', madeOn('2003-05-01'));
    const next = tagged('next', 'EMG-01', madeOn('2010-05-01'));
    const audited = (more: readonly GoogleFile[]) =>
      auditOf({ files: { [ann]: [folder('case'), ...members, alone, next, ...more] } }, { cases: [emergency], holds: [] });
    const { row } = await audited([]);
    for (const id of ['old', 'last', 'invoice']) expect(row(id)).toMatchObject({ status: 'due', dueOn: '2026-05-01' });
    expect(row('alone')).toMatchObject({ status: 'due', dueOn: '2023-05-01' });
    expect(row('next')).toMatchObject({ status: 'awaiting-trigger', dueOn: '2030-05-01' });
    const younger = await audited([inCase('young', '2007-05-01')]);
    expect(['old', 'last', 'invoice', 'young'].map((id) => [younger.row(id)?.status, younger.row(id)?.dueOn])).toEqual([
      ['awaiting-trigger', '2027-05-01'], ['awaiting-trigger', '2027-05-01'], ['keep', '2027-05-01'], ['awaiting-trigger', '2027-05-01'],
    ]);
    const audit = await lastAudit(state);
    const { store, ofRun } = await openStored(audit);
    const actions = await store.all(`SELECT DISTINCT action FROM documents WHERE ${ofRun} AND in_case <> 0`);
    expect(actions.map(({ action }) => ACTIONS[Number(action)])).toEqual(['transfer']);
    const { documents } = await answer('invoice', audit, await policyWith({ cases: [emergency], holds: [] }));
    expect(documents[0]?.because.at(-1)).toBe(
      'It stands in a case, which goes as a whole: all of it falls due on 1 May 2027, then transfer to The National Archives.',
    );
    await audit.close();
  }); // prettier-ignore

  it('are kept permanently with one document that is, whose day then counts no more', async () => {
    const bylaws = file('bylaws', { parents: ['case'], ...old, properties: { wtk: '1', 'wtk.class': 'HON-02' } });
    const permanent = { ...(await policyWith()).classes.find(({ code }) => code === 'FIN-01'), code: 'HON-02', action: 'retain-permanently' } as RecordClass;
    const { row } = await auditOf(
      { files: { [ann]: [folder('case'), file('a', { parents: ['case'], ...old }), bylaws] } },
      { cases: [invoices], classes: [...(await policyWith()).classes.filter(({ code }) => code !== 'HON-02'), permanent] },
    );
    for (const id of ['a', 'bylaws']) expect(row(id)).toMatchObject({ status: 'permanent', dueOn: null });
  }); // prettier-ignore

  it('are made by properties on a folder too, and a case inside a case ends the outer one', async () => {
    const inner = folder('inner', { parents: ['case'], properties: { 'wtk.case': 'HR-01', 'wtk.opened': '2020-01-01' } });
    const { row } = await auditOf(
      { files: { [ann]: [folder('case'), inner, file('a', { parents: ['case'] }), file('b', { parents: ['inner'] })] } },
      { cases: [invoices] },
    );
    expect([row('a')?.classCode, row('b')?.classCode]).toEqual(['FIN-01', 'HR-01']);
  }); // prettier-ignore

  it('can be a whole shared drive', async () => {
    const { row } = await auditOf(
      {
        drives: [{ id: 'D1', name: 'Inquiry', members: [member('ann')] }],
        files: { D1: [file('a', { driveId: 'D1', parents: ['sub'] }), folder('sub', { driveId: 'D1', parents: ['D1'] }), file('b', { driveId: 'D1' })] },
      },
      { cases: [{ ...invoices, id: 'D1' }] },
    );
    expect([row('a')?.classCode, row('b')?.classCode]).toEqual(['FIN-01', 'FIN-01']);
  }); // prettier-ignore

  it('do not go round in circles where folders hold each other', async () => {
    const loop = [folder('x', { parents: ['y'] }), folder('y', { parents: ['x'] }), folder('case', { parents: ['x'] })];
    const { row } = await auditOf({ files: { [ann]: [...loop, file('a', { parents: ['case'] })] } }, { cases: [invoices] });
    expect(row('a')?.classCode).toBe('FIN-01');
  }); // prettier-ignore
});

describe('records lost before they fell due', () => {
  const went = (fileId: string, event: DriveDeletion['event'], change: Partial<DriveDeletion> = {}): DriveDeletion => ({
    fileId, title: `Title of ${fileId}`, event, at: '2026-06-10T10:00:00Z', actor: bob, owner: ann, label: undefined, ...change,
  }); // prettier-ignore

  it('are named while they can be taken out of the bin; what was due or never decided is not', async () => {
    const { result } = await auditOf({
      drives: [{ id: 'D1', name: 'Finance', members: [member('ann')] }],
      files: {
        [ann]: [
          tagged('mine', 'FIN-01', { trashed: true, ...recent }),
          tagged('was-due', 'FIN-01', { trashed: true, ...old }),
          tagged('nwk', 'NWK', { trashed: true, ...recent }),
          file('never-decided', { trashed: true }),
        ],
        D1: [tagged('theirs', 'FIN-01', { trashed: true, trashedTime: '2026-06-01T23:30:00Z', driveId: 'D1', ...recent })],
      },
      deletions: [went('mine', 'trash')],
    });
    expect(result.lost).toEqual([
      expect.objectContaining({ id: 'mine', what: 'in the bin', on: '2026-06-10', restoreBy: '2026-07-10', where: ann, place: 'my-drive' }),
      expect.objectContaining({ id: 'theirs', what: 'in the bin', on: '2026-06-02', restoreBy: '2026-07-02', where: 'Finance', class: 'FIN-01', dueOn: '2031-04-01' }),
    ]);
    expect(result).toMatchObject({ complete: true, documents: 0, trashed: 5 });
  }); // prettier-ignore

  it('are named when the log says they were deleted: by their label, or by what the last audit knew', async () => {
    await auditOf({ files: { [ann]: [tagged('known', 'FIN-01', recent), file('undecided')] } });
    const { result } = await auditOf({
      deletions: [
        went('known', 'delete'),
        went('labelled', 'delete', { label: 'HR-01 Personnel files', title: '=Title' }),
        went('undecided', 'delete'),
        went('nobody-knows', 'delete'),
      ],
    });
    expect(result.lost).toEqual([
      expect.objectContaining({ id: 'known', what: 'deleted', on: '2026-06-10', class: 'FIN-01', dueOn: '2031-04-01', restoreBy: '2026-07-05' }),
      expect.objectContaining({ id: 'labelled', what: 'deleted', class: 'HR-01', title: '=Title', dueOn: null }),
    ]);
  }); // prettier-ignore

  it('are named when the last audit knew them and a complete one finds them nowhere, and only then', async () => {
    const there = {
      files: { [ann]: [tagged('a', 'FIN-01', recent), tagged('moved', 'FIN-01', recent)], [bob]: [] },
    };
    await auditOf(there);
    const without = { files: { [ann]: [], [bob]: [tagged('moved', 'FIN-01', recent)] } };
    const blind: Fault = ({ query }) => {
      if (query?.subject === bob) throw refusal('subject');
    };
    const incomplete = await auditOf(without, {}, blind);
    expect(incomplete.result).toMatchObject({ complete: false, lost: [], documents: 0 });
    const complete = await auditOf(without);
    expect(complete.result.lost).toEqual([expect.objectContaining({ id: 'a', what: 'deleted', on: null })]);
    expect((await auditOf(without)).result.lost).toEqual([]);
  });

  it('says when the log itself could not be read', async () => {
    const { result } = await auditOf({}, {}, ({ method }) => {
      if (method === 'deletions') throw refusal('scope');
    });
    expect(result.gaps).toEqual([expect.objectContaining({ kind: 'reports', remedy: 'Mend scope.' })]);
    expect(result.complete).toBe(false);
  });
});

describe('what cannot be listed is named, and the rest goes on', () => {
  const domain: Partial<MemoryDomain> = {
    drives: [{ id: 'D1', name: 'Finance', members: [member('ann')] }],
    files: { [ann]: [file('a')], D1: [file('d', { driveId: 'D1' })] },
  };
  it.each([
    ['the directory', 'users', 'directory', { ownersExpected: 0, drivesRead: 1 }, 1],
    ['the shared drives', 'sharedDrives', 'directory', { ownersRead: 2, drivesExpected: 0 }, 1],
    ['the label', 'label', 'label', { ownersRead: 2, drivesRead: 1, tagsUnreadable: 2 }, 2],
    ['the members of a drive', 'permissions', 'shared-drive', { ownersRead: 2, drivesUnreadable: 1 }, 1],
  ])('%s', async (_, method, kind, certificate, documents) => {
    const { result } = await auditOf(domain, {}, (call) => {
      if (call.method === method) throw refusal('forbidden');
    });
    expect(result.gaps).toEqual([expect.objectContaining({ kind })]);
    expect(result).toMatchObject({ complete: false, documents, certificate });
  });

  it.each([
    ['cannot be listed: then it cannot be said that nobody manages the drive', true, 0, /Honours Secretariat: its members could not be read/],
    ['is empty', false, 1, /no active manager in Drive/],
  ])('a group of managers that %s', async (_, refused, counted, says) => {
    const drive = '0AHonSec7k2LmQx9PVA';
    const members = [member('ann', 'writer'), member('heads', 'organizer', 'group')];
    const named = { drives: [{ id: drive, name: 'Honours', members }], files: { [drive]: [file('d', { driveId: drive })] } };
    const { result } = await auditOf(named, {}, ({ method }) => {
      if (refused && method === 'groupMembers') throw refusal('forbidden');
    });
    const team = result.teams.find(({ id }) => id === 'honours-secretariat');
    const owned = team?.criteria.find(({ id }) => id === 'unowned-information');
    expect(owned?.denominator).toBe(counted);
    expect(owned?.measured?.because.join(' ')).toMatch(says);
  }); // prettier-ignore

  it('offers a file of drives where Google will not list them', async () => {
    const { result } = await auditOf(domain, {}, (call) => {
      if (call.method === 'sharedDrives') throw refusal('scope');
    });
    expect(result.gaps[0]?.remedy).toMatch(/--drives FILE/);
  });

  it('says to look at the delegation first when nobody at all could be read', async () => {
    const { result } = await auditOf(domain, {}, ({ query }) => {
      if (query !== undefined) throw refusal('subject');
    });
    const people = result.gaps.filter((gap) => gap.kind === 'user');
    expect(people).toHaveLength(2);
    for (const gap of people) expect(gap.remedy).toMatch(/delegation/);
  });

  it('reads nothing on when the key itself is refused', async () => {
    const refused = auditOf(domain, {}, ({ query }) => {
      if (query?.only === 'documents') throw refusal('credentials');
    });
    await expect(refused).rejects.toMatchObject({
      name: 'CredentialsRefused',
      message: /run the same command again/,
    });
    expect((await auditOf(domain)).result).toMatchObject({
      complete: true,
      documents: 2,
      certificate: { resumed: true },
    });
  });

  it('begins afresh when the day, the schedules or the drives asked for are others', async () => {
    const stopped: Fault = ({ query }) => {
      if (query?.only === 'documents') throw refusal('credentials');
    };
    await expect(auditOf(domain, {}, stopped)).rejects.toThrow(/refuses/);
    const google = new MemoryGoogle({ users: [person('ann')], files: {}, ...domain });
    const outcome = await runAudit(await optionsOf({ google, state, asOf: plainDate('2026-06-16') }));
    await outcome.close();
    expect(outcome.result.certificate.resumed).toBe(false);
  });
});
