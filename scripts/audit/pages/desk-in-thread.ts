import { Worker } from 'node:worker_threads';
import { MalformedPage } from '../../google/calls/malformed-page.ts';
import type { Body } from '../../google/google.ts';
import { DeskBroken } from './desk-broken.ts';
import type { DeskAnswer, DeskQuestion } from './desk-messages.ts';
import type { LiveSetting } from './open-page.ts';
import type { LookUp, PageDesk, PageInHand } from './page-desk.ts';
import type { PageSource } from './page-reader.ts';
import type { PageRows } from '../store/page-rows.ts';

/** Megabytes: young ones few, so that what a page leaves behind is given back soon; room for a page of files that hundreds share. */
const THREAD_LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1024 };

/** A page at the desk: first its head is waited for, then its rows. */
interface AtDesk {
  readonly read: (page: PageInHand) => void;
  readonly rows: Promise<PageRows>;
  readonly judged: (rows: PageRows) => void;
  readonly failed: (error: unknown) => void;
}

/** A desk in a worker thread, so that reading from Google and judging do not wait for each other. */
export class DeskInThread implements PageDesk {
  readonly #worker: Worker;
  readonly #lookUp: LookUp;
  readonly #pages = new Map<number, AtDesk>();
  #id = 0;
  #broken: DeskBroken | undefined;

  /** @param script the built worker. */
  constructor(script: URL, lookUp: LookUp) {
    this.#lookUp = lookUp;
    this.#worker = new Worker(script, { resourceLimits: THREAD_LIMITS });
    this.#worker.on('message', (answer: DeskAnswer) => {
      this.#take(answer);
    });
    const end = (error: unknown): void => {
      // A thread that fails also ends: the first says why.
      const broken = (this.#broken ??= new DeskBroken(error));
      for (const { failed } of this.#pages.values()) failed(broken);
      this.#pages.clear();
    };
    this.#worker.on('error', end);
    this.#worker.on('messageerror', end);
    this.#worker.on('exit', () => {
      end(new Error('it was closed'));
    });
  }

  begin(setting: LiveSetting): void {
    this.#ask({ setting });
  }

  read(body: Body, source: PageSource): Promise<PageInHand> {
    if (this.#broken !== undefined) return Promise.reject(this.#broken);
    const id = ++this.#id;
    const { number, kind, id: of, orgUnit } = source;
    return new Promise((read, failed) => {
      const page = atDesk(read, failed);
      this.#pages.set(id, page);
      const own = body.map(ownBytes);
      this.#ask(
        { id, body: own, source: { number, kind, id: of, orgUnit } },
        own.map(({ buffer }) => buffer as ArrayBuffer),
      );
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(answer: DeskAnswer): void {
    const { id } = answer;
    const page = this.#pages.get(id);
    if (page === undefined) return;
    if ('head' in answer) {
      page.read({ ...answer.head, rows: () => page.rows });
      if (answer.unknown.length > 0)
        this.#lookUp(answer.unknown).then((known) => {
          this.#ask({ id, known });
        }, page.failed);
      return;
    }
    this.#pages.delete(id);
    if ('rows' in answer) page.judged(answer.rows);
    else page.failed('malformed' in answer ? new MalformedPage(answer.malformed) : answer.fault);
  }

  #ask(question: DeskQuestion, transfer: ArrayBuffer[] = []): void {
    this.#worker.postMessage(question, transfer);
  }
}

function atDesk(read: AtDesk['read'], unread: (error: unknown) => void): AtDesk {
  let [judged, unjudged]: [AtDesk['judged'], AtDesk['failed']] = [() => undefined, () => undefined];
  const rows = new Promise<PageRows>((resolve, reject) => {
    [judged, unjudged] = [resolve, reject];
  });
  // A page ahead that is given up is nobody's, and so is its failure.
  rows.catch(() => undefined);
  return {
    read,
    rows,
    judged,
    failed: (error) => {
      unread(error);
      unjudged(error);
    },
  };
}

/** Bytes that can be handed over without others that share their memory. */
const ownBytes = (piece: Uint8Array): Uint8Array =>
  piece.byteLength === piece.buffer.byteLength ? piece : new Uint8Array(piece);
