import { weighted, type Random } from '../random.ts';
import type { TitleDay } from './template.ts';
import { WORDS } from './words.ts';

type Mess = (title: string, on: TitleDay, dice: Random) => string;

const pad = (value: number): string => String(value).padStart(2, '0');
const initials = (dice: Random): string =>
  `${dice.pick(WORDS.given).charAt(0)}${dice.pick(WORDS.family).charAt(0)}`;
const monthName = (month: number): string => WORDS.month[month - 1] ?? '';

/** Dates as people write them, hardly ever the year first. */
const WRITTEN: readonly ((on: TitleDay) => string)[] = [
  ({ year, month, day }) => `${day}.${month}.${year % 100}`,
  ({ year, month, day }) => `${pad(day)}-${pad(month)}-${year}`,
  ({ year, month, day }) => `${day} ${monthName(month)} ${year}`,
  ({ year, month, day }) =>
    `${day}${day % 10 === 1 && day !== 11 ? 'st' : 'th'} ${monthName(month).slice(0, 3)} ${year % 100}`,
  ({ year, month, day }) => `${pad(day)}${pad(month)}${pad(year % 100)}`,
  ({ year, month, day }) => `${year}${pad(month)}${pad(day)}`,
  ({ year, month }) => `${monthName(month).slice(0, 3)} ${year}`,
  ({ year, month, day }) => `${day}/${month}/${year}`,
];
const dateAsWritten = (on: TitleDay, dice: Random): string => dice.pick(WRITTEN)(on);

/** What happens to a title that nobody thinks about, by how often it happens. */
export const messUp: (dice: Random) => Mess = weighted<Mess>([
  [(title) => title, 14],
  [(title, on, dice) => `${title} ${dateAsWritten(on, dice)}`, 14],
  [(title, on, dice) => `${dateAsWritten(on, dice)} ${title}`, 8],
  [(title) => `Copy of ${title}`, 7],
  [(title) => `Copy of Copy of ${title}`, 1],
  [(title) => `${title} FINAL`, 5],
  [(title, _, dice) => `${title} FINAL v${dice.between(2, 4)}`, 4],
  [(title) => `${title} final final`, 1],
  [(title) => `DRAFT ${title}`, 5],
  [(title) => `${title} (draft)`, 3],
  [(title, _, dice) => `${title} v${dice.between(1, 12)}`, 5],
  [(title, _, dice) => `${title} (${dice.between(1, 4)})`, 4],
  [(title) => `${title} - Copy`, 2],
  [(title, _, dice) => `${title} - ${initials(dice)} comments`, 5],
  [(title, _, dice) => `${title} ${initials(dice)} edits tracked`, 2],
  [(title) => title.replaceAll(' ', '_'), 5],
  [(title, on, dice) => `${title.replaceAll(' ', '_')}_${dateAsWritten(on, dice).replaceAll(' ', '_')}`, 3],
  [(title) => title.replaceAll(' ', '-').toLowerCase(), 2],
  [(title) => title.toUpperCase(), 2],
  [(title) => title.toLowerCase(), 3],
  [(title) => title.replace(' ', '  '), 2],
  [(title) => ` ${title}`, 1],
  [(title) => `${title} `, 1],
  [(title) => `${title}.`, 1],
  [(title) => `OFFICIAL-SENSITIVE ${title}`, 2],
  [(title) => `${title} OFFICIAL SENSITIVE`, 2],
  [(title) => `${title} (OFFICIAL-SENSITIVE - COMMERCIAL)`, 1],
  [(title) => `RESTRICTED - ${title}`, 1],
  [(title) => `NEW ${title}`, 2],
  [(title) => `OLD ${title} DO NOT USE`, 1],
  [(title, _, dice) => `${title} for ${dice.pick(WORDS.given)}`, 3],
  [(title) => `Re ${title}`, 1],
]); // prettier-ignore

/** Names that say nothing at all. */
export const placeholder: (dice: Random) => (on: TitleDay, dice: Random) => string = weighted<(on: TitleDay, dice: Random) => string>([
  [() => 'Untitled document', 24],
  [() => 'Untitled spreadsheet', 8],
  [() => 'Document1', 4],
  [(_, dice) => `New Microsoft Word Document (${dice.between(2, 9)})`, 4],
  [({ year, month, day }, dice) => `Scan_${year}${pad(month)}${pad(day)}_${String(dice.between(1, 99)).padStart(4, '0')}`, 16],
  [(_, dice) => `SKM_C250i${dice.between(10_000, 99_999)}`, 5],
  [(_, dice) => `IMG_${dice.between(1000, 9999)}`, 8],
  [() => 'Notes', 10],
  [() => 'misc', 4],
  [() => 'Agenda', 5],
  [() => 'test', 2],
  [({ year, month, day }, dice) => `Screenshot ${year}-${pad(month)}-${pad(day)} at ${pad(dice.between(8, 18))}.${pad(dice.below(60))}`, 6],
  [({ day, month }) => `Notes ${day}/${month}`, 4],
]); // prettier-ignore
