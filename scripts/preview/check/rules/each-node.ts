export interface Node {
  readonly path: readonly PropertyKey[];
  readonly value: Readonly<Record<string, unknown>>;
}

/** Every object in a value of JSON, with where it stands; parents before what is in them. */
export function* eachNode(value: unknown, path: readonly PropertyKey[] = []): Generator<Node> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* eachNode(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    yield { path, value: value as Readonly<Record<string, unknown>> };
    for (const [key, item] of Object.entries(value)) yield* eachNode(item, [...path, key]);
  }
}
