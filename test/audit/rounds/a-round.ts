import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Round } from '../../../scripts/audit/rounds/round.ts';
import { assembleResult, type ResultInput } from '../../../scripts/audit/result/assemble-result.ts';
import { whatWasLearned } from '../result/a-department.ts';

/** A round of the small department, published unless told. */
export function aRound(changes: Partial<Round> = {}, learned: Partial<ResultInput> = {}): Round {
  const result = assembleResult(whatWasLearned(learned));
  return {
    schemaVersion: '1.0',
    id: '2026-08',
    title: 'August 2026',
    openedOn: plainDate('2026-08-03'),
    checkUntil: plainDate('2026-08-17'),
    publishedOn: plainDate('2026-08-18'),
    publishedBy: 'Ida Records',
    thresholds: Object.fromEntries(result.criteria.map(({ id, thresholds }) => [id, thresholds])),
    challenges: [],
    result,
    evidence: [],
    samples: [],
    ...changes,
  };
}

/** The same round, open: nobody has published it. */
export function anOpenRound(changes: Partial<Round> = {}, learned: Partial<ResultInput> = {}): Round {
  const { publishedOn, publishedBy, ...open } = aRound(changes, learned);
  return publishedOn === undefined || publishedBy === undefined ? { ...open } : open;
}
