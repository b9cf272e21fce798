import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { carriedTag } from '#policy/tag/restore-tag.ts';

/**
 * Whether somebody has changed what a card showed: name, place, tag, bin. Writing in the document is no such change: the
 * person at the panel may be doing that right now.
 */
export const isChangedSince = (shown: GoogleFile, now: GoogleFile, labelMap: LabelMap | undefined): boolean =>
  signature(shown, labelMap) !== signature(now, labelMap);

const signature = (file: GoogleFile, labelMap: LabelMap | undefined): string =>
  JSON.stringify([
    file.name,
    file.parents ?? [],
    file.driveId ?? '',
    file.trashed === true,
    tagSignature(file, labelMap),
  ]);

/** A tag as text that is equal when the tag is, in whatever order Google gives its fields. */
export function tagSignature(file: GoogleFile, labelMap: LabelMap | undefined): string {
  const { label, properties } = carriedTag(file, labelMap);
  const fields = Object.entries(label?.fields ?? {}).map(([id, field]) => [
    id,
    field.selection ??
      field.dateString ??
      field.user?.map(({ emailAddress }) => emailAddress) ??
      field.text ??
      [],
  ]);
  return JSON.stringify([label?.id ?? '', sorted(fields), sorted(Object.entries(properties))]);
}

const sorted = (pairs: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
  [...pairs].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
