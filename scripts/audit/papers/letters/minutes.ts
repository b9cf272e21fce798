import type { CriterionId } from '#policy/pack/criterion-ids.ts';
import { grouped } from '../../reports/words/in-words.ts';
import type { TeamAsk } from './team-asks.ts';

/**
 * Minutes of work for one item. Our estimates, published by nobody: documents are done many at a time, by folder;
 * a drive wants a conversation. Change them here when a department has measured its own.
 */
const MINUTES_AN_ITEM: Readonly<Record<CriterionId, number>> = {
  'nonstandard-names': 0.5,
  'unsaved-information': 0.25,
  'lapsed-schedules': 10,
  'stray-storage': 0.25,
  'unowned-information': 20,
  'exposed-information': 1,
  'overdue-disposals': 0.25,
};

/** Minutes for each team where nothing is counted item by item. */
const MINUTES_A_TEAM = { confirm: 30, evidence: 20, sample: 45 } as const;

/** Never less than this: opening the list takes some minutes too. */
const LEAST = 10;

export const minutesFor = ({
  criterion,
  kind,
  items,
}: Pick<TeamAsk, 'criterion' | 'kind' | 'items'>): number =>
  kind === 'items' ? Math.max(LEAST, items * MINUTES_AN_ITEM[criterion]) : MINUTES_A_TEAM[kind];

/** `about 45 minutes`, `about 6 hours`: no finer than an estimate can be. */
export function minutesInWords(minutes: number): string {
  if (minutes <= 90) return `about ${Math.ceil(minutes / 5) * 5} minutes`;
  const hours = minutes < 600 ? Math.ceil(minutes / 30) / 2 : Math.ceil(minutes / 60);
  return `about ${hours % 1 === 0 ? grouped(hours) : `${grouped(Math.floor(hours))}½`} hours`;
}
