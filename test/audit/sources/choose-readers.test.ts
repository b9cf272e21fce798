import { describe, expect, it } from '@jest/globals';
import { chooseReaders } from '../../../scripts/audit/sources/choose-readers.ts';
import type { GroupPeople } from '../../../scripts/audit/sources/expand-group.ts';
import { member, person } from '../small-domain.ts';

const people = new Map(
  [
    person('ann'),
    person('bea'),
    person('cy'),
    person('gone', { suspended: true }),
    person('old', { archived: true }),
    person('visitor', { guest: true }),
  ].map((it) => [it.address, it]),
);
const ours = { people, known: true, trustedDomains: ['example.gov.uk'] };
const group = (addresses: readonly string[], change: Partial<GroupPeople> = {}): GroupPeople => ({
  addresses: new Set(addresses.map((name) => (name.includes('@') ? name : person(name).address))),
  everybody: false,
  unread: [],
  ...change,
});
const team = member('team', 'organizer', 'group');
const teamIs = (people: GroupPeople) => new Map([[team.emailAddress ?? '', people]]);

describe('through whom a shared drive is read', () => {
  it.each([
    ['a manager before an earlier name of a lower role', [member('ann', 'writer'), member('cy')], undefined, 'cy', 'organizer'],
    ['the first manager by address', [member('cy'), member('bea')], undefined, 'bea', 'organizer'],
    ['an active manager before a suspended one', [member('gone'), member('bea')], undefined, 'bea', 'organizer'],
    ['a manager found in a group', [team, member('ann', 'reader')], group(['cy']), 'cy', 'organizer'],
    ['the wider of two roles of one person', [member('ann', 'reader'), team], group(['ann']), 'ann', 'organizer'],
    ['anybody of ours where everybody is a member', [team], group([], { everybody: true }), 'ann', 'organizer'],
    ['a lesser member where there is no manager of ours', [member('gone'), member('bea', 'reader')], undefined, 'bea', 'reader'],
    ['nobody who was deleted', [{ ...member('ann'), deleted: true }, member('cy', 'writer')], undefined, 'cy', 'writer'],
  ] as const)('chooses %s', (_, members, expanded, name, role) => {
    const { readers, nobody } = chooseReaders(members, expanded ? teamIs(expanded) : new Map(), ours);
    expect(readers[0]).toEqual({ address: person(name).address, role });
    expect(nobody).toBeUndefined();
  }); // prettier-ignore

  it.each([
    ['no members at all', [], undefined, 'no members'],
    ['groups only, and nobody in them', [team], group([]), 'groups only'],
    ['groups whose members may not be listed', [team], group([], { unread: ['team@elsewhere.example'] }), 'team@elsewhere.example'],
    ['outsiders only', [member('x@elsewhere.example'), member('y@elsewhere.example')], undefined, 'outside the organisation'],
    ['a group of outsiders', [team], group(['x@elsewhere.example']), 'outside the organisation'],
    ['suspended and archived people only', [member('gone'), member('old')], undefined, 'None of its members is active'],
    ['guests only', [member('visitor')], undefined, 'None of its members is active'],
  ] as const)('finds nobody where there are %s, and says why and what to do', (_, members, expanded, reason) => {
    const { readers, nobody, activeOrganizers } = chooseReaders(members, expanded ? teamIs(expanded) : new Map(), ours);
    expect(readers).toEqual([]);
    expect(activeOrganizers).toBe(0);
    expect(nobody?.reason).toContain(reason);
    expect(nobody?.remedy).toMatch(/manager of the drive/);
  }); // prettier-ignore

  it('chooses alike whatever the order of members', () => {
    const members = [member('cy', 'writer'), member('bea', 'fileOrganizer'), member('ann', 'writer')];
    const forward = chooseReaders(members, new Map(), ours).readers;
    expect(chooseReaders([...members].reverse(), new Map(), ours).readers).toEqual(forward);
    expect(forward.map(({ role }) => role)).toEqual(['fileOrganizer', 'writer', 'writer']);
  });

  it('takes an address in our domains for active where the directory could not be read', () => {
    const blind = { ...ours, people: new Map(), known: false };
    const { readers } = chooseReaders([member('x@elsewhere.example'), member('new')], new Map(), blind);
    expect(readers).toEqual([{ address: person('new').address, role: 'organizer' }]);
  });

  it('counts every active manager, those in groups included, once', () => {
    const { activeOrganizers } = chooseReaders(
      [member('ann'), team],
      teamIs(group(['ann', 'bea', 'gone'])),
      ours,
    );
    expect(activeOrganizers).toBe(2);
  });
});
