import type { DisposalAction } from '../pack/record-class.ts';
import type { Retention } from '../retention/retention.ts';
import type { Tag, Then } from '../tag/tag.ts';
import type { TagDrift } from './evaluation.ts';

const NONE: readonly TagDrift[] = [];

/** The tag's word for a disposal action. */
export const thenOf = (action: DisposalAction): Then =>
  action === 'retain-permanently' ? 'permanent' : action;

/** Where the tag's claims differ from what the schedule says: anyone who can edit a file can edit its label. */
export function tagDrift(
  tag: Tag | undefined,
  action: DisposalAction,
  retention: Retention,
): readonly TagDrift[] {
  if (tag === undefined || (tag.then === undefined && tag.keepUntil === undefined)) return NONE;
  const drift: TagDrift[] = [];
  if (tag.then !== undefined && tag.then !== thenOf(action))
    drift.push({ field: 'then', says: tag.then, should: thenOf(action) });
  const keepUntil = retention.kind === 'scheduled' ? retention.retainUntil : undefined;
  if (tag.keepUntil !== undefined && tag.keepUntil !== keepUntil)
    drift.push({ field: 'keep-until', says: tag.keepUntil, should: keepUntil ?? 'no date' });
  return drift.length === 0 ? NONE : drift;
}
