/** The store's thread: opens the file it is told and answers the walk's questions in order. */
import { parentPort, workerData } from 'node:worker_threads';
import { openDuckStore } from './duck-store.ts';
import { storeError } from './store-error.ts';
import type { AuditStore } from './store.ts';
import type { Answer, Asked, PlainStoreError, Question } from './worker-messages.ts';

const port = parentPort;
if (port === null) throw new Error('The store worker runs in a worker thread only');
const { file } = workerData as { file: string };
const say = (answer: Answer): void => {
  port.postMessage(answer);
};

const plain = (error: unknown): PlainStoreError => {
  const { kind, file: at, message } = storeError(error, file);
  return { kind, file: at, message };
};

function ask(store: AuditStore, { method, args }: Asked): Promise<unknown> {
  switch (method) {
    case 'write':
      return store.write(...args);
    case 'flush':
      return store.flush();
    case 'run':
      return store.run(...args);
    case 'all':
      return store.all(...args);
    case 'close':
      return store.close();
  }
}

try {
  const store = await openDuckStore(file);
  port.on('message', (question: Question) => {
    ask(store, question.ask).then(
      (value) => {
        say({ id: question.id, value });
        if (question.ask.method === 'close') port.close();
      },
      (error: unknown) => {
        say({ id: question.id, failed: plain(error) });
      },
    );
  });
  say({ opened: true });
} catch (error) {
  say({ id: 'opening', failed: plain(error) });
  port.close();
}
