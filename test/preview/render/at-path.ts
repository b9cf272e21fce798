/** What stands in a value of JSON at a dotted path. */
export const atPath = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inside, step) => (inside as Readonly<Record<string, unknown>> | undefined)?.[step],
      value,
    );
