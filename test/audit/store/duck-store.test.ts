import { mkdtempSync, rmSync, truncateSync, writeFileSync, readFileSync, existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDuckStore } from '../../../scripts/audit/store/duck-store.ts';
import { openStore, STORE_FILE } from '../../../scripts/audit/store/open-store.ts';
import { storeError } from '../../../scripts/audit/store/store-error.ts';
import {
  joinTexts,
  NUMBER_COLUMNS,
  TEXT_COLUMNS,
  type DocumentColumns,
} from '../../../scripts/audit/store/columns.ts';
import type { JournalEntry } from '../../../scripts/audit/store/store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'wtk-store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const fileIn = (): string => path.join(folder, 'store.duckdb');

const page = (source: number, from: number, count: number, name = 'Ünïcode 🗂'): DocumentColumns => ({
  count,
  texts: TEXT_COLUMNS.map((column) =>
    joinTexts(Array.from({ length: count }, (_, row) => (column === 'id' ? `s${source}-${from + row}` : column === 'name' ? name : ''))),
  ),
  numbers: new Int32Array(count * NUMBER_COLUMNS.length).map((_, place) => (place < count ? source : 7)),
  stride: count,
}); // prettier-ignore
const entry = (source: number, change: Partial<JournalEntry> = {}): JournalEntry => ({
  source, part: 'documents', reader: 0, token: 'next', rows: 0, restarted: false, incompleteSearch: false, lookups: 0, retries: 0, ...change,
}); // prettier-ignore

describe('the store', () => {
  it('keeps pages of any size, with their words and journal, through closing and opening', async () => {
    const store = await openDuckStore(fileIn());
    await store.write({ run: 1, documents: page(0, 0, 5000), words: [[1, 'Policy']], journal: entry(0) });
    await store.write({ run: 1, documents: page(0, 5000, 0), journal: entry(0, { token: null }) });
    await store.close();
    const again = await openDuckStore(fileIn());
    expect(
      await again.all('SELECT count(*) AS n, count(DISTINCT id) AS ids, min(name) AS name FROM walking'),
    ).toEqual([{ n: 5000, ids: 5000, name: 'Ünïcode 🗂' }]);
    expect(await again.all('SELECT token FROM journal ORDER BY seq')).toEqual([
      { token: 'next' },
      { token: null },
    ]);
    expect(await again.all('SELECT * FROM words')).toEqual([{ code: 1, word: 'Policy' }]);
    await again.close();
  });

  it('keeps names that hold the character which joins them', async () => {
    const store = await openDuckStore(fileIn());
    await store.write({ run: 1, documents: page(0, 0, 3, 'a\u0000b') });
    expect(await store.all('SELECT DISTINCT name FROM walking')).toEqual([{ name: 'a\u0000b' }]);
    await store.close();
  });

  it('is refused, whole, when another version left it, and moved aside by an audit when that is an older one', async () => {
    const { store } = await openStore(folder, []);
    await store.write({ run: 1, documents: page(0, 0, 3) });
    await store.run([{ sql: 'UPDATE store_schema SET version = version - 1' }]);
    await store.close();
    await expect(openStore(folder, ['corrupt'])).rejects.toMatchObject({
      kind: 'older',
      message: /older version of wtk.*Run 'wtk audit' again/,
    });
    const { store: fresh, movedAside } = await openStore(folder, ['older']);
    expect(await fresh.all('SELECT count(*) AS n FROM walking')).toEqual([{ n: 0 }]);
    expect(movedAside).toMatchObject({ why: 'older', to: /\.older-1$/ });
    await fresh.run([{ sql: 'UPDATE store_schema SET version = version + 1' }]);
    await fresh.close();
    await expect(openStore(folder, ['older', 'corrupt'])).rejects.toMatchObject({
      kind: 'newer',
      message: /newer version of wtk/,
    });
    const kept = await DuckDBInstance.create(movedAside?.to ?? '');
    const rows = await (await kept.connect()).runAndReadAll('SELECT count(*) AS n FROM walking');
    expect(rows.getRowObjects()).toEqual([{ n: 3n }]);
    kept.closeSync();
  });

  it('throws away what a source had before it began again, and nothing of others or after', async () => {
    const store = await openDuckStore(fileIn());
    void store.write({ run: 1, documents: page(1, 0, 10), journal: entry(1) });
    void store.write({ run: 1, documents: page(2, 0, 4), journal: entry(2) });
    void store.write({ run: 1, journal: entry(1, { restarted: true, token: null }) });
    void store.write({ run: 1, documents: page(1, 100, 3), journal: entry(1) });
    expect(
      await store.all('SELECT source, count(*) AS n FROM walking GROUP BY source ORDER BY source'),
    ).toEqual([
      { source: 1, n: 3 },
      { source: 2, n: 4 },
    ]);
    await store.close();
  });

  it('makes the walk wait when it falls behind', async () => {
    const store = await openDuckStore(fileIn());
    const waits = Array.from({ length: 40 }, (_, n) => store.write({ run: 1, documents: page(n, 0, 1) }));
    let done = 0;
    for (const wait of waits) void wait.then(() => (done += 1));
    await Promise.resolve();
    await Promise.resolve();
    expect(done).toBeLessThan(40);
    await Promise.all(waits);
    expect(await store.all('SELECT count(*) AS n FROM walking')).toEqual([{ n: 40 }]);
    await store.close();
  });

  it('is refused to a second audit while one has it open', async () => {
    const store = await openDuckStore(fileIn());
    await expect(openDuckStore(fileIn())).rejects.toMatchObject({
      kind: 'locked',
      message: /Another audit is using/,
    });
    await store.close();
    await (await openDuckStore(fileIn())).close();
  });

  it.each([
    ['not a database at all', (file: string) => { writeFileSync(file, 'this is no database'.repeat(1000)); }],
    ['cut short', (file: string) => { truncateSync(file, 6000); }],
    ['overwritten in its header', (file: string) => {
      const bytes = readFileSync(file);
      bytes.fill(0x55, 8, 9000);
      writeFileSync(file, bytes);
    }],
  ])('that is %s is named as damaged, left as it is, and moved aside on request', async (_, damage) => {
    const { store } = await openStore(folder, ['older']);
    await store.write({ run: 1, documents: page(0, 0, 5000) });
    await store.close();
    const file = path.join(folder, STORE_FILE);
    damage(file);
    const before = readFileSync(file);
    await expect(openStore(folder, ['older'])).rejects.toMatchObject({ kind: 'corrupt', file, message: /--full/ });
    expect(readFileSync(file).equals(before)).toBe(true);
    const { store: fresh, movedAside } = await openStore(folder, ['corrupt']);
    expect(await fresh.all('SELECT count(*) AS n FROM walking')).toEqual([{ n: 0 }]);
    await fresh.close();
    expect(movedAside?.why).toBe('corrupt');
    expect(existsSync(movedAside?.to ?? '')).toBe(true);
  }); // prettier-ignore
});

describe("the store's failures in words", () => {
  it.each([
    ['IO Error: Could not write all bytes to file "/x": wanted=4096 wrote=0', 'full', /Free some space and run the same command again/],
    ['TransactionContext Error: Failed to commit: No space left on device', 'full', /disk is full/],
    ['IO Error: Could not set lock on file "/x": Conflicting lock is held in node (PID 7)', 'locked', /--state/],
    ['Out of Memory Error: failed to allocate data of size 256.0 KiB', 'memory', /memory/],
    ['IO Error: The file "/x" exists, but it is not a valid DuckDB database file!', 'corrupt', /--full/],
    ['Something nobody foresaw', 'other', /Run the same command again/],
  ])('%s', (said, kind, sentence) => {
    const error = storeError(new Error(said), '/x');
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(sentence);
    expect(error.message).toContain('/x');
  }); // prettier-ignore
});
