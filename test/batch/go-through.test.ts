import { describe, expect, it } from '@jest/globals';
import { goThrough, type GoneThrough } from '../../scripts/batch/go-through.ts';
import { DONE, type Outcome } from '../../scripts/batch/outcome.ts';
import type { GoogleErrorKind } from '../../scripts/google/google-error.ts';
import { refusal } from '../audit/memory-google.ts';

class Stopped extends Error {}
const stopped = { refusal: (why: string): Error => new Stopped(why) };

interface Ran {
  readonly gone: GoneThrough | undefined;
  readonly error: unknown;
  readonly worked: readonly number[];
  readonly noted: readonly string[];
}

/** Goes through documents, of which Google refuses those that have a kind of refusal. */
async function run(
  documents: readonly (GoogleErrorKind | 'well')[],
  more: Partial<typeof stopped> = {},
): Promise<Ran> {
  const [worked, noted]: [number[], string[]] = [[], []];
  const going = goThrough({
    items: documents.map((kind, number) => ({ kind, number })),
    journal: {
      add: ({ id }) => {
        noted.push(id);
        return Promise.resolve();
      },
    },
    isDone: () => false,
    about: ({ number }) => ({ id: String(number), name: `Document ${number}` }),
    work: ({ kind, number }): Promise<Outcome> => {
      worked.push(number);
      return kind === 'well' ? Promise.resolve(DONE) : Promise.reject(refusal(kind));
    },
    now: () => '2026-11-25T09:00:00Z',
    concurrency: 1,
    ...more,
  });
  return going.then(
    (gone) => ({ gone, error: undefined, worked, noted }),
    (error: unknown) => ({ gone: undefined, error, worked, noted }),
  );
}
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('a batch of changes', () => {
  it('ends where document after document is refused, with the words of whoever began it; each is noted', async () => {
    const { error, worked, noted } = await run([...times(25, 'forbidden' as const), 'well'], stopped);
    expect(error).toBeInstanceOf(Stopped);
    expect(String(error)).toMatch(/Google refused 20 documents one after another.+Nothing is lost/);
    expect([worked.length, noted.length]).toEqual([20, 20]);
  });

  it('goes on past as many where nothing is said to end it, and names each', async () => {
    const { gone, noted } = await run([...times(25, 'subject' as const), 'well']);
    expect([gone?.done, gone?.left.length, noted.length]).toEqual([1, 25, 25]);
  });

  it('goes on where refusals are not all in a row', async () => {
    const { gone } = await run([...times(19, 'not-found' as const), 'well', ...times(19, 'not-found' as const)], stopped); // prettier-ignore
    expect([gone?.done, gone?.left.length]).toEqual([1, 38]);
  });

  it.each(['credentials', 'scope', 'server', 'network', 'rate-limited'] as const)(
    'ends at once where %s would meet every document alike',
    async (kind) => {
      const { error, worked } = await run([kind, 'well'], stopped);
      expect([error, worked]).toMatchObject([{ kind }, [0]]);
    },
  );
});
