/** The desk's thread: reads the bodies that it is handed, and judges what is in them, in order. */
import { parentPort } from 'node:worker_threads';
import { MalformedPage } from '../../google/calls/malformed-page.ts';
import type { DeskAnswer, DeskQuestion } from './desk-messages.ts';
import { pageOpener, type OpenedPage } from './open-page.ts';

const port = parentPort;
if (port === null) throw new Error('The desk worker runs in a worker thread only');
let open: ReturnType<typeof pageOpener> | undefined;
/** Pages that wait for their permissions to be looked up. */
const waiting = new Map<number, OpenedPage>();

const say = (answer: DeskAnswer, transfer: ArrayBuffer[] = []): void => {
  port.postMessage(answer, transfer);
};

port.on('message', (question: DeskQuestion) => {
  if ('setting' in question) {
    open = pageOpener(question.setting);
    return;
  }
  const { id } = question;
  try {
    if ('known' in question) {
      const page = waiting.get(id);
      waiting.delete(id);
      if (page !== undefined) judge(id, page, question.known);
    } else {
      if (open === undefined) throw new Error('A desk has to begin before it reads');
      const page = open(question.body, question.source);
      say({ id, head: page.head, unknown: page.unknown });
      if (page.unknown.length === 0) judge(id, page, []);
      else waiting.set(id, page);
    }
  } catch (error) {
    say(error instanceof MalformedPage ? { id, malformed: error.message } : { id, fault: error });
  }
});

function judge(id: number, page: OpenedPage, known: Parameters<OpenedPage['rows']>[0]): void {
  const rows = page.rows(known);
  say({ id, rows }, [rows.documents.numbers.buffer as ArrayBuffer]);
}
