import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { carriedTag } from '#policy/tag/restore-tag.ts';
import { tagSignature } from '#policy/tag/tag-signature.ts';
import type { Tag } from '#policy/tag/tag.ts';
import { labelModification, tagProperties } from '#policy/tag/write-tag.ts';
import { DONE, left, type Outcome } from '../batch/outcome.ts';
import type { Tagger } from '../google/tagger.ts';
import type { Journal } from './journal.ts';
import { oldTimeFor, timeOf, type TimeBefore } from './old-time.ts';
import type { TagChange } from './tag-plan.ts';
import { tagStanding } from './tag-parts.ts';

export interface WriteTools {
  readonly tagger: Tagger;
  readonly journal: Journal;
  readonly labelMap: LabelMap | undefined;
  /** RFC 3339. */
  readonly now: () => string;
}

/**
 * Tags one document. It is read first: where anybody changed its tag since the plan was made, it is left. The journal
 * has what stood there before anything is written, and a run that was stopped goes on from how the document stands.
 */
export async function writeOne(change: TagChange, tools: WriteTools): Promise<Outcome> {
  const { tagger, journal, labelMap, now } = tools;
  const { id, subject, tag } = change;
  const file = await tagger.file(subject, id);
  if (file.trashed === true) return left('It is in the bin now.');
  const begun = journal.documents.get(id)?.writing;
  if (begun === undefined) {
    if (tagSignature(file, labelMap) !== change.before)
      return left('Somebody changed its tag since the plan was made.');
    const times = timeOf(file);
    const before = carriedTag(file, labelMap);
    await journal.add({ step: 'writing', id, name: change.name, subject, before, ...times, tag, at: now() });
    return finish(file, change, times, tools);
  }
  if (!tagStanding(file, begun.before, tag, labelMap).onTheWay)
    return left('Somebody changed its tag while the run was stopped.');
  const { modifiedTime, modifiedBy, at } = begun;
  return finish(file, change, { modifiedTime, modifiedBy, begunAt: at }, tools);
}

async function finish(
  file: GoogleFile,
  { id, subject, tag }: TagChange,
  before: TimeBefore,
  { tagger, journal, labelMap, now }: WriteTools,
): Promise<Outcome> {
  const settled =
    labelMap === undefined
      ? await inProperties(file, subject, tag, before, tagger)
      : await onLabel(file, subject, tag, before, labelMap, tagger);
  const carried = carriedTag(file, labelMap);
  // Google has been known to answer well and to show nothing.
  if (!tagStanding(settled, carried, tag, labelMap).isAfter)
    return left('Google took the tag and does not show it: look at the document in Drive.');
  await journal.add({ step: 'written', id, at: now() });
  return DONE;
}

async function inProperties(
  file: GoogleFile,
  subject: string,
  tag: Tag,
  before: TimeBefore,
  tagger: Tagger,
): Promise<GoogleFile> {
  const isDone = tagStanding(file, carriedTag(file, undefined), tag, undefined).isAfter;
  const time = isDone ? oldTimeFor(file, before, subject) : file.modifiedTime;
  if (isDone && time === undefined) return file;
  return tagger.update(subject, file.id, {
    ...(isDone ? {} : { properties: tagProperties(tag) }),
    ...(time === undefined ? {} : { modifiedTime: time }),
  });
}

/** The label first; then what an earlier tag left in properties goes, and Drive's time is put back where it moved. */
async function onLabel(
  file: GoogleFile,
  subject: string,
  tag: Tag,
  before: TimeBefore,
  map: LabelMap,
  tagger: Tagger,
): Promise<GoogleFile> {
  let now = file;
  const isSet = tagStanding(file, carriedTag(file, map), tag, map).label.isAfter;
  if (!isSet) {
    await tagger.setLabel(subject, file.id, labelModification(tag, map));
    now = await tagger.file(subject, file.id);
  }
  const stale = Object.keys(carriedTag(now, map).properties).map((key) => [key, null] as const);
  // Until the label is set nothing of ours has moved the time, so what was read now is the one to keep.
  const moved = oldTimeFor(now, isSet ? before : timeOf(file), subject);
  if (stale.length === 0 && moved === undefined) return now;
  // Clearing a property moves the time as well.
  const modifiedTime = moved ?? now.modifiedTime;
  return tagger.update(subject, file.id, {
    ...(stale.length === 0 ? {} : { properties: Object.fromEntries(stale) }),
    ...(modifiedTime === undefined ? {} : { modifiedTime }),
  });
}
