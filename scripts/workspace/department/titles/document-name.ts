import type { Day } from '../days.ts';
import type { Random } from '../random.ts';
import { messUp, placeholder } from './mess.ts';
import type { CompiledTemplate } from './template.ts';
import type { TidyNamer } from './tidy-name.ts';

/** Names that say nothing, among those that nobody thought about. */
const SAYS_NOTHING = 0.06;

/**
 * The name somebody gave a document, without its extension: by the convention, or in one of the usual degrees of mess.
 * @param tidy its team's convention, where this document's author keeps to it
 * @param anonymous people must not be named in titles of this class; only those who keep to conventions care
 */
export function documentName(
  template: CompiledTemplate,
  on: Day,
  tidy: TidyNamer | undefined,
  anonymous: boolean,
  dice: Random,
): string {
  if (tidy !== undefined) return tidy(template.fill(dice, on, anonymous), on, dice);
  if (dice.chance(SAYS_NOTHING)) return placeholder(dice)(on, dice);
  return messUp(dice)(template.fill(dice, on, false), on, dice);
}
