import { ApiError } from '../api-error.ts';

/** Most bytes that the key and value of one property may take together, in UTF-8. */
const PROPERTY_BYTES = 124;

/** Properties with changes made to them, null clearing one; `undefined` where none is left. @throws ApiError 400 for one too long or no text */
export function mergeProperties(
  before: Readonly<Record<string, string>> | undefined,
  change: Readonly<Record<string, string | null>>,
): Record<string, string> | undefined {
  const merged = new Map(Object.entries(before ?? {}));
  for (const [key, value] of Object.entries(change)) {
    if (value === null) {
      merged.delete(key);
      continue;
    }
    if (typeof value !== 'string')
      throw new ApiError(400, 'badRequest', `Invalid value at 'properties.${key}'.`);
    if (Buffer.byteLength(key + value) > PROPERTY_BYTES) {
      throw new ApiError(
        400,
        'badRequest',
        `The property '${key}' is too long: key and value may take ${PROPERTY_BYTES} bytes together.`,
      );
    }
    merged.set(key, value);
  }
  return merged.size === 0 ? undefined : Object.fromEntries(merged);
}
