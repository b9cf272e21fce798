import type { Policy } from '#policy/pack/policy.ts';
import type { SuggestionData } from '#policy/suggestion/open-suggestions.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';

/** What the panel carries: made when it is built, never read from anywhere. */
export interface Compiled {
  readonly policy: Policy;
  /** Ids of the published label's fields and choices; absent where the domain has no labels. */
  readonly labelMap?: LabelMap;
  readonly suggestions: SuggestionData;
}

/** The build puts the packed JSON of a {@link Compiled} here. */
declare const PACKED: string;

export const packed = (): string => PACKED;
