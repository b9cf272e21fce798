import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { lastAudit } from '../../../scripts/audit/reports/last-audit.ts';
import { assembleResult } from '../../../scripts/audit/result/assemble-result.ts';
import { finishRun } from '../../../scripts/audit/store/finish-run.ts';
import { openStore } from '../../../scripts/audit/store/open-store.ts';
import { openRun } from '../../../scripts/audit/store/run-log.ts';
import type { AuditStore } from '../../../scripts/audit/store/store.ts';
import { whatWasLearned } from '../result/a-department.ts';

let state: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'wtk-state-'));
});
afterEach(() => {
  rmSync(state, { recursive: true });
});

const result = assembleResult(whatWasLearned());
const asOf = plainDate('2026-11-22');

async function inStore(work: (store: AuditStore) => Promise<unknown>): Promise<void> {
  const { store } = await openStore(state, []);
  await work(store);
  await store.close();
}
const begin = (store: AuditStore, now: string) =>
  openRun(store, { asOf, today: asOf, now, fingerprint: 'same', full: false });

describe('the last audit of a state folder', () => {
  it('is given back as it was kept, to the letter', async () => {
    await inStore(async (store) =>
      finishRun(store, (await begin(store, '2026-11-22T09:00:00Z')).run, result),
    );
    const audit = await lastAudit(state);
    expect(JSON.stringify(audit.result)).toBe(JSON.stringify(result));
    expect(audit.unfinishedSince).toBeUndefined();
    const batches = [];
    for await (const batch of audit.documents()) batches.push(batch);
    expect(batches).toEqual([]);
    await audit.close();
  });

  it('is the last that ended, and says when a later one has not', async () => {
    await inStore(async (store) => {
      await finishRun(store, (await begin(store, '2026-11-22T09:00:00Z')).run, result);
      await begin(store, '2026-11-23T09:00:00Z');
    });
    const audit = await lastAudit(state);
    expect(audit.unfinishedSince).toBe('2026-11-23T09:00:00Z');
    await audit.close();
  });

  it('is refused in words where there is none', async () => {
    await expect(lastAudit(join(state, 'nowhere'))).rejects.toThrow(/There is no audit in .*nowhere/);
    await inStore((store) => begin(store, '2026-11-22T09:00:00Z'));
    await expect(lastAudit(state)).rejects.toThrow(/has ended yet.*goes on where it stopped/);
  });

  it('is refused when another version kept it', async () => {
    await inStore(async (store) => {
      const { run } = await begin(store, '2026-11-22T09:00:00Z');
      await finishRun(store, run, { ...result, schemaVersion: '0.9' as '1.0' });
    });
    await expect(lastAudit(state)).rejects.toThrow(/another version of wtk/);
  });
});
