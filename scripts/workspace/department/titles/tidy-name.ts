import type { NamingConvention, NamePart } from '#policy/pack/naming-convention.ts';
import { writeDate } from '#policy/naming/read-parts.ts';
import type { Day } from '../days.ts';
import type { Random } from '../random.ts';

/** Writes a name as somebody who knows the convention would, from a title that says nothing the convention bars. */
export type TidyNamer = (title: string, on: Day, dice: Random) => string;

type PartWriter = (title: string, on: Day, dice: Random) => string | undefined;

const INITIALS = 'ABDEGHJKLMNPRST';
const ESCAPED = /[\\\]^-]/g;

/**
 * A namer for one convention. `formatName` checks what it writes; this does not, since it writes a million names
 * (a test holds its names against `checkName`).
 */
export function tidyNamer(convention: NamingConvention): TidyNamer {
  const writers = convention.parts.map((part) => partWriter(part, convention));
  return (title, on, dice) => {
    let name = '';
    for (const write of writers) {
      const text = write(title, on, dice);
      if (text !== undefined) name += name === '' ? text : convention.separator + text;
    }
    return name;
  };
}

function partWriter(part: NamePart, { barred, separator }: NamingConvention): PartWriter {
  switch (part.kind) {
    case 'date':
      return (_, on) => writeDate(part.format, on.plain);
    case 'text': {
      const bars = new RegExp(`[\\s${barred.join('').replaceAll(ESCAPED, '\\$&')}]+`, 'g');
      const joiner = part.style === 'camel' ? ' ' : (part.between ?? (separator === '' ? ' ' : separator));
      return (title) => {
        const words = title.replaceAll('&', ' and ').replaceAll(bars, joiner);
        return (part.style === 'camel' ? camel(words) : words).slice(0, part.max).trim();
      };
    }
    case 'version':
      return (_, __, dice) => {
        if (part.optional && dice.chance(0.3)) return undefined;
        return part.format === 'VNN'
          ? `V0${dice.between(1, 9)}`
          : `v${dice.between(0, 3)}.${dice.between(1, 6)}`;
      };
    case 'choice':
      return (_, __, dice) => (part.optional ? undefined : dice.pick(part.choices));
    case 'initials':
      return (_, __, dice) => (part.optional ? undefined : letter(dice) + letter(dice));
    case 'marking':
      return () => (part.optional ? undefined : 'OFFICIAL');
  }
}

const letter = (dice: Random): string => INITIALS.charAt(dice.below(INITIALS.length));

const camel = (text: string): string =>
  text
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
