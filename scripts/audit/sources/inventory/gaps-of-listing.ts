import { counted } from '../../reports/words/in-words.ts';
import type { Gap } from '../../result/audit-result.ts';
import type { InventoryReading } from './inventory.ts';

/** Places named in the gap; the command names more. */
const PLACES = 3;

/**
 * What a listing that was read to its end does not tell: folders that its tool could not open, and values that could
 * not be read.
 * @param source what the listing is called in the result.
 */
export function gapsOfListing({ gaps, counts, problems }: InventoryReading, source: string): Gap[] {
  if (counts.problems === 0) return [...gaps];
  const places = problems
    .slice(0, PLACES)
    .map(({ line, column, message }) => `line ${line}, ${column}: ${message}`);
  const more = counts.problems - places.length;
  return [
    ...gaps,
    {
      source,
      kind: 'inventory',
      reason: `${counted(counts.problems, 'value')} could not be read and ${counts.problems === 1 ? 'is' : 'are'} taken as absent: ${places.join('; ')}${more > 0 ? `; and ${counted(more, 'other')}` : ''}`,
      remedy: 'export the listing again as these places ask, or mend them in it, and audit it again',
      partly: true,
    },
  ];
}
