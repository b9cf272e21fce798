import { parseName } from '#policy/naming/parse-name.ts';
import type { NamePart, NamingConvention } from '#policy/pack/naming-convention.ts';
import type { NameParts } from './name-parts.ts';

/**
 * Why parts that were put together would be read back as others, in a plain sentence: the part that is not in its form,
 * else that the title runs into its neighbours.
 */
export function misreadPart(convention: NamingConvention, parts: NameParts, joined: string): string {
  const read = parseName(convention, joined);
  for (const part of convention.parts) {
    const typed = parts[part.id];
    if (part.kind === 'text' || typed === undefined || read?.[part.id] === typed) continue;
    return `'${typed}' cannot stand as the ${part.id}: ${form(part)}.`;
  }
  return 'These parts would be read differently when put together: change the title a little.';
}

function form(part: Exclude<NamePart, { kind: 'text' }>): string {
  switch (part.kind) {
    case 'date':
      return `it is a day in the form ${part.format}`;
    case 'version':
      return `write it like ${part.format === 'VNN' ? 'V02' : 'v1.0'}`;
    case 'choice':
      return `it is one of ${part.choices.join(', ')}`;
    case 'initials':
      return 'it is two or three capital letters';
    case 'marking':
      return 'write it like OFFICIAL-SENSITIVE';
  }
}
