import { settleResult } from '../result/settle-result.ts';
import type { Supplied } from '../result/supplied.ts';
import type { Round } from './round.ts';

/**
 * The round with its lights settled by what teams have supplied: under check, what is missing is shown and nobody is
 * ranked (`asked`); when it is published, what is missing is not met (`over`).
 */
export function settleRound(round: Round, stage: Exclude<Supplied['round'], 'none'>): Round {
  const { evidence, samples } = round;
  const result = settleResult(round.result, { evidence, samples, round: stage });
  return { ...round, result: { ...result, standing: stage === 'asked' ? 'open' : 'published' } };
}
