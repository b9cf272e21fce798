/** A security marking found in a name, by the Government Security Classifications (2024 rules). */
export interface Marking {
  /** As it stands in the name. */
  readonly text: string;
  /** Half-open range in the name. */
  readonly at: { readonly start: number; readonly end: number };
  readonly classification: 'OFFICIAL' | 'SECRET' | 'TOP SECRET' | 'legacy';
  readonly sensitive: boolean;
  readonly handling: readonly string[];
  readonly descriptors: readonly string[];
  /** Combinations that the rules do not allow, and anything above OFFICIAL-SENSITIVE: plain sentences. Reported, never acted on. */
  readonly problems: readonly string[];
}
