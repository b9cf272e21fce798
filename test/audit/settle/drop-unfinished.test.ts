import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dropUnfinished } from '../../../scripts/audit/settle/drop-unfinished.ts';
import { PLACE_KINDS } from '../../../scripts/audit/store/columns.ts';
import { openDuckStore } from '../../../scripts/audit/store/duck-store.ts';
import type { AuditStore } from '../../../scripts/audit/store/store.ts';

const MY_DRIVE = PLACE_KINDS.indexOf('my-drive');
const SHARED = PLACE_KINDS.indexOf('shared-drive');

let folder: string;
let store: AuditStore;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'wtk-drop-'));
  store = await openDuckStore(path.join(folder, 'audit.duckdb'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

type Row = readonly [id: string, source: number, place: number];
const keep = (rows: readonly Row[]): Promise<void> =>
  store.run(
    rows.map((values) => ({
      sql: 'INSERT INTO walking (id, source, place_kind) VALUES (?, ?, ?)',
      values: [...values],
    })),
  );
const left = async (): Promise<readonly string[]> =>
  (await store.all('SELECT id, source FROM walking ORDER BY id, source')).map(
    ({ id, source }) => `${String(id)} of ${String(source)}`,
  );

describe('What may not be counted', () => {
  it('is the second row of a file that moved while the walk went on: the one in a shared drive stays', async () => {
    await keep([['a', 0, MY_DRIVE], ['moved', 0, MY_DRIVE], ['moved', 1, SHARED], ['b', 1, SHARED]]); // prettier-ignore
    await dropUnfinished(store, []);
    expect(await left()).toEqual(['a of 0', 'b of 1', 'moved of 1']);
  });

  it('is the first row of a file that was listed twice in one place', async () => {
    await keep([['a', 1, SHARED], ['a', 1, SHARED], ['a', 1, SHARED], ['b', 2, SHARED]]); // prettier-ignore
    await dropUnfinished(store, []);
    expect(await left()).toEqual(['a of 1', 'b of 2']);
  });

  it('is every row of a source that broke off, before rows are compared', async () => {
    await keep([['a', 0, MY_DRIVE], ['a', 1, SHARED], ['b', 1, SHARED]]); // prettier-ignore
    await dropUnfinished(store, [1]);
    expect(await left()).toEqual(['a of 0']);
  });

  it('is nothing where every file was seen once', async () => {
    await keep([['a', 0, MY_DRIVE], ['b', 1, SHARED]]); // prettier-ignore
    await dropUnfinished(store, []);
    expect(await left()).toEqual(['a of 0', 'b of 1']);
  });
});
