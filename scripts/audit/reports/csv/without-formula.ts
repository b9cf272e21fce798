/** Signs that make a spreadsheet run a cell, and their full-width forms. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * Text as a spreadsheet can hold it without running it: an apostrophe in front, which spreadsheets take to mean 'this is
 * text'. Whoever reads the file by program takes it off again.
 */
export const withoutFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
