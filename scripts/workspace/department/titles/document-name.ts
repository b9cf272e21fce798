import type { NamingConvention } from '#policy/pack/naming-convention.ts';
import type { Random } from '../random.ts';
import { messUp, placeholder } from './mess.ts';
import type { CompiledTemplate, TitleDay } from './template.ts';
import { tidyName } from './tidy-name.ts';

/** Names that say nothing, among those that nobody thought about. */
const SAYS_NOTHING = 0.06;

export interface Naming {
  readonly template: CompiledTemplate;
  readonly on: TitleDay;
  readonly extension: string;
  /** Its team's convention, where this document's author keeps to it. */
  readonly convention: NamingConvention | undefined;
  /** People must not be named in titles of this class. */
  readonly personalData: boolean;
}

/** The name somebody gave this document, by the convention or in one of the usual degrees of mess. */
export function documentName(
  { template, on, extension, convention, personalData }: Naming,
  dice: Random,
): string {
  if (convention !== undefined)
    return tidyName(convention, template.fill(dice, on, personalData), on, dice) + extension;
  if (dice.chance(SAYS_NOTHING)) return placeholder(dice)(on, dice) + extension;
  return messUp(dice)(template.fill(dice, on, false), on, dice) + extension;
}
