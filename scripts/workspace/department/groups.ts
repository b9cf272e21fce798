import type { Policy } from '#policy/pack/policy.ts';
import type { NewGroup } from '../state/directory-records.ts';
import { atWork, type Person } from './people.ts';

/** Addresses of groups, by what they are for. */
export interface Groups {
  /** In an order in which nested groups come before those that hold them. */
  readonly all: readonly NewGroup[];
  /** Everybody at work in a team. */
  readonly team: (id: string) => string;
  /** Holds another group that holds a team's information managers: two deep. */
  readonly nestedManagers: string;
}

/** A group a team, the information managers of one team inside a group for the department, and all staff. */
export function groups(policy: Policy, crowd: readonly Person[]): Groups {
  const domain = policy.settings.trustedDomains[0] ?? 'example.gov.uk';
  const at = (name: string): string => `${name}@${domain}`;
  const working = atWork(crowd);
  const inTeam = (id: string): string[] =>
    working.flatMap(({ user, team }) => (team === id ? [user.address] : []));
  const teams: NewGroup[] = policy.teams.map(({ id, title }) => ({
    address: at(`team-${id}`),
    name: `${title} (all)`,
    members: inTeam(id),
  }));
  const first = policy.teams[0];
  const managers = [...new Set(first === undefined ? [] : [first.informationManager, first.deputy])];
  const others = policy.teams.slice(1, 4).map(({ informationManager }) => informationManager);
  return {
    all: [
      ...teams,
      { address: at('group-im-desk'), name: 'Information managers desk', members: managers },
      {
        address: at('group-im-network'),
        name: 'Information management network',
        members: [at('group-im-desk'), ...new Set(others)],
      },
      { address: at('group-all-staff'), name: 'All staff', members: ['everyone'] },
    ],
    team: (id) => at(`team-${id}`),
    nestedManagers: at('group-im-network'),
  };
}
