import type { LabelMap } from '#policy/tag/label-map.ts';
import { goThrough, type GoneThrough } from '../batch/go-through.ts';
import type { Tagger } from '../google/tagger.ts';
import type { Journal } from './journal.ts';
import type { TagPlan } from './tag-plan.ts';
import { TagRefused } from './tag-refused.ts';
import { undoOne } from './undo-one.ts';
import { writeOne } from './write-one.ts';

export interface RunOptions {
  readonly tagger: Tagger;
  readonly journal: Journal;
  /** RFC 3339. */
  readonly now: () => string;
  readonly concurrency: number;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/**
 * Tags what a plan says and nothing else. Run again, it goes on where it was stopped, and changes nothing once all is
 * done.
 * @throws TagRefused when the plan was taken back, GoogleError when no document could be written to.
 */
export function applyTagPlan({ changes }: TagPlan, options: RunOptions): Promise<GoneThrough> {
  const { journal } = options;
  if (journal.isUndone)
    throw new TagRefused('This plan was taken back, in part or whole: plan again, with a new journal.');
  const tools = { ...options, labelMap: mapOf(journal) };
  return goThrough({
    ...options,
    items: changes,
    isDone: ({ id }) => journal.documents.get(id)?.written === true,
    about: (change) => change,
    work: (change) => writeOne(change, tools),
    refusal: (why) => new TagRefused(why),
  });
}

/** Takes back, from the journal, what was tagged: exactly as it was, unless somebody decided since. */
export function undoJournal(options: RunOptions): Promise<GoneThrough> {
  const { journal } = options;
  const tools = { ...options, labelMap: mapOf(journal) };
  return goThrough({
    ...options,
    items: [...journal.documents.values()],
    isDone: ({ undone }) => undone,
    about: ({ writing }) => writing,
    work: (document) => undoOne(document, tools),
  });
}

const mapOf = ({ begun }: Journal): LabelMap | undefined => begun.labelMap ?? undefined;
