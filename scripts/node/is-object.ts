/** An object of JSON, of which nothing else is known. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value out of JSON is an object, and no list. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
