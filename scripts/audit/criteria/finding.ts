/** What a criterion found for a team, before lights: what passed of what was counted, and what a reader must know of it. */
export interface Finding {
  readonly passed: number;
  readonly counted: number;
  /** Would have counted, but could not be measured. */
  readonly unknown: number;
  /** Plain sentences: what is missing, what holds the light back. */
  readonly because: readonly string[];
  /** The team was to supply something and has not: not met, whatever the figures. */
  readonly evidenceMissing?: boolean;
  /** The light may not pass amber. */
  readonly amberAtBest?: boolean;
}

/** Nothing here could be measured, and why. */
export const notMeasured = (why: string): Finding => ({ passed: 0, counted: 0, unknown: 0, because: [why] });
