import type { CriterionId } from '#policy/pack/criterion-ids.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { Random } from './random.ts';

/** How a team goes about its records, as shares between 0 and 1. */
export interface Habits {
  /** New documents that are well named. */
  readonly named: number;
  /** Documents on shared drives that somebody decided about. */
  readonly decided: number;
  /** Records that stand on a shared drive and not in My Drive. */
  readonly inPlace: number;
  /** Shared files that stay inside. */
  readonly safe: number;
  /** Records fallen due that were dealt with. */
  readonly disposed: number;
  /** Decisions that say 'not worth keeping'. */
  readonly notWorthKeeping: number;
  /** Decisions made in bulk or by default. */
  readonly inBulk: number;
  /** Decisions that need an event date and have one. */
  readonly dated: number;
  /** How much the team writes: its part of the department's documents. */
  readonly volume: number;
}

type Grade = 'green' | 'amber' | 'red' | 'dismal';

/** Grades for names, decisions, place, sharing and disposal, as first letters. */
const PROFILES = [
  'gagga',
  'aaraa',
  'aagga',
  'gaara',
  'ggaag',
  'gggag',
  'aarar',
  'agaar',
  'rgaar',
  'araar',
] as const;
const BEST = 'ggggg';
const WORST = 'ddddd';
/** The stories of the example pack's teams; others take the profiles in turn, and the last of them is the worst. */
const KNOWN: Readonly<Record<string, string>> = {
  'honours-secretariat': BEST,
  'private-office': 'agggg',
  'parliamentary-and-legislation': 'aagga',
  communications: 'ragra',
  legal: 'gggag',
  commercial: 'aaaga',
  finance: 'gagga',
  'knowledge-and-information': 'ggaga',
  'economic-policy': 'garaa',
  'resilience-and-emergencies': 'araar',
  'human-resources': WORST,
};
const GRADES: Readonly<Record<string, Grade>> = { g: 'green', a: 'amber', r: 'red', d: 'dismal' };

/** A team of this size is shown and not ranked. */
export const SMALL_TEAM = 11;
const isSmall = (id: string): boolean => id === 'strategy-unit';

/**
 * Habits of each team, so that a league table has greens, ambers and reds: one team excellent, one dismal, the
 * others mixed. Grades aim at the pack's own thresholds.
 */
export function habitsOfTeams(policy: Policy, dice: Random): ReadonlyMap<string, Habits> {
  const hasWorst = policy.teams.some(({ id }) => KNOWN[id] === WORST);
  const last = policy.teams.findLast(({ id }) => !isSmall(id))?.id;
  return new Map(
    policy.teams.map((team, index) => {
      const profile =
        KNOWN[team.id] ??
        (!hasWorst && team.id === last ? WORST : (PROFILES[index % PROFILES.length] ?? WORST));
      return [team.id, habitsOf(policy, profile, isSmall(team.id), dice)];
    }),
  );
}

/** Nobody's team: people outside the teams' org units and drives that nobody claims. */
export const habitsOfNobody = (policy: Policy, dice: Random): Habits =>
  habitsOf(policy, 'rrrar', false, dice);

function habitsOf(policy: Policy, profile: string, small: boolean, dice: Random): Habits {
  const share = (at: number, id: CriterionId): number => {
    const { green = 0.9, amber = 0.7 } =
      policy.criteria.find((criterion) => criterion.id === id)?.thresholds ?? {};
    return aimAt(GRADES[profile[at] ?? 'd'] ?? 'dismal', green, amber);
  };
  const dismal = profile === WORST;
  return {
    named: share(0, 'nonstandard-names'),
    decided: share(1, 'unsaved-information'),
    inPlace: share(2, 'stray-storage'),
    safe: share(3, 'exposed-information'),
    disposed: share(4, 'overdue-disposals'),
    notWorthKeeping: 0.03 + dice.next() * 0.12,
    inBulk: 0.05 + dice.next() * 0.2,
    dated: dismal ? 0.4 : 0.82 + dice.next() * 0.13,
    volume: small ? 0 : 0.5 + dice.next() * 1.2,
  };
}

/** A share that earns this grade with room on both sides, so that chance rarely tips it over. */
function aimAt(grade: Grade, green: number, amber: number): number {
  switch (grade) {
    case 'green':
      return green + (1 - green) * 0.6;
    case 'amber':
      return (green + amber) / 2;
    case 'red':
      return amber * 0.75;
    case 'dismal':
      return amber * 0.25;
  }
}
