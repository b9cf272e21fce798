import type { Policy } from '#policy/pack/policy.ts';
import { oneLine } from '../words/one-line.ts';
import type { Ask } from './choose-asks.ts';

const LAWS: Readonly<Record<Policy['settings']['law'], string>> = {
  'public-records-act':
    'The Public Records Act 1958 makes us responsible for choosing and keeping the right records, and an inquiry, a court or a request under the Freedom of Information Act will ask for them.',
  other:
    'The code of practice under section 46 of the Freedom of Information Act asks us to keep the records we need and to be able to find them, and an inquiry or a court will ask for them.',
};

/** One line of law, and what is at stake in the first thing asked, in the pack's words. */
export function whyItMatters(
  asks: readonly Pick<Ask, 'criterion'>[],
  criteria: Policy['criteria'],
  law: Policy['settings']['law'],
): string {
  const stake = criteria.find(({ id }) => id === asks[0]?.criterion)?.whyItMatters;
  return [LAWS[law], ...(stake === undefined ? [] : [oneLine(stake)])].join(' ');
}
