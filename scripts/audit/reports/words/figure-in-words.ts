import type { Assessment } from '../../result/audit-result.ts';
import { grouped, percent } from './in-words.ts';

/** `91% (320 of 351)`; `nothing to count` where there was nothing. */
export const figureInWords = ({ score, numerator, denominator }: Assessment): string =>
  score === null
    ? 'nothing to count'
    : `${percent(score)} (${grouped(numerator)} of ${grouped(denominator)})`;
