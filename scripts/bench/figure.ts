/** One line of the bench: what was measured, how it came out, what it should be. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  /** `undefined`: there is no target to miss. */
  readonly met: boolean | undefined;
}

/** The figures as one table for a terminal. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = [
    ['what', 'measured', 'target', ''],
    ...figures.map(({ what, measured, target, met }) => [what, measured, target, word(met)]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const word = (met: boolean | undefined): string => (met === undefined ? '' : met ? 'met' : 'MISSED');
