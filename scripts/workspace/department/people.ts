import type { Policy } from '#policy/pack/policy.ts';
import type { NewUser } from '../state/directory-records.ts';
import type { Days } from './days.ts';
import type { Random } from './random.ts';
import { WORDS } from './titles/words.ts';

/** Somebody in the department, and how much they keep in My Drive. */
export interface Person {
  readonly user: NewUser;
  /** Team whose org unit they stand in. */
  readonly team: string | undefined;
  /** Their part of the team's My Drive documents; 0 for people who keep nothing there. */
  readonly weight: number;
  /** `leaver`: suspended, and the My Drive still holds records. */
  readonly standing: 'active' | 'leaver' | 'suspended' | 'archived' | 'guest';
}

/** People in the department when the pack names fewer. */
const PEOPLE = 42;

/**
 * Everybody in the directory: all whom the pack names, and colleagues up to about forty, among them two suspended
 * leavers, somebody archived, a guest, somebody without a licence for labels, and somebody with nothing yet.
 */
export function people(policy: Policy, days: Days, dice: Random): readonly Person[] {
  const domain = policy.settings.trustedDomains[0] ?? 'example.gov.uk';
  const crowd = new Map<string, Person>();
  const add = (address: string, person: Partial<Person> & { readonly more?: Partial<NewUser> }): void => {
    if (crowd.has(address)) return;
    const { more, team, weight, standing } = person;
    const createdTime = days.between(dice, days.opening, days.shift(days.asOf, -400)).at;
    const user = {
      address,
      ...nameIn(address),
      orgUnit: orgUnitOf(policy, team),
      createdTime,
      lastLoginTime: days.shift(days.asOf, -dice.below(20)).at,
      ...more,
    };
    crowd.set(address, { user, team, weight: weight ?? 0.4 + dice.next(), standing: standing ?? 'active' });
  };
  for (const team of policy.teams)
    for (const address of [team.informationManager, team.deputy, team.assetOwner])
      add(address, { team: team.id });
  for (const { id, director } of policy.directorates)
    add(director, {
      team: policy.teams.find((team) => team.directorate === id)?.id ?? undefined,
      weight: 0.3,
    });
  add(policy.settings.recordsOfficer.address, { weight: 0.2 });
  for (const { contact, notices } of policy.holds)
    for (const address of [contact, ...notices.map(({ to }) => to)].filter((text) =>
      text.endsWith(`@${domain}`),
    ))
      add(address, { weight: 0.2 });

  const colleague = (given: string, family: string): string => `${given}.${family}@${domain}`.toLowerCase();
  const left = days.shift(days.asOf, -140).at;
  const [first, second] = [policy.teams[policy.teams.length - 1]?.id, policy.teams[1]?.id];
  add(colleague('Marian', 'Oakes'), {
    team: first,
    weight: 4,
    standing: 'leaver',
    more: { suspended: true, suspensionReason: 'ADMIN', lastLoginTime: left },
  });
  add(colleague('Dev', 'Prasad'), {
    team: second,
    weight: 0,
    standing: 'suspended',
    more: { suspended: true, suspensionReason: 'ADMIN', lastLoginTime: left },
  });
  add(colleague('Ruth', 'Penhale'), {
    team: policy.teams[2]?.id,
    weight: 0.8,
    standing: 'archived',
    more: { archived: true, lastLoginTime: left },
  });
  add('consultant@juniper-data.example', {
    weight: 0,
    standing: 'guest',
    more: { guest: true, orgUnit: '/' },
  });
  add(`workspace.admin@${domain}`, { weight: 0, more: { admin: true, orgUnit: '/' } });
  add(colleague('Olwen', 'Marsh'), {
    team: policy.teams[3]?.id,
    weight: 0.5,
    more: { labelsLicence: false },
  });
  add(colleague('Kofi', 'Asante'), { team: policy.teams[4]?.id, weight: 0 });
  for (let turn = 0; crowd.size < PEOPLE && turn < 1_000; turn += 1)
    add(colleague(dice.pick(WORDS.given), dice.pick(WORDS.family)), {
      team: policy.teams[turn % Math.max(1, policy.teams.length)]?.id ?? undefined,
    });
  return [...crowd.values()];
}

/** `amina.begum@example.gov.uk` is Amina Begum; a mailbox without a full stop is named by its one word. */
function nameIn(address: string): { givenName: string; familyName: string } {
  const words = address
    .slice(0, address.indexOf('@'))
    .split(/[._-]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const [given = 'Somebody', ...family] = words;
  return { givenName: given, familyName: family.length === 0 ? 'Mailbox' : family.join(' ') };
}

const orgUnitOf = (policy: Policy, team: string | undefined): string =>
  policy.teams.find(({ id }) => id === team)?.orgUnits[0] ?? '/';

/** Whoever of these people can still work: they own, edit and decide. */
export const atWork = (crowd: readonly Person[]): readonly Person[] =>
  crowd.filter(({ standing }) => standing === 'active');
