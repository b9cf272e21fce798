import { format } from 'node:util';
import type { Execution } from '../execution.ts';
import { inWords } from '../in-words.ts';

/** Apps Script's `console` and `Logger`: what is said goes to the project's log, one line each. */
export function logServices({ logs, realm }: Execution): {
  readonly console: object;
  readonly Logger: object;
} {
  const say = (...parts: unknown[]): void => {
    logs.push(format(...parts.map(printable)));
  };
  const Logger: object = realm.face({
    log: (...parts: unknown[]) => {
      say(...parts);
      return Logger;
    },
    getLog: () => logs.join('\n'),
    clear: () => {
      logs.length = 0;
    },
  });
  return {
    console: realm.face({ log: say, info: say, warn: say, error: say }),
    Logger,
  };
}

/** Objects of the script's world, as text: an error's words, else its JSON. */
function printable(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  return 'message' in part && 'stack' in part ? inWords(part) : JSON.stringify(part);
}
