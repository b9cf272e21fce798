import type { PlainDate } from '../calendar/plain-date.ts';
import type { Retention } from './retention.ts';

/**
 * The day from which a record is due: its rule's, or the day by which it must be transferred where that comes first or
 * the rule gives no sure day. `undefined` for what is kept permanently and while neither is known.
 * @param transferBy last day to transfer, for classes that are transferred.
 */
export function fallsDueOn(
  retention: Retention | undefined,
  transferBy: PlainDate | undefined,
): PlainDate | undefined {
  if (retention?.kind === 'permanent') return undefined;
  if (retention?.kind !== 'scheduled') return transferBy;
  const { dueOn, doubtful } = retention;
  return transferBy === undefined || (dueOn < transferBy && !doubtful) ? dueOn : transferBy;
}
