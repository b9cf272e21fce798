/** The desk's thread: reads the bodies that it is handed, and judges what is in them, in order. */
import { parentPort, workerData } from 'node:worker_threads';
import { MalformedPage } from '../../google/calls/malformed-page.ts';
import type { DeskAnswer, DeskQuestion } from './desk-messages.ts';
import { pageOpener, type LiveSetting, type OpenedPage } from './open-page.ts';

const port = parentPort;
if (port === null) throw new Error('The desk worker runs in a worker thread only');
const open = pageOpener(workerData as LiveSetting);
/** Pages that wait for their permissions to be looked up. */
const waiting = new Map<number, OpenedPage>();

const say = (answer: DeskAnswer, transfer: ArrayBuffer[] = []): void => {
  port.postMessage(answer, transfer);
};

port.on('message', (question: DeskQuestion) => {
  const { id } = question;
  try {
    if ('body' in question) {
      const page = open(question.body, question.source);
      say({ id, head: page.head, unknown: page.unknown });
      if (page.unknown.length === 0) judge(id, page, []);
      else waiting.set(id, page);
    } else {
      const page = waiting.get(id);
      waiting.delete(id);
      if (page !== undefined) judge(id, page, question.known);
    }
  } catch (error) {
    say(error instanceof MalformedPage ? { id, malformed: error.message } : { id, fault: error });
  }
});

function judge(id: number, page: OpenedPage, known: Parameters<OpenedPage['rows']>[0]): void {
  const rows = page.rows(known);
  say({ id, rows }, [rows.documents.numbers.buffer as ArrayBuffer]);
}
