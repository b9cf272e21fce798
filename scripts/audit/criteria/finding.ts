/** What a criterion found for a team, before lights: what passed of what was counted, and what a reader must know of it. */
export interface Finding {
  readonly passed: number;
  readonly counted: number;
  /** Would have counted, but could not be measured. */
  readonly unknown: number;
  /** Plain sentences: what is missing, what makes up the figure. */
  readonly because: readonly string[];
  /** Why the light may not pass amber until a sample of tags passes, in sentences. */
  readonly untilSampled?: readonly string[];
  /** The team's yearly confirmation does not hold, which counts as one that fails: evidence mends it. */
  readonly confirmation?: Confirmation;
}

/** `never`: the team was to supply it and has not. `long ago`: the light may not pass amber. */
export interface Confirmation {
  readonly stands: 'never' | 'long ago';
  readonly sentence: string;
}

/** Nothing here could be measured, and why. */
export const notMeasured = (why: string): Finding => ({ passed: 0, counted: 0, unknown: 0, because: [why] });
