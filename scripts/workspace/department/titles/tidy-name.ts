import type { NamingConvention, NamePart } from '#policy/pack/naming-convention.ts';
import type { Random } from '../random.ts';
import type { TitleDay } from './template.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** A name as somebody who knows the convention writes it, from a title that says nothing the convention bars. */
export function tidyName(convention: NamingConvention, title: string, on: TitleDay, dice: Random): string {
  const parts = convention.parts.flatMap((part) => {
    const text = textOf(part, convention, title, on, dice);
    return text === undefined ? [] : [text];
  });
  return parts.join(convention.separator);
}

function textOf(
  part: NamePart,
  convention: NamingConvention,
  title: string,
  on: TitleDay,
  dice: Random,
): string | undefined {
  switch (part.kind) {
    case 'date':
      return dateIn(part.format, on);
    case 'text':
      return part.style === 'camel'
        ? camel(cleaned(title, convention)).slice(0, part.max)
        : cleaned(title, convention).slice(0, part.max).trim();
    case 'version':
      if (part.optional && dice.chance(0.3)) return undefined;
      return part.format === 'VNN'
        ? `V${pad(dice.between(1, 9))}`
        : `v${dice.between(0, 3)}.${dice.between(1, 6)}`;
    case 'choice':
      return part.optional ? undefined : dice.pick(part.choices);
    case 'initials':
      return part.optional
        ? undefined
        : `${dice.pick([...'ABDEGHJKLMNPRST'])}${dice.pick([...'ABCDEFGHJKLMNPRSW'])}`;
    case 'marking':
      return part.optional ? undefined : 'OFFICIAL';
  }
}

function dateIn(
  format: Extract<NamePart, { kind: 'date' }>['format'],
  { year, month, day }: TitleDay,
): string {
  switch (format) {
    case 'YYYY-MM-DD':
      return `${year}-${pad(month)}-${pad(day)}`;
    case 'YYYYMMDD':
      return `${year}${pad(month)}${pad(day)}`;
    case 'YYMMDD':
      return `${pad(year % 100)}${pad(month)}${pad(day)}`;
  }
}

/** Without barred characters; an ampersand becomes the word. */
function cleaned(title: string, { barred, separator }: NamingConvention): string {
  let text = title.replaceAll('&', ' and ');
  for (const character of barred) if (character !== ' ') text = text.replaceAll(character, ' ');
  return text.trim().replaceAll(/\s+/g, separator === '_' ? '_' : ' ');
}

const camel = (text: string): string =>
  text
    .split(/[\s_]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
