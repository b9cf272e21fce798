import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { checkName } from '#policy/naming/check-name.ts';
import { indexPolicy } from '#policy/pack/policy-index.ts';
import { readInventory } from '../audit/sources/inventory/read-inventory.ts';
import type { Figure } from './figure.ts';

/**
 * Of the names in real listings that fail the pack's convention, how many get a proposal: from the name alone, and when
 * a person gives the date that only they know. Says so when there are no listings.
 */
export async function measureNames(policy: Policy, listings: string): Promise<Figure[]> {
  const found = await readdir(listings).catch((): string[] => []);
  const files = found.filter((name) => name.endsWith('.gam.csv'));
  const what = 'failing names in real listings that get a proposal';
  if (files.length === 0)
    return [{ what, measured: `no listings in ${listings}`, target: 'shown', met: undefined }];
  const { defaultConvention } = indexPolicy(policy);
  const date = plainDate('2026-03-14');
  const tally = { names: 0, failing: 0, alone: 0, dated: 0 };
  for (const file of files) {
    const documents = readInventory(path.join(listings, file));
    for await (const batch of documents) {
      for (const { name } of batch) {
        tally.names += 1;
        const alone = checkName(defaultConvention, name);
        if (alone.ok) continue;
        tally.failing += 1;
        if (alone.proposed !== undefined) tally.alone += 1;
        if (checkName(defaultConvention, name, { date }).proposed !== undefined) tally.dated += 1;
      }
    }
  }
  const share = (count: number): string => `${Math.round((100 * count) / Math.max(1, tally.failing))}%`;
  return [
    {
      what,
      measured: `${share(tally.alone)} alone, ${share(tally.dated)} with a date given (${tally.failing} of ${tally.names} fail)`,
      target: 'shown',
      met: undefined,
    },
  ];
}
