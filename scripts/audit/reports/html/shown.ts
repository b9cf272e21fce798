import { visible } from '../../../terminal/visible.ts';
import { grouped } from '../words/in-words.ts';

/**
 * Filter of templates: a number with its thousands apart, a text with every character shown that hides or turns the
 * direction of writing.
 * @throws TypeError where a template asks for something that it was not given.
 */
export function shown(value: unknown): string {
  if (typeof value === 'number') return grouped(value);
  if (typeof value === 'string') return visible(value);
  throw new TypeError(`A page asks for something that it was not given: ${typeof value}`);
}
