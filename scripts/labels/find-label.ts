import { LABEL_TITLE } from '#policy/tag/label-map.ts';
import type { LabelReader } from '../google/label-admin.ts';
import { readAppliedLabel } from './applied-label.ts';
import { chosenLabel, type LabelFound } from './plan-label.ts';

/**
 * What a plan stands on: Google's limits first, then the label as it is, and how it was last left.
 * @param state folder of the record of what was last applied.
 */
export async function findLabel(reader: LabelReader, state: string): Promise<LabelFound> {
  const limits = await reader.limits();
  const applied = await readAppliedLabel(state);
  const titled = await reader.labelsTitled(LABEL_TITLE);
  // Renamed by hand: it is still the one that documents carry.
  const renamed =
    titled.length === 0 && applied !== undefined ? await reader.label(applied.label.id) : undefined;
  const labels = renamed === undefined ? titled : [renamed];
  const chosen = chosenLabel(labels);
  const grants = chosen === undefined ? [] : await reader.grants(chosen.id);
  return { labels, grants, limits, applied };
}
