import { visible } from '../../../terminal/visible.ts';

/** Parts of a bar by style: `a` full, `b` half tone, `c` outlined; lights by their own. */
export type PartStyle = 'a' | 'b' | 'c' | 'green' | 'amber' | 'red' | 'owed' | 'grey';

export interface BarRow {
  readonly label: string;
  /** The figures in words, beside the label: what the bar shows. */
  readonly said: string;
  readonly parts: readonly { readonly size: number; readonly style: PartStyle }[];
}

export interface BarChart {
  /** Its place on the page. */
  readonly id: string;
  /** What a reader who does not see it is told. */
  readonly title: string;
  readonly rows: readonly BarRow[];
  /** The size that fills the width; the largest row's where it is left out. */
  readonly full?: number;
  /** A line across all rows, as for a threshold. */
  readonly mark?: { readonly at: number; readonly label: string };
  readonly legend?: readonly { readonly style: PartStyle; readonly label: string }[];
}

/** Units of the drawing: as wide as a small telephone, so that words stay readable there. */
const WIDTH = 360;
const ROW = 36;
const LINE = 13;
const BAR = 12;

/** A chart of lying bars as SVG: no script, no style of its own, everything from outside escaped. Its table says the same. */
export function barChart({ id, title, rows, full, mark, legend = [] }: BarChart): string {
  const sizes = rows.map(({ parts }) => parts.reduce((sum, { size }) => sum + size, 0));
  const unit = WIDTH / Math.max(full ?? 0, ...(full === undefined ? sizes : []), Number.MIN_VALUE);
  const top = legend.length * 18 + (legend.length > 0 ? 6 : 0) + (mark === undefined ? 0 : 16);
  const height = top + rows.length * ROW;
  return [
    `<svg class="wtk-chart" role="img" aria-labelledby="${escape(id)}-title" viewBox="0 0 ${WIDTH} ${height}">`,
    `<title id="${escape(id)}-title">${escape(title)}</title>`,
    ...legend.map(({ style, label }, place) => legendLine(style, label, place)),
    ...rows.map((row, place) => bar(row, top + place * ROW, unit, mark)),
    ...(mark === undefined ? [] : [markLabel(mark, top, unit)]),
    '</svg>',
  ].join('');
}

function bar({ label, said, parts }: BarRow, y: number, unit: number, mark: BarChart['mark']): string {
  let x = 0;
  const boxes = parts.map(({ size, style }) => {
    const width = size * unit;
    const box =
      width <= 0
        ? ''
        : `<rect class="wtk-chart__part wtk-chart__part--${style}" x="${round(x)}" y="${y + LINE + 4}" width="${round(width)}" height="${BAR}"/>`;
    x += width;
    return box;
  });
  return `<text class="wtk-chart__label" x="0" y="${y + LINE}">${escape(short(label, said))}</text><text class="wtk-chart__said" x="${WIDTH}" y="${y + LINE}" text-anchor="end">${escape(said)}</text><rect class="wtk-chart__ground" x="0" y="${y + LINE + 4}" width="${WIDTH}" height="${BAR}"/>${boxes.join('')}${mark === undefined ? '' : markLine(mark, y + LINE + 1, unit)}`;
}

const legendLine = (style: PartStyle, label: string, place: number): string =>
  `<rect class="wtk-chart__part wtk-chart__part--${style}" x="0.5" y="${place * 18 + 2}" width="14" height="12"/><text class="wtk-chart__said" x="20" y="${place * 18 + 12}">${escape(label)}</text>`;

const markAt = ({ at }: NonNullable<BarChart['mark']>, unit: number): number =>
  round(Math.min(WIDTH - 0.5, at * unit));

/** Across the bar alone, so that it strikes through no word. */
const markLine = (mark: NonNullable<BarChart['mark']>, y: number, unit: number): string =>
  `<line class="wtk-chart__mark" x1="${markAt(mark, unit)}" x2="${markAt(mark, unit)}" y1="${y}" y2="${y + BAR + 6}"/>`;

const markLabel = (mark: NonNullable<BarChart['mark']>, top: number, unit: number): string =>
  `<text class="wtk-chart__said" x="${markAt(mark, unit)}" y="${top - 5}" text-anchor="${mark.at * unit > WIDTH / 2 ? 'end' : 'start'}">${escape(mark.label)}</text>`;

/** Characters that fit on a line beside what is said there. */
function short(label: string, said: string): string {
  const room = Math.max(12, 54 - said.length);
  const characters = Array.from(label);
  return characters.length <= room ? label : `${characters.slice(0, room - 1).join('')}…`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => visible(text).replace(/[&<>"']/g, (it) => ESCAPES[it] ?? it);
