import type { Evaluation } from '#policy/evaluation/evaluation.ts';

/** What is wrong with a document's tag, in words: what cannot be read in it, decisions that disagree, claims the schedule does not bear out. */
export function tagProblemsInWords({ facts, decision, drift }: Evaluation): string {
  if (facts.tag.problems.length === 0 && drift.length === 0 && decision.kind !== 'conflict') return '';
  const sentences = facts.tag.problems.map(({ message }) => message);
  if (decision.kind === 'conflict')
    sentences.push(`Two decisions disagree: ${[...new Set(decision.codes)].join(' and ')}`);
  for (const { field, says, should } of drift)
    sentences.push(
      field === 'then'
        ? `The tag says '${says}', the schedule says '${should}'`
        : `The tag says keep until ${says}, the schedule says ${should}`,
    );
  return sentences.join('. ');
}
