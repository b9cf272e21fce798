import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDuckStore } from '../../../scripts/audit/store/duck-store.ts';
import { openWorkerStore } from '../../../scripts/audit/store/worker-store.ts';
import type { AuditStore, Batch } from '../../../scripts/audit/store/store.ts';
import { ROOT } from '../../house/source-files.ts';

const built = pathToFileURL(path.join(ROOT, 'dist/wtk/store-worker.js'));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'wtk-worker-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const fileIn = (): string => path.join(folder, 'store.duckdb');
const open = (): Promise<AuditStore> => openWorkerStore(fileIn(), built);

/** A worker of a few lines, for what the real one never does. */
const worker = (lines: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';${lines}`)}`,
  );
const word = (code: number): Batch => ({ run: 1, words: [[code, `word ${code}`]] });

it('stands on a built worker', () => {
  expect(existsSync(built)).toBe(true);
});

describe('the store in its worker thread', () => {
  it('keeps what it is handed, through closing and opening', async () => {
    const store = await open();
    for (let code = 1; code <= 100; code += 1) await store.write(word(code));
    await store.flush();
    await store.close();
    const again = await open();
    expect(await again.all('SELECT count(*) AS n, max(code) AS last FROM words')).toEqual([
      { n: 100, last: 100 },
    ]);
    await again.close();
  });

  it('tells of a batch that could not be written at the latest when it is flushed, and ever after', async () => {
    const store = await open();
    await store.run([{ sql: 'DROP TABLE words' }]);
    await store.write(word(1)).catch(() => undefined);
    const failure = { name: 'StoreError', kind: 'other', file: fileIn(), message: /words/ };
    await expect(store.flush()).rejects.toMatchObject(failure);
    await expect(store.flush()).rejects.toMatchObject(failure);
    await expect(store.write({ run: 1 })).rejects.toMatchObject(failure);
    await expect(store.all('SELECT 1')).rejects.toMatchObject(failure);
    await store.close();
  });

  it('tells of a batch that never reached the thread', async () => {
    const store = await open();
    const travelsNot = (() => 'a word') as unknown as string;
    await store.write({ run: 1, words: [[1, travelsNot]] }).catch(() => undefined);
    await expect(store.flush()).rejects.toMatchObject({ name: 'StoreError', message: /could not be cloned/ });
    await store.close();
  });

  it.each([
    ['in a thread', open],
    ['in this one', () => openDuckStore(fileIn())],
  ])('is refused to a second audit %s while one has it open, and free when that ends', async (_, second) => {
    const store = await open();
    await expect(second()).rejects.toMatchObject({ kind: 'locked', message: /Another audit is using/ });
    await store.write(word(1));
    expect(await store.all('SELECT count(*) AS n FROM words')).toEqual([{ n: 1 }]);
    await store.close();
    await (await second()).close();
  });

  it('is refused while a thread is only opening it', async () => {
    const first = open();
    await expect(open()).rejects.toMatchObject({ kind: 'locked' });
    await (await first).close();
  });

  it('is refused while another process has it open', async () => {
    const other = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, fileIn()], {
      cwd: ROOT,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => other.once('exit', resolve));
    await new Promise((resolve) => other.stdout.once('data', resolve));
    await expect(open()).rejects.toMatchObject({ kind: 'locked', message: /Another audit is using/ });
    other.stdin.end();
    await ended;
    await (await open()).close();
  });

  it('is named as damaged, and can be opened as soon as the damage is gone', async () => {
    writeFileSync(fileIn(), 'this is no database'.repeat(1000));
    await expect(open()).rejects.toMatchObject({ kind: 'corrupt', message: /--full/ });
    rmSync(fileIn());
    await (await open()).close();
  });

  it('says so when its thread cannot start, and does not keep the file', async () => {
    const lost = openWorkerStore(fileIn(), pathToFileURL(path.join(folder, 'no-worker.js')));
    await expect(lost).rejects.toMatchObject({ name: 'StoreError', file: fileIn() });
    await (await open()).close();
  });

  it('fails every question, and the file is free, when its thread dies', async () => {
    const dies = `parentPort.postMessage({ opened: true });
      parentPort.on('message', () => { throw new Error('the thread fell over'); });`;
    const store = await openWorkerStore(fileIn(), worker(dies));
    const died = { name: 'StoreError', message: /the thread fell over/ };
    const [write, flush] = [store.write(word(1)), store.flush()];
    write.catch(() => undefined);
    await expect(flush).rejects.toMatchObject(died);
    await expect(store.flush()).rejects.toMatchObject(died);
    await expect(store.write(word(2))).rejects.toMatchObject(died);
    await expect(store.all('SELECT 1')).rejects.toMatchObject(died);
    await store.close();
    await (await open()).close();
  });

  it('fails an opening whose thread ends without a word', async () => {
    await expect(openWorkerStore(fileIn(), worker('process.exit(0);'))).rejects.toMatchObject({
      name: 'StoreError',
      message: /its thread has ended/,
    });
  });

  it('makes the walk wait when the thread falls behind', async () => {
    const silent = `parentPort.postMessage({ opened: true });
      parentPort.on('message', ({ id, ask }) => ask.method === 'close' && parentPort.postMessage({ id }));`;
    const store = await openWorkerStore(fileIn(), worker(silent));
    let handedOver = 0;
    for (let code = 0; code < 40; code += 1)
      void store.write(word(code)).then(
        () => (handedOver += 1),
        () => undefined,
      );
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(handedOver).toBeGreaterThan(0);
    expect(handedOver).toBeLessThan(40);
    await store.close();
  });
});

/** Another process that has the store open until it is told to end. */
const HOLDER = `
  import { DuckDBInstance } from '@duckdb/node-api';
  const instance = await DuckDBInstance.create(process.argv[1]);
  process.stdout.write('open');
  process.stdin.on('end', () => { instance.closeSync(); }).resume();`;
