import { inFlight } from './in-flight.ts';
import { isRefusalOfOne } from '../google/google-error.ts';
import type { Outcome } from './outcome.ts';

export interface GoneThrough {
  /** Written to in this run, or found as it should be. */
  readonly done: number;
  /** Done by an earlier run. */
  readonly before: number;
  readonly left: readonly { readonly id: string; readonly name: string; readonly why: string }[];
}

/** Where it is noted that a document was left. */
export interface LeftNoted {
  add(entry: {
    readonly step: 'left';
    readonly id: string;
    readonly why: string;
    /** RFC 3339. */
    readonly at: string;
  }): Promise<void>;
}

export interface GoThroughOptions<Item> {
  readonly items: readonly Item[];
  readonly journal: LeftNoted;
  readonly isDone: (item: Item) => boolean;
  readonly about: (item: Item) => { readonly id: string; readonly name: string };
  readonly work: (item: Item) => Promise<Outcome>;
  /** RFC 3339. */
  readonly now: () => string;
  readonly concurrency: number;
  /**
   * The error that ends the run once document after document is refused. Where none is given the run goes on: what is
   * refused to one person again and again need not be refused to the next.
   */
  readonly refusal?: (why: string) => Error;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** Documents refused one after another before it is taken that something is wrong with all of them. */
const REFUSED_IN_A_ROW = 20;

/**
 * Works through documents, some at a time. What Google refuses for one document is noted and the others go on; what
 * would meet all of them ends the run, which can be run again.
 * @throws GoogleError, or the refusal that was given.
 */
export async function goThrough<Item>(options: GoThroughOptions<Item>): Promise<GoneThrough> {
  const { items, journal, isDone, about, work, now, concurrency, onProgress, refusal } = options;
  const open = items.filter((item) => !isDone(item));
  const leftOut: { id: string; name: string; why: string }[] = [];
  let [done, inARow] = [0, 0];
  await inFlight(open, concurrency, async (item) => {
    const outcome = await work(item).catch(ofOne);
    if (outcome.kind === 'done') {
      done += 1;
      inARow = 0;
    } else {
      const { id, name } = about(item);
      leftOut.push({ id, name, why: outcome.why });
      await journal.add({ step: 'left', id, why: outcome.why, at: now() });
      if (outcome.refused === true) inARow += 1;
    }
    onProgress?.(done + leftOut.length, open.length);
    if (refusal !== undefined && inARow >= REFUSED_IN_A_ROW)
      throw refusal(
        `Google refused ${inARow} documents one after another, so the run was stopped. The last: ${leftOut.at(-1)?.why ?? ''} Nothing is lost: run it again once that is mended.`,
      );
  });
  return { done, before: items.length - open.length, left: leftOut };
}

function ofOne(error: unknown): Outcome {
  if (!isRefusalOfOne(error)) throw error;
  return { kind: 'left', why: `${error.message} ${error.remedy}`, refused: true };
}
