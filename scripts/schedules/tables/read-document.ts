import mammoth from 'mammoth';
import { ScheduleUnreadable, type SourceCell, type SourceRow, type SourceTable } from './source-table.ts';

/** What the reader makes of a part of a Word document, as far as it is used here. */
interface Part {
  readonly type?: string;
  readonly children?: readonly Part[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/**
 * Tables of a Word document in their order, each named for the heading above it. A merged cell's text stands in each
 * of the cells it covers. Tracked deletions, comments and pictures are not read.
 * @throws ScheduleUnreadable when the document is broken or has no table.
 */
export async function readDocument(
  name: string,
  bytes: Buffer,
): Promise<{ readonly tables: SourceTable[]; readonly remarks: string[] }> {
  const tables: SourceTable[] = [];
  const seen = { document: false };
  try {
    await mammoth.convertToHtml(
      { buffer: bytes },
      {
        transformDocument: (document: Part) => {
          seen.document = true;
          collect(document, tables);
          return { ...document, children: [] };
        },
      },
    );
  } catch {
    seen.document = false;
  }
  if (!seen.document)
    throw new ScheduleUnreadable(
      `${name} cannot be read as a Word document: open it, save it again as .docx and try the copy.`,
    );
  if (tables.length === 0)
    throw new ScheduleUnreadable(
      `${name} has no table in it: schedules are read from tables, so put the rules into one.`,
    );
  return { tables, remarks: [] };
}

function collect(document: Part, into: SourceTable[]): void {
  let heading = '';
  for (const part of document.children ?? []) {
    if (part.type === 'table')
      into.push({ kind: 'table', name: heading, number: into.length + 1, rows: rowsOf(part) });
    else if (/^(heading \d|title)$/i.test(part.styleName ?? '')) heading = textOf(part).trim() || heading;
  }
}

/** Rows as a grid: a cell that spans rows or columns is repeated in each. */
function rowsOf(table: Part): SourceRow[] {
  const grid: string[][] = [];
  const banners: boolean[] = [];
  (table.children ?? []).forEach((line, at) => {
    const row = (grid[at] ??= []);
    const cells = line.children ?? [];
    banners[at] = cells.length === 1 && (cells[0]?.colSpan ?? 1) > 1;
    let column = 0;
    for (const cell of cells) {
      while (row[column] !== undefined) column += 1;
      const text = textOf(cell).trim();
      for (let down = 0; down < (cell.rowSpan ?? 1); down += 1)
        for (let across = 0; across < (cell.colSpan ?? 1); across += 1)
          (grid[at + down] ??= [])[column + across] = text;
    }
  });
  return grid
    .map((texts, at) => ({
      banner: banners[at] ?? false,
      cells: Array.from(texts, (text, column): SourceCell => ({ text, row: at + 1, column: column + 1 })),
    }))
    .filter(({ cells }) => cells.some(({ text }) => text !== ''));
}

function textOf(part: Part): string {
  if (part.type === 'text') return part.value ?? '';
  if (part.type === 'tab') return ' ';
  if (part.type === 'break') return '\n';
  const children = part.children ?? [];
  const blocks = children.some(({ type }) => type === 'paragraph' || type === 'table');
  return children.map(textOf).join(blocks ? '\n' : '');
}
