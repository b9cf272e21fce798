import type { LightView } from '../lights/light-view.ts';
import { dayInWords } from '../words/day-in-words.ts';
import { percent } from '../words/in-words.ts';
import { nameInWords } from '../words/name-in-words.ts';
import type { Cell, RichCell } from './table.ts';

/** A share between 0 and 1; empty where nothing was counted. */
export const shareCell = (share: number | null): Cell =>
  share === null ? null : { text: percent(share), value: Number(share.toFixed(4)) };

/** An ISO day in words; empty where there is none. */
export const dayCell = (day: string | null | undefined): Cell =>
  day === null || day === undefined || day === '' ? null : { text: dayInWords(day), value: day };

export const lightCell = (light: LightView): RichCell => ({
  text: light.word,
  light,
  value: light.exempt ? `${light.word} (exempt)` : light.word,
});

/** A name that anybody may have written, with a link where it can be opened. */
export const nameCell = (text: string, href: string | null | undefined): RichCell => ({
  text: nameInWords(text),
  foreign: true,
  ...(href === null || href === undefined ? {} : { href }),
});

/** Text with a link where there is one. */
export const linkCell = (text: string, href: string | undefined, note?: string): RichCell => ({
  text,
  ...(href === undefined ? {} : { href }),
  ...(note === undefined ? {} : { note }),
});
