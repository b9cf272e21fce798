import { plainDate } from '#policy/calendar/plain-date.ts';
import { holdsInForce } from '#policy/holds/holds-in-force.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { counted, grouped } from '../../reports/words/in-words.ts';
import type { PublishedRound } from '../../rounds/round.ts';
import { fewOr } from '../words/few.ts';
import type { Fact } from './headings.ts';

/** A fact as evidence, or what is missing where there is none. */
export type FactInWords = { readonly shows: string } | { readonly missing: string };

export interface FactsFrom {
  readonly policy: Policy;
  readonly round: PublishedRound;
  /** Published rounds up to this one. */
  readonly rounds: number;
}

export const factInWords = (fact: Fact, from: FactsFrom): FactInWords => FACTS[fact](from);

const FACTS: Readonly<Record<Fact, (from: FactsFrom) => FactInWords>> = {
  'approved classes': ({ policy, round }) => {
    const classes = currentClasses(policy, round);
    const approved = classes.filter(({ approval }) => approval !== undefined).length;
    return approved === 0
      ? { missing: 'No record class is approved in the department yet.' }
      : { shows: `${grouped(approved)} of ${counted(classes.length, 'record class', 'record classes')} are approved.` };
  },
  'measured places': ({ policy: { coverage } }) => {
    const measured = coverage.filter((place) => place.measured).length;
    return coverage.length === 0
      ? { missing: 'The schedules do not list the places where records live.' }
      : { shows: `${grouped(measured)} of ${counted(coverage.length, 'place')} where records live are measured; the others are listed with every league table.` };
  },
  'owned drives': ({ policy: { teams } }) => {
    const drives = teams.flatMap((team) => team.drives);
    const registered = drives.filter(({ assetRegister }) => assetRegister !== undefined).length;
    return drives.length === 0
      ? { missing: 'No team has a shared drive in the schedules.' }
      : { shows: `${grouped(registered)} of ${counted(drives.length, 'shared drive')} have a line in the information asset register.` };
  },
  rounds: ({ rounds }) => ({ shows: `${counted(rounds, 'round')} of the league table ${rounds === 1 ? 'has' : 'have'} been published, with the method and its limits.` }),
  samples: ({ round: { samples } }) => {
    const read = samples.reduce((sum, it) => sum + it.read, 0);
    return read === 0
      ? { missing: 'No sample of decisions has been checked by a second person: `wtk sample` draws one.' }
      : { shows: `${fewOr(read, 'decision')} were checked blind by a second person in ${counted(samples.length, 'team')}.` };
  },
  risks: ({ policy: { risk } }) =>
    risk === undefined
      ? { missing: 'The pack has no risk.yaml: no risk is on the department’s own scale.' }
      : { shows: `${counted(risk.risks.length, 'risk')} of not keeping the right records ${risk.risks.length === 1 ? 'is' : 'are'} assessed on the department’s own scale.` },
  holds: ({ policy, round }) => {
    const holds = holdsInForce(policy.holds, plainDate(round.result.asOf));
    return { shows: holds.length === 0 ? 'No hold was in force.' : `${counted(holds.length, 'hold')} in force, checked before any disposal; ${fewOr(round.result.statuses['on-hold'] ?? 0, 'document')} kept by them.` };
  },
  'lost records': ({ round: { result } }) =>
    result.mode === 'inventory'
      ? { missing: 'A listing does not tell what was binned or deleted before its time.' }
      : { shows: `${fewOr(result.lost.length, 'record')} found binned or deleted before falling due, and named while they could be restored.` },
  conventions: ({ policy: { conventions, teams } }) => ({
    shows: `${counted(conventions.length, 'naming convention')} written down, with examples, for ${counted(teams.length, 'team')}.`,
  }),
  selection: ({ policy, round }) => {
    const chosen = currentClasses(policy, round).filter(({ selection }) => selection !== 'none').length;
    return chosen === 0
      ? { missing: 'No record class is marked for selection by The National Archives.' }
      : { shows: `${counted(chosen, 'record class', 'record classes')} marked as selected, or as candidates, for permanent preservation.` };
  },
}; // prettier-ignore

const currentClasses = ({ classes }: Policy, { result: { asOf } }: PublishedRound): Policy['classes'] =>
  classes.filter(({ withdrawn }) => withdrawn === undefined || withdrawn.on > asOf);
