import type { Policy } from '#policy/pack/policy.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';

export interface Compiled {
  readonly policy: Policy;
  readonly labelMap: LabelMap | undefined;
}

/** Replaced when the panel is built: the compiled pack and the published label's choices. */
export const compiled: Compiled = notBuilt();

function notBuilt(): never {
  throw new Error('The panel has not been built: it carries no pack');
}
