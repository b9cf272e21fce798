const LONGEST = 60;

/** A cell for a message, cut short where somebody's export put a page into it. */
export const quoted = (cell: string): string =>
  `'${cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell}'`;
