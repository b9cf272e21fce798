import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runAudit } from '../../scripts/audit/run-audit.ts';
import { auditResultSchema } from '../../scripts/audit/result/audit-result.ts';
import { MemoryGoogle, refusal, type MemoryDomain } from './memory-google.ts';
import { file, files, folder, member, optionsOf, person, tagged } from './small-domain.ts';

let state: string;
beforeEach(async () => {
  state = await mkdtemp(path.join(os.tmpdir(), 'wtk-audit-'));
});
afterEach(async () => {
  await rm(state, { recursive: true, force: true });
});

const domain: MemoryDomain = {
  users: [person('ann'), person('bob', { suspended: true }), person('guest', { guest: true })],
  drives: [{ id: 'D1', name: 'Finance', members: [member('ann')] }],
  files: {
    [person('ann').address]: [...files('a', 25), folder('fa'), file('bin', { trashed: true })],
    [person('bob').address]: files('b', 7),
    D1: [tagged('t1', 'FIN-01', { driveId: 'D1' }), ...files('d', 12, { driveId: 'D1' })],
  },
  pageSize: 5,
};

describe('an audit of a domain', () => {
  it('counts every document once, with a complete certificate', async () => {
    const outcome = await runAudit(await optionsOf({ google: new MemoryGoogle(domain), state }));
    const { result } = outcome;
    await outcome.close();
    expect(auditResultSchema.safeParse(result).error).toBeUndefined();
    expect(result.gaps).toEqual([]);
    expect(result).toMatchObject({ complete: true, documents: 45, folders: 1, trashed: 1 });
    expect(result.certificate).toMatchObject({
      ownersExpected: 2, ownersRead: 2, drivesExpected: 1, drivesRead: 1, resumed: false, restarts: 0,
      leftOut: [{ who: person('guest').address }],
    }); // prettier-ignore
    expect(result.classes).toEqual([{ code: 'FIN-01', documents: 1 }]);
  });

  it("goes on past a date that somebody typed for 'never', and names it among what is wrong with tags", async () => {
    const never = { wtk: '1', 'wtk.class': 'FIN-01', 'wtk.event': '9999-12-31' };
    const files = {
      [person('ann').address]: [file('never', { properties: never }), tagged('plain', 'FIN-01')],
    };
    const google = new MemoryGoogle({ users: [person('ann')], files });
    const outcome = await runAudit(await optionsOf({ google, state }));
    const rows = [];
    for await (const batch of outcome.documents()) rows.push(...batch);
    await outcome.close();
    expect(outcome.result).toMatchObject({ complete: true, documents: 2 });
    const row = rows.find(({ id }) => id === 'never');
    expect(row?.status).toBe('date-doubtful');
    expect(row?.tagProblems).toMatch(/event date is 31 December 9999/);
  });

  it('gives every document as a row, in the order of ids', async () => {
    const outcome = await runAudit(await optionsOf({ google: new MemoryGoogle(domain), state }));
    const rows = [];
    for await (const batch of outcome.documents()) rows.push(...batch);
    await outcome.close();
    expect(rows).toHaveLength(46);
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort());
    expect(rows.find(({ id }) => id === 't1')).toMatchObject({
      classCode: 'FIN-01', where: 'Finance', place: 'shared-drive', status: 'due', dueOn: '2026-04-01',
    }); // prettier-ignore
    expect(rows.find(({ id }) => id === 'b-0')).toMatchObject({
      where: person('bob').address,
      status: 'undecided',
    });
  });

  it('counts the calls made again by a run that was stopped with those of the run that goes on', async () => {
    let pages = 0;
    const oneAgainAPage = (until: number): MemoryGoogle => {
      const google: MemoryGoogle = new MemoryGoogle(domain, ({ method }) => {
        if (method !== 'filesPage') return;
        if (pages >= until) throw refusal('credentials');
        pages += 1;
        google.counts.retries += 1;
      });
      return google;
    };
    await expect(
      runAudit(await optionsOf({ google: oneAgainAPage(7), state, concurrency: 1 })),
    ).rejects.toThrow(/run the same command again/);
    const outcome = await runAudit(await optionsOf({ google: oneAgainAPage(100), state, concurrency: 1 }));
    await outcome.close();
    const { certificate } = outcome.result;
    expect(certificate).toMatchObject({ resumed: true, pages });
    expect(certificate.retries).toBe(pages);
  });
});
