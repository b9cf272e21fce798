import { inWords, type PlainDate } from '../calendar/plain-date.ts';
import type { RecordClass } from '../pack/record-class.ts';
import { ruleInOneLine } from '../pack/rule-in-words.ts';
import { actionInWords } from './explain-retention.ts';
import type { Retention } from './retention.ts';

/**
 * What a decision comes to, in one line without a full stop: 'Keep until 31 March 2034, then destroy'. Where the day is
 * not known yet it says the rule instead. A transfer's last day is said where the rule's own day is later or not known.
 */
export function outcomeInWords(
  recordClass: RecordClass,
  retention: Retention,
  transferBy: PlainDate | undefined,
): string {
  if (retention.kind === 'permanent') return 'Keep permanently';
  const isDated = retention.kind === 'scheduled';
  const kept = isDated
    ? `Keep until ${inWords(retention.retainUntil)}, then ${actionInWords(recordClass)}`
    : ruleInOneLine(recordClass);
  return transferBy === undefined || (isDated && transferBy >= retention.retainUntil)
    ? kept
    : `${kept} (by ${inWords(transferBy)} at the latest)`;
}
