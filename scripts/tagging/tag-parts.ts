import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { readTag } from '#policy/tag/read-tag.ts';
import { carriedTag, type CarriedTag } from '#policy/tag/restore-tag.ts';
import { isSameTag } from '#policy/tag/same-tag.ts';
import { signatureOf } from '#policy/tag/tag-signature.ts';
import { NO_TAG, type Tag } from '#policy/tag/tag.ts';

/** How one of the two places of a tag stands: as before it was written to, as it was to be written, or otherwise. */
export interface PartStanding {
  readonly isBefore: boolean;
  readonly isAfter: boolean;
}

export interface TagStanding {
  readonly label: PartStanding;
  readonly properties: PartStanding;
  /** Each place is as before or as it was to be: nobody else has been at it. */
  readonly onTheWay: boolean;
  readonly isBefore: boolean;
  readonly isAfter: boolean;
}

/** Compares a document's tag with the one it had and the one it is to have, place by place. */
export function tagStanding(
  file: GoogleFile,
  before: CarriedTag,
  after: Tag,
  map: LabelMap | undefined,
): TagStanding {
  const now = carriedTag(file, map);
  const reading = readTag(file, { labelMap: map, labelsReadable: true });
  const alone = {
    label: signatureOf({ ...now, properties: {} }),
    properties: signatureOf({ ...now, label: undefined }),
  };
  const label = {
    isBefore: alone.label === signatureOf({ ...before, properties: {} }),
    isAfter:
      map === undefined ? now.label === undefined : isSameTag({ ...NO_TAG, label: reading.label }, after),
  };
  const properties = {
    isBefore: alone.properties === signatureOf({ ...before, label: undefined }),
    isAfter:
      map === undefined
        ? isSameTag({ ...NO_TAG, properties: reading.properties }, after)
        : Object.keys(now.properties).length === 0,
  };
  return {
    label,
    properties,
    onTheWay: [label, properties].every(({ isBefore, isAfter }) => isBefore || isAfter),
    isBefore: label.isBefore && properties.isBefore,
    isAfter: label.isAfter && properties.isAfter,
  };
}
