import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Asker } from '../../scripts/schedules/import/asker.ts';
import { decideImport } from '../../scripts/schedules/import/decide-import.ts';
import { readSourceFile } from '../../scripts/schedules/tables/read-source-file.ts';
import { NOTHING_DECIDED, temporaryFolder } from './schedule-files.ts';
import { plainList } from './three-shapes.ts';

let folder: string;
let remove: () => void;
beforeAll(() => {
  ({ folder, remove } = temporaryFolder());
});
afterAll(() => {
  remove();
});

/** A person who gives these answers in turn; what was asked is kept. */
function person(answers: readonly (string | boolean)[]): Asker & { readonly asked: string[] } {
  const left = [...answers];
  const asked: string[] = [];
  const next = (question: string): string | boolean => {
    asked.push(question);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`Nobody answers '${question}'`);
    return answer;
  };
  return {
    asked,
    show: (lines) => asked.push(lines.join('\n')),
    confirm: (question) => Promise.resolve(next(question) === true),
    choose: (question, choices, first) => {
      const answer = next(question);
      const chosen = answer === 'as guessed' ? first : choices.find(({ value }) => value === answer)?.value;
      if (chosen === undefined) throw new Error(`'${String(answer)}' is not offered for '${question}'`);
      return Promise.resolve(chosen);
    },
    text: (question) => Promise.resolve(String(next(question))),
  };
}

const decide = async (asker: Asker) =>
  decideImport(await readSourceFile(plainList(folder)), NOTHING_DECIDED, undefined, asker);

describe('a person at the terminal', () => {
  it('sees the guess first, and then is asked once for all rows that leave something open', async () => {
    const asker = person([true, 'destroy', 'created']);
    const { result, guessed } = await decide(asker);
    expect(asker.asked[0]).toContain('Record type  →  title');
    expect(asker.asked.slice(1)).toEqual([
      'Is every column read as what it is?',
      '3 rows say how long and not what happens then. What does?',
      '1 row says how long and not from when. What starts the clock?',
    ]);
    expect(guessed).toBe(false);
    expect(result.classes.map(({ entry }) => entry.title)).toEqual([
      'Contracts under £10k',
      'Tenders, unsuccessful',
      'Risk registers',
    ]);
  });

  it('may match each column, and leave rows open, which then are listed', async () => {
    const { result } = await decide(person([false, 'as guessed', 'as guessed', 'scopeNote', 'review', '']));
    expect(result.columns.map(({ use, how }) => [use, how])).toEqual([
      ['title', 'given'],
      ['period', 'given'],
      ['scopeNote', 'given'],
    ]);
    expect(result.classes.map(({ entry }) => entry.action)).toEqual(['review', 'review']);
    expect(result.notUnderstood.map(({ said }) => said)).toEqual(['1 year']);
  });
});
