/** A number as people write it: `8,214`. */
export const grouped = (value: number): string => value.toLocaleString('en-GB');

/** `1 document`, `8,214 documents`; `plural` where an s will not do. */
export const counted = (value: number, one: string, plural = `${one}s`): string =>
  `${grouped(value)} ${value === 1 ? one : plural}`;

/** A share between 0 and 1 as a whole percentage. Only all is 100% and only none is 0%. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return '99%';
  return rounded === 0 && share > 0 ? '1%' : `${rounded}%`;
}

const WORDS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** Numbers to twelve in words, as a sentence wants them. */
export const numberInWords = (value: number): string => WORDS[value] ?? grouped(value);

/** `3rd` for 3. */
export function ordinal(value: number): string {
  const isTeen = value % 100 >= 11 && value % 100 <= 13;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}

/** First letter large. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence with its full stop, where it does not end in a sign of its own. */
export const withStop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** How long something took, between two RFC 3339 instants: `4 s`, `1 min 12 s`, `2 h 5 min`. */
export function durationBetween(startedAt: string, finishedAt: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000));
  if (Number.isNaN(seconds)) return '';
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes} min ${seconds % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
