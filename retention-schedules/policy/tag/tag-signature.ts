import type { GoogleFile } from '../facts/google-file.ts';
import type { LabelMap } from './label-map.ts';
import { carriedTag, type CarriedTag } from './restore-tag.ts';

/** A file's tag as text that is equal when the tag is, in whatever order Google gives its fields. */
export const tagSignature = (file: GoogleFile, labelMap: LabelMap | undefined): string =>
  signatureOf(carriedTag(file, labelMap));

/** The same of a tag that was put aside. */
export function signatureOf({ label, properties }: CarriedTag): string {
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
