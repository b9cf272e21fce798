/** What a text says as JSON; `undefined`, which JSON has no way to say, where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
