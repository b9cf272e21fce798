import type { Random } from '../random.ts';
import { WORDS, type WordList } from './words.ts';

/** What kind of file people make of a title. */
export type Form = 'text' | 'sheet' | 'slides' | 'pdf' | 'mail' | 'image' | 'form';

/** Titles of a class by the kind of file: `{topic}` and the like are filled in. */
export type Templates = Readonly<Partial<Record<Form, readonly string[]>>>;

/** Day that a title speaks of, in numbers. */
export interface TitleDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

type Filler = (dice: Random, on: TitleDay) => string;

const financialYear = ({ year, month }: TitleDay): string => {
  const from = month < 4 ? year - 1 : year;
  return `${from}-${String((from + 1) % 100).padStart(2, '0')}`;
};

/** Gaps that depend on the day, and numbers. */
const FILLERS: Readonly<Record<string, Filler>> = {
  fy: (_, on) => financialYear(on),
  year: (_, on) => String(on.year),
  monthYear: (_, on) => `${WORDS.month[on.month - 1] ?? ''} ${on.year}`,
  quarter: (_, on) => `Q${Math.floor(((on.month + 8) % 12) / 3) + 1} ${financialYear(on)}`,
  n: (dice) => String(dice.between(1, 40)),
  nnnn: (dice) => String(dice.between(1000, 9999)),
  ref: (dice, on) => `${on.year}-${String(dice.between(1, 9999)).padStart(5, '0')}`,
};

const person: Filler = (dice) => `${dice.pick(WORDS.given)} ${dice.pick(WORDS.family)}`;
const surname: Filler = (dice) => dice.pick(WORDS.family);
const NAMES_PEOPLE: ReadonlySet<Filler> = new Set([person, surname]);

/** A template, cut once into words and gaps: a million titles are made from a few hundred of them. */
export interface CompiledTemplate {
  readonly form: Form;
  /** The title; `anonymous` says a number where it would name a person. */
  readonly fill: (dice: Random, on: TitleDay, anonymous: boolean) => string;
}

/**
 * Cuts a template.
 * @throws RangeError when a gap has no filler.
 */
export function compileTemplate(form: Form, template: string): CompiledTemplate {
  const pieces = template
    .split(/\{(\w+)\}/)
    .map((piece, index) => (index % 2 === 0 ? piece : fillerOf(piece, template)));
  return {
    form,
    fill: (dice, on, anonymous) => {
      let title = '';
      for (const piece of pieces)
        if (typeof piece === 'string') title += piece;
        else
          title +=
            anonymous && NAMES_PEOPLE.has(piece) ? `case ${dice.between(1000, 9999)}` : piece(dice, on);
      return title.charAt(0).toUpperCase() + title.slice(1);
    },
  };
}

function fillerOf(gap: string, template: string): Filler {
  if (gap === 'person') return person;
  if (gap === 'surname') return surname;
  const filler = FILLERS[gap];
  if (filler !== undefined) return filler;
  if (!isWordList(gap))
    throw new RangeError(`Cannot fill the gap '${gap}' in the title template '${template}'`);
  const words = WORDS[gap];
  return (dice) => dice.pick(words);
}

const isWordList = (gap: string): gap is WordList => gap in WORDS;
