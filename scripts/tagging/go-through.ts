import { inFlight } from '../audit/walk/in-flight.ts';
import { GoogleError } from '../google/google-error.ts';
import { TagRefused } from './tag-refused.ts';
import type { Outcome } from './write-one.ts';

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
  /** Refusals in a row end the run, unless told otherwise. */
  readonly stopsWhenRefused?: boolean;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** Documents refused one after another before it is taken that something is wrong with all of them. */
const REFUSED_IN_A_ROW = 20;
/** Refusals that are about one document; any other would meet every document alike. */
const OF_ONE: readonly string[] = ['forbidden', 'not-found', 'bad-request', 'subject'];

/**
 * Works through documents, some at a time. What Google refuses for one document is noted and the others go on; what
 * would meet all of them ends the run, which can be run again.
 * @throws GoogleError, or TagRefused where one document after another is refused.
 */
export async function goThrough<Item>(options: GoThroughOptions<Item>): Promise<GoneThrough> {
  const {
    items,
    journal,
    isDone,
    about,
    work,
    now,
    concurrency,
    onProgress,
    stopsWhenRefused = true,
  } = options;
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
    if (stopsWhenRefused && inARow >= REFUSED_IN_A_ROW)
      throw new TagRefused(
        `Google refused ${inARow} documents one after another, so the run was stopped. The last: ${leftOut.at(-1)?.why ?? ''} Nothing is lost: run it again once that is mended.`,
      );
  });
  return { done, before: items.length - open.length, left: leftOut };
}

function ofOne(error: unknown): Outcome {
  if (!(error instanceof GoogleError) || !OF_ONE.includes(error.kind)) throw error;
  return { kind: 'left', why: `${error.message} ${error.remedy}`, refused: true };
}
