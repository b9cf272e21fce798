import { inWords, type PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { WhyUnwanted } from './choice-edits.ts';
import type { Wanted } from './desired-label.ts';

/** Why a choice that the label offers is in no list of wanted ones, as a sentence. */
export function whyUnwanted(policy: Policy, asOf: PlainDate, wanted: Wanted): WhyUnwanted {
  const classes = new Map(policy.classes.map((entry) => [entry.code, entry]));
  return (value) => {
    if (value === undefined) return 'It names no class and no word of the tag.';
    const known = classes.get(value);
    if (known === undefined) return `'${value}' is in no schedule.`;
    const { withdrawn } = known;
    if (withdrawn !== undefined && withdrawn.on <= asOf) {
      const instead =
        withdrawn.replacedBy.length === 0 ? '' : `, replaced by ${withdrawn.replacedBy.join(' or ')}`;
      return `${value} was withdrawn on ${inWords(withdrawn.on)}${instead}.`;
    }
    return wanted === 'named'
      ? `${value} is in no team's list, and is no default and no case's class.`
      : `Another choice stands for ${value}.`;
  };
}
