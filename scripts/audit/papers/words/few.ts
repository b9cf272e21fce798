import { counted, grouped, percent } from '../../reports/words/in-words.ts';

/** A count below this could point at one person. */
const FEW = 5;

export const isFew = (count: number): boolean => count > 0 && count < FEW;

/** A count as a paper may give it: `no documents`, `fewer than five documents`, `212 documents`. */
export function fewOr(count: number, one: string, plural = `${one}s`): string {
  if (count === 0) return `no ${plural}`;
  return isFew(count) ? `fewer than five ${plural}` : counted(count, one, plural);
}

/**
 * A figure as a paper may give it: `320 of 351`. The share alone where either side is so small that it could point at
 * one person, `undefined` where everything counted is so few that even a share would.
 * @param things the figure counts things that are nobody's (drives, lines of a list), so it may be as small as it is.
 */
export function figureOf(
  numerator: number,
  denominator: number,
  things: boolean,
): { readonly figure: string; readonly share: string } | undefined {
  if (denominator === 0) return undefined;
  const share = percent(numerator / denominator);
  if (things) return { figure: `${grouped(numerator)} of ${grouped(denominator)}`, share };
  if (isFew(denominator)) return undefined;
  const tooSmall = isFew(numerator) || isFew(denominator - numerator);
  return { figure: tooSmall ? share : `${grouped(numerator)} of ${grouped(denominator)}`, share };
}
