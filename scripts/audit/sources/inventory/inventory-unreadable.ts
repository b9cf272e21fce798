/** A listing that cannot be read: what is wrong with it, where, and what to do. The message is written for people. */
export class InventoryUnreadable extends Error {
  override readonly name = 'InventoryUnreadable';
  readonly file: string;
  /** Line in the file, from 1, where one can be named. */
  readonly line: number | undefined;
  readonly column: string | undefined;

  constructor(file: string, sentence: string, at: { readonly line?: number; readonly column?: string } = {}) {
    const place = [
      at.line === undefined ? '' : `, line ${at.line}`,
      at.column === undefined ? '' : `, column ${at.column}`,
    ].join('');
    super(`${file}${place}: ${sentence}`);
    this.file = file;
    this.line = at.line;
    this.column = at.column;
  }
}
