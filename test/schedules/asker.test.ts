import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { terminalAsker, type Asker } from '../../scripts/schedules/import/asker.ts';

const ESCAPE = String.fromCharCode(27);
const HOSTILE = `Title${ESCAPE}]0;mine\u0007\u202e${ESCAPE}[2Jgone`;

/** A person at a terminal who presses these keys; what the terminal was sent is kept. */
function terminal(keys: string): { input: PassThrough; output: Writable; sent: () => string } {
  let sent = '';
  const input = new PassThrough();
  const output = new Writable({
    write: (chunk, _, done) => {
      sent += String(chunk);
      done();
    },
  });
  setTimeout(() => input.write(keys), 50);
  return { input, output, sent: () => sent };
}

/** What is asked or shown, each with the hostile words wherever words go. */
const asked: readonly [string, (asker: Asker) => unknown][] = [
  [
    'what is shown',
    (asker) => {
      asker.show([`  ${HOSTILE}  →  title`], HOSTILE);
    },
  ],
  ['a question of yes or no', (asker) => asker.confirm(HOSTILE)],
  ['a choice', (asker) => asker.choose(HOSTILE, [{ value: 'a', label: HOSTILE, hint: HOSTILE }], 'a')],
  ['a question for words', (asker) => asker.text(HOSTILE, HOSTILE, () => undefined)],
];

describe('asking at the terminal', () => {
  it.each(asked)('lets no workbook steer it: %s', async (_, ask) => {
    const { input, output, sent } = terminal('\r');
    await ask(terminalAsker({ input, output }));
    expect(sent()).toContain('Title\u241b]0;mine\u2407\ufffd\u241b[2Jgone');
    expect(sent()).not.toContain(`Title${ESCAPE}`);
    expect(sent()).not.toContain('\u202e');
  });
});
