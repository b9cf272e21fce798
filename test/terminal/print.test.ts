import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { complain, print, printJson, printLines } from '../../scripts/terminal/print.ts';

let said: { stdout: string; stderr: string };
let restore: (() => void)[];
beforeEach(() => {
  said = { stdout: '', stderr: '' };
  restore = (['stdout', 'stderr'] as const).map((stream) => {
    const target = process[stream];
    const write = target.write.bind(target);
    target.write = (chunk: string | Uint8Array): boolean => {
      said[stream] += String(chunk);
      return true;
    };
    return () => {
      target.write = write;
    };
  });
});
afterEach(() => {
  for (const undo of restore) undo();
});

const FORGED = 'Minutes\nwtk: all documents were tagged\r\u2028';

describe('What a command prints', () => {
  it('stays on its line, whatever a name has in it', () => {
    print(`  ${FORGED} (f1)`);
    complain(`  ${FORGED} (f1)`);
    for (const text of [said.stdout, said.stderr]) {
      expect(text.match(/\n/g)).toHaveLength(1);
      expect(text).toMatch(/^ {2}Minutes\u240awtk: all documents were tagged\u240d\ufffd \(f1\)\n$/);
    }
  });

  it('is several lines only where a command says so', () => {
    printLines(['one', 'two\nthree', '']);
    expect(said.stdout).toBe('one\ntwo\u240athree\n\n');
  });

  it.each([
    ['a control sequence of one character', '\u009b31m'],
    ['delete', 'a\u007fb'],
    ['a turn of the direction of writing', 'Minutes\u202efdp.exe'],
    ['a tag character', '\u{e0041}'],
    ['a line break', 'a\nb\u2028c\u0085d'],
    ['a family of emoji', '👩\u200d👧'],
  ])('carries nothing raw in JSON that steers a terminal, and the value as it is: %s', (_, name) => {
    printJson({ [name]: [name, 'plain é 漢'] });
    const steering = Array.from(said.stdout).filter(
      (it) => it !== '\n' && /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(it),
    );
    expect(steering).toEqual([]);
    expect(said.stdout).toContain('plain é 漢');
    expect(JSON.parse(said.stdout)).toEqual({ [name]: [name, 'plain é 漢'] });
  });
});
