import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Hold } from '#policy/pack/hold.ts';
import { indexPolicy } from '#policy/pack/policy-index.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { fallsDueOn } from '#policy/retention/falls-due-on.ts';
import { answer, type Answer } from '../../../scripts/audit/explain/answer.ts';
import { judgeAgain } from '../../../scripts/audit/explain/judge-again.ts';
import { KEPT, keptDocument } from '../../../scripts/audit/explain/kept-document.ts';
import { lastAudit, type LastAudit } from '../../../scripts/audit/reports/last-audit.ts';
import { runAudit } from '../../../scripts/audit/run-audit.ts';
import { wordsByCode } from '../../../scripts/audit/store/run-log.ts';
import { runCommand } from '../../commands/run-command.ts';
import { MemoryGoogle, type MemoryDomain } from '../memory-google.ts';
import {
  AS_OF,
  file,
  files,
  folder,
  member,
  optionsOf,
  person,
  policyWith,
  tagged,
} from '../small-domain.ts';

const HELD = 'drive-held';
const hold: Hold = {
  id: 'inquiry', title: 'Flood Inquiry', kind: 'inquiry', authority: 'Inquiries Act 2005 s35', contact: 'inquiry@example.gov.uk',
  placedOn: plainDate('2025-01-01'), scope: [{ drives: [HELD] }], words: [], notices: [],
}; // prettier-ignore
const hostile = 'Minutes\u001b[31m <b>\u202efdp.exe\n  Status      due';

const domain: MemoryDomain = {
  users: [person('ann', { orgUnit: '/Finance' }), person('bob')],
  drives: [
    { id: 'D1', name: 'Finance', members: [member('ann')] },
    { id: HELD, name: 'Held', members: [member('ann')] },
  ],
  files: {
    [person('ann').address]: [
      file('mine', { name: 'Budget letter about me' }),
      file('my-bin', { name: '1998-01-02 Binned letter', trashed: true }),
      folder('fa'),
      ...files('a', 3),
    ],
    [person('bob').address]: files('b', 2),
    D1: [
      tagged('t1', 'FIN-01', {
        driveId: 'D1',
        name: '2019-05-02 Budget invoice',
        properties: {
          wtk: '1',
          'wtk.class': 'FIN-01',
          'wtk.basis': 'person',
          'wtk.by': 'ann@example.gov.uk',
        },
      }),
      tagged('t2', 'FIN-01', { driveId: 'D1', name: '2019-05-03 Budget plan' }),
      tagged('t3', 'CON-01', {
        driveId: 'D1',
        name: 'Cleaning contract',
        properties: { wtk: '1', 'wtk.class': 'CON-01', 'wtk.basis': 'review', 'wtk.event': '2018-03-31' },
      }),
      tagged('t4', 'FIN-99', { driveId: 'D1', name: 'An unknown class' }),
      file('bin', { driveId: 'D1', name: 'Binned note', trashed: true, trashedTime: '2026-06-10T09:00:00Z' }),
      file('hostile', { driveId: 'D1', name: hostile }),
    ],
    [HELD]: [tagged('h1', 'FIN-01', { driveId: HELD, name: '2015-01-02 Flood budget' })],
  },
};

let state: string;
let policy: Policy;
let audit: LastAudit;
beforeAll(async () => {
  state = await mkdtemp(path.join(os.tmpdir(), 'wtk-explain-'));
  policy = await policyWith({ holds: [hold] });
  const outcome = await runAudit(await optionsOf({ google: new MemoryGoogle(domain), state, policy }));
  await outcome.close();
  audit = await lastAudit(state);
});
afterAll(async () => {
  await audit.close();
  await rm(state, { recursive: true, force: true });
});

const ask = (asked: string, by: Policy = policy): Promise<Answer> => answer(asked, audit, by);

describe('accounting for a record', () => {
  it('says what it is, the rule, the authority, who decided and which holds were checked', async () => {
    const { documents, trace } = await ask('t1');
    expect(trace).toBe(true);
    expect(documents).toMatchObject([
      {
        title: '2019-05-02 Budget invoice', where: 'Finance', class: { code: 'FIN-01' }, status: 'due', dueOn: '2026-04-01',
        decidedBy: 'ann@example.gov.uk', holdsChecked: [{ hold: 'inquiry', holds: false }],
      },
    ]); // prettier-ignore
    expect(documents[0]?.because[0]).toMatch(/^FIN-01 .*, decided by a person\.$/);
    expect(documents[0]?.because.join(' ')).toMatch(/2 May 2019, read in the name.*Authority: /);
  });

  it('finds a title whole, or by words of it in any order and any case, and lists several', async () => {
    expect((await ask('2019-05-02 BUDGET invoice')).documents.map(({ id }) => id)).toEqual(['t1']);
    expect((await ask('plan budget')).documents.map(({ id }) => id)).toEqual(['t2']);
    expect((await ask('budget')).documents.map(({ id }) => id)).toEqual(['h1', 't1', 't2']);
  });

  it('counts titles in My Drive, and shows one only to whoever knows it', async () => {
    const byWords = await ask('budget');
    expect(byWords.inMyDrive).toBe(1);
    expect(JSON.stringify(byWords)).not.toContain('about me');
    expect((await ask('letter about')).documents).toEqual([]);
    expect((await ask('letter about')).trace).toBe(true);
    expect((await ask('mine')).documents).toMatchObject([
      { title: null, where: 'My Drive of ann@example.gov.uk' },
    ]);
    expect((await ask('Budget letter about me')).documents).toMatchObject([
      { title: 'Budget letter about me' },
    ]);
  });

  it('lets a hold beat everything', async () => {
    const [account] = (await ask('h1')).documents;
    expect(account).toMatchObject({ status: 'on-hold', holdsChecked: [{ hold: 'inquiry', holds: true }] });
    expect(account?.because[0]).toMatch(/^On hold: Flood Inquiry \(Inquiries Act 2005 s35\)/);
  });

  it('tells of a date that a person gave, of the bin, and of a class that is in no schedule', async () => {
    expect((await ask('t3')).documents[0]?.because.join(' ')).toContain('31 March 2018, given by a person');
    expect((await ask('Binned note')).documents[0]?.inTheBinSince).toBe('2026-06-10');
    expect((await ask('t4')).documents[0]?.because).toContain(
      'Its class FIN-99 is not in this schedule: choose again.',
    );
  });

  it('accounts for a year class by class, without a title', async () => {
    const found = await ask('2019');
    expect(found.kind).toBe('year');
    expect(found.classes.find(({ code }) => code === 'FIN-01')).toMatchObject({
      documents: 2,
      statuses: [{ status: 'due', documents: 2 }],
    });
    expect(found.classes.at(-1)?.code).toBeNull();
    expect(JSON.stringify(found.classes)).not.toContain('Budget');
    expect((await ask('1997')).trace).toBe(false);
  });

  it('sees the bin of My Drive, where Drive does not say since when', async () => {
    expect((await ask('my-bin')).documents).toMatchObject([{ inTheBin: true, inTheBinSince: null }]);
    expect((await ask('t1')).documents).toMatchObject([{ inTheBin: false }]);
    expect((await ask('1998')).classes).toMatchObject([{ documents: 1, inTheBin: 1 }]);
  });

  it('says that there is no trace, what was looked through, and where else records live', async () => {
    const found = await ask('Project Nightingale');
    expect(found.trace).toBe(false);
    expect(found.lookedThrough.sentences[0]).toMatch(/^Looked through 12 documents in the My Drives of 2 of 2 people and in 2 of 2 shared drives/);
    expect(found.lookedThrough.notLookedThrough).toContain('Gmail');
  }); // prettier-ignore

  it.each(['%', '_', "'; DROP TABLE documents; --", '\\', ''])(
    'takes %j for what it is: no pattern and no command',
    async (asked) => {
      expect((await ask(asked)).documents).toEqual([]);
      expect((await ask('t1')).trace).toBe(true);
    },
  );

  it('says when the schedules have changed since the audit', async () => {
    const changed = {
      ...policy,
      classes: policy.classes.map((it) =>
        it.code === 'FIN-01' ? ({ ...it, period: 'P10Y' } as typeof it) : it,
      ),
    };
    expect((await ask('t1', changed)).documents[0]?.because.at(-1)).toBe(
      'By the schedules of the audit it stood otherwise (due, falling due on 1 April 2026): they have changed since.',
    );
  });

  it('judges every document again as the audit did', async () => {
    const words = await wordsByCode(audit.store);
    const index = indexPolicy(policy);
    for (const row of await audit.store.all(`SELECT ${KEPT} FROM documents`)) {
      const kept = keptDocument(row, words);
      const judged = judgeAgain(kept, { index, asOf: AS_OF, orgUnitOf: audit.orgUnitOf });
      const dueOn = fallsDueOn(judged.retention, judged.transferBy);
      expect([kept.id, judged.status, dueOn, judged.team, judged.documentDate?.on]).toEqual([
        kept.id, kept.status, kept.dueOn, kept.team, kept.madeOn,
      ]); // prettier-ignore
    }
  });
});

describe('wtk explain', () => {
  const explain = async (...args: string[]) => {
    await audit.close();
    try {
      return await runCommand(['explain', ...args, '--state', state]);
    } finally {
      audit = await lastAudit(state);
    }
  };

  it('prints an account, shows no hostile name raw, and ends with 1 where there is no trace', async () => {
    const found = await explain('t1');
    expect(found.exitCode).toBe(0);
    expect(found.stdout).toMatch(/Decided by\s+ann@example\.gov\.uk/);
    const odd = await explain('hostile');
    expect(odd.stdout).not.toContain('\u001b');
    expect(odd.stdout).not.toContain('\u202e');
    expect(odd.stdout.match(/^ {2}Status/gm)).toHaveLength(1);
    expect((await explain('my-bin')).stdout).toMatch(/In the bin\s+yes, since when is not known/);
    const none = await explain('Project', 'Nightingale');
    expect(none.exitCode).toBe(1);
    expect(none.stdout).toMatch(/^No trace of 'Project Nightingale'\./);
  });

  it('says in its help whom it is for', async () => {
    const { stdout } = await runCommand(['explain', '--help']);
    expect(stdout).toMatch(/For the knowledge and information management team/);
  });
});
