/** What a schedule's file says it is and uses, whatever else is wrong with it. */
export interface WrittenSchedule {
  readonly path: string;
  readonly function: string | undefined;
  /** Codes, each with the place of its class in the file. */
  readonly codes: readonly { readonly code: string; readonly index: number }[];
}

/** @param value a schedule as its YAML gives it, unchecked. */
export function whatIsWritten(value: unknown): Omit<WrittenSchedule, 'path'> {
  const named = fieldOf(value, 'function');
  const classes = fieldOf(value, 'classes');
  return {
    function: typeof named === 'string' ? named : undefined,
    codes: (Array.isArray(classes) ? classes : []).flatMap((entry: unknown, index) => {
      const code = fieldOf(entry, 'code');
      return typeof code === 'string' ? [{ code, index }] : [];
    }),
  };
}

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
