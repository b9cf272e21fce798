import type { GoogleFile } from '#policy/facts/google-file.ts';
import { restoreLabel, restoreProperties } from '#policy/tag/restore-tag.ts';
import { DONE, left, type Outcome } from '../batch/outcome.ts';
import type { DocumentProgress } from './journal.ts';
import { oldTimeFor, timeOf, type TimeBefore } from './old-time.ts';
import { tagStanding, type TagStanding } from './tag-parts.ts';
import type { WriteTools } from './write-one.ts';

/**
 * Puts one document's tag back exactly as it was before it was tagged. Where somebody has decided since, it is left: a
 * person's choice is not taken back with ours.
 */
export async function undoOne({ writing, undoing }: DocumentProgress, tools: WriteTools): Promise<Outcome> {
  const { tagger, journal, labelMap, now } = tools;
  const { id, subject, before, tag } = writing;
  const file = await tagger.file(subject, id);
  const standing = tagStanding(file, before, tag, labelMap);
  if (!standing.onTheWay) return left('Somebody changed its tag since: it stays as they left it.');
  // Until the label is put back nothing of ours has moved the time, so what was read now is the one to keep.
  const times: TimeBefore =
    undoing !== undefined && labelMap !== undefined && standing.label.isBefore
      ? { modifiedTime: undoing.modifiedTime, modifiedBy: undoing.modifiedBy, begunAt: undoing.at }
      : timeOf(file);
  if (undoing === undefined && !standing.isBefore) {
    const { modifiedTime, modifiedBy } = times;
    await journal.add({ step: 'undoing', id, modifiedTime, modifiedBy, at: now() });
  }
  const settled = await putBack(file, standing, times, { ...tools, writing });
  if (!tagStanding(settled, before, tag, labelMap).isBefore)
    return left('Google took the old tag and does not show it: look at the document in Drive.');
  await journal.add({ step: 'undone', id, at: now() });
  return DONE;
}

async function putBack(
  file: GoogleFile,
  { label, properties }: TagStanding,
  times: TimeBefore,
  { tagger, labelMap, writing }: WriteTools & Pick<DocumentProgress, 'writing'>,
): Promise<GoogleFile> {
  const { subject, before } = writing;
  let now = file;
  if (labelMap !== undefined && !label.isBefore) {
    await tagger.setLabel(subject, file.id, restoreLabel(before, labelMap));
    now = await tagger.file(subject, file.id);
  }
  const moved = oldTimeFor(now, times, subject);
  if (properties.isBefore && moved === undefined) return now;
  const modifiedTime = moved ?? now.modifiedTime;
  return tagger.update(subject, file.id, {
    ...(properties.isBefore ? {} : { properties: restoreProperties(before) }),
    ...(modifiedTime === undefined ? {} : { modifiedTime }),
  });
}
