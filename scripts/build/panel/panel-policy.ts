import type { Policy } from '#policy/pack/policy.ts';

/**
 * The pack without what the panel never reads: worked cases, measured places, what a criterion asks of a team, most
 * examples of names. What remains evaluates every document exactly as the whole pack does.
 */
export const panelPolicy = (policy: Policy): Policy => ({
  ...policy,
  coverage: [],
  risk: undefined,
  // Terms are in the compiled suggestions, which also find what a person searches for.
  classes: policy.classes.map((entry) => ({
    ...entry,
    terms: [],
    ...('cases' in entry ? { cases: [] } : {}),
  })),
  criteria: policy.criteria.map((criterion) => ({
    ...criterion,
    asks: '',
    whyItMatters: '',
    driveShows: '',
    teamSupplies: '',
    source: '',
  })),
  conventions: policy.conventions.map((convention) => ({
    ...convention,
    note: undefined,
    good: convention.good.slice(0, EXAMPLES),
    bad: convention.bad.filter(({ proposed }) => proposed !== undefined).slice(0, EXAMPLES),
  })),
  holds: policy.holds.map((hold) => ({ ...hold, notices: [] })),
});

/** Examples of names that the guidance shows, of each kind. */
const EXAMPLES = 3;
