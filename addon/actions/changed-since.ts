import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { tagSignature } from '#policy/tag/tag-signature.ts';

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
