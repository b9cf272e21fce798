import { Worker } from 'node:worker_threads';
import { claim } from './claims.ts';
import { storeError, StoreError } from './store-error.ts';
import type { AuditStore, Batch, Row, SqlValue, Statement } from './store.ts';
import type { Answer, Asked, Question } from './worker-messages.ts';

/** Small, so that what the thread no longer needs is given back soon. Megabytes. */
const THREAD_LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 192 };

/** Pages handed over before the walk waits for the thread. */
const UNANSWERED_AT_MOST = 16;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: StoreError) => void;
}

/**
 * Opens the store in a worker thread, so that the walk and DuckDB do not wait for each other.
 * @param script the built worker.
 * @throws StoreError as {@link openDuckStore} does.
 */
export async function openWorkerStore(file: string, script: URL): Promise<AuditStore> {
  const release = claim(file);
  let worker: Worker | undefined;
  try {
    worker = new Worker(script, { workerData: { file }, resourceLimits: THREAD_LIMITS });
    worker.once('exit', release);
    const store = new WorkerStore(file, worker);
    await store.opened;
    return store;
  } catch (error) {
    // The thread lets go of the file before whoever asked may move it aside, or try again.
    await worker?.terminate();
    release();
    throw storeError(error, file, true);
  }
}

class WorkerStore implements AuditStore {
  readonly file: string;
  readonly opened: Promise<void>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #id = 0;
  #dead: StoreError | undefined;
  #failedWrite: StoreError | undefined;
  #unanswered = 0;

  constructor(file: string, worker: Worker) {
    this.file = file;
    this.#worker = worker;
    this.opened = new Promise((resolve, reject) => {
      worker.on('message', (answer: Answer) => {
        if ('opened' in answer) resolve();
        else if (answer.id === 'opening' && 'failed' in answer)
          reject(new StoreError(answer.failed.kind, answer.failed.file, answer.failed.message));
        else this.#settle(answer);
      });
      const die = (error: unknown): void => {
        // A thread that fails also ends: the first says why.
        const dead = (this.#dead ??= storeError(error, file));
        reject(dead);
        for (const { reject: refuse } of this.#waiting.values()) refuse(dead);
        this.#waiting.clear();
      };
      worker.on('error', die);
      worker.on('messageerror', die);
      worker.on('exit', () => {
        die(new Error('its thread has ended'));
      });
    });
  }

  async write(batch: Batch): Promise<void> {
    if (this.#failedWrite !== undefined) throw this.#failedWrite;
    const written = this.#ask(
      { method: 'write', args: [batch] },
      batch.documents === undefined ? [] : [batch.documents.numbers.buffer as ArrayBuffer],
    );
    this.#unanswered += 1;
    const answered = written.then(
      () => {
        this.#unanswered -= 1;
      },
      (error: unknown) => {
        this.#unanswered -= 1;
        this.#failedWrite ??= storeError(error, this.file);
        throw this.#failedWrite;
      },
    );
    // Waiting for an answer to every page would hold the walk up; its failure is told by the next call.
    answered.catch(() => undefined);
    if (this.#unanswered >= UNANSWERED_AT_MOST) await answered;
  }

  async flush(): Promise<void> {
    try {
      await this.#ask({ method: 'flush', args: [] });
    } catch (error) {
      this.#failedWrite ??= storeError(error, this.file);
    }
    // A batch that never reached the thread is not known there.
    if (this.#failedWrite !== undefined) throw this.#failedWrite;
  }

  async run(statements: readonly Statement[]): Promise<void> {
    await this.#ask({ method: 'run', args: [statements] });
  }

  async all(sql: string, values?: readonly SqlValue[]): Promise<readonly Row[]> {
    const args: [string, (readonly SqlValue[])?] = values === undefined ? [sql] : [sql, values];
    return (await this.#ask({ method: 'all', args })) as readonly Row[];
  }

  async close(): Promise<void> {
    try {
      if (this.#dead === undefined) await this.#ask({ method: 'close', args: [] });
    } finally {
      // The claim on the file ends with the thread.
      await this.#worker.terminate();
    }
  }

  #ask(ask: Asked, transfer: ArrayBuffer[] = []): Promise<unknown> {
    if (this.#dead !== undefined) return Promise.reject(this.#dead);
    const id = ++this.#id;
    const question: Question = { id, ask };
    return new Promise((resolve, reject) => {
      this.#worker.postMessage(question, transfer);
      this.#waiting.set(id, { resolve, reject });
    });
  }

  #settle(answer: Exclude<Answer, { opened: true }>): void {
    if (answer.id === 'opening') return;
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('failed' in answer)
      waiting?.reject(new StoreError(answer.failed.kind, answer.failed.file, answer.failed.message));
    else waiting?.resolve(answer.value);
  }
}
