/** A spreadsheet runs a cell that begins so, in full-width form too. Quotes already in front count as part of the text. */
const RUNS = /^'*[=+\-@\t\r＝＋－＠]/;
const DISARMED = /^'+[=+\-@\t\r＝＋－＠]/;

/** Text for a cell, with an apostrophe in front where a spreadsheet would take it for a formula. */
export const disarmed = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

/** Takes off the apostrophe that {@link disarmed} put on: `armed(disarmed(text))` is `text`, always. */
export const armed = (text: string): string => (DISARMED.test(text) ? text.slice(1) : text);
