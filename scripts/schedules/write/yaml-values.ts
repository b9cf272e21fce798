import { Document, Scalar, stringify } from 'yaml';

/** A value on one line as packs write it: `[a, b]`, `{ event: created }`, quotes only where YAML needs them. */
export function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, field]) => `${key}: ${inline(field)}`);
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
  }
  // Read within brackets, where a comma or bracket ends a text.
  const written = stringify([value], {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    singleQuote: true,
    lineWidth: 0,
  });
  return written.trim().slice(1, -1);
}

/** `key: value` on one line, where the value is a text of its own and no part of a list. */
export const field = (key: string, value: string | boolean): string =>
  stringify({ [key]: value }, { singleQuote: true, lineWidth: 0, blockQuote: false }).trimEnd();

/** `key: >-` and the paragraph below it, folded; one line where it is short. */
export function paragraph(key: string, text: string): string {
  if (text.length <= 90 && !text.includes('\n')) return field(key, text);
  const scalar = new Scalar(text);
  scalar.type = Scalar.BLOCK_FOLDED;
  return new Document({ [key]: scalar }).toString({ lineWidth: 120 }).trimEnd();
}
