import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { PROPERTY } from '#policy/tag/properties.ts';
import { carriedTag } from '#policy/tag/restore-tag.ts';
import type { UndoRecord } from '../view/undo-record.ts';

/** The way back from what was just written. */
export const undoOf = (
  before: GoogleFile,
  after: GoogleFile,
  labelMap: LabelMap | undefined,
): UndoRecord => ({
  id: before.id,
  before: {
    name: before.name ?? '',
    tag: carriedTag(before, labelMap),
    firstName: before.properties?.[PROPERTY.firstName] ?? null,
  },
  after: { name: after.name ?? '', tag: carriedTag(after, labelMap) },
});
