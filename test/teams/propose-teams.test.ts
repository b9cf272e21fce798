import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { PlannedDrive } from '../../scripts/audit/sources/plan.ts';
import { proposeTeams } from '../../scripts/teams/propose-teams.ts';
import { teamsYaml } from '../../scripts/teams/teams-yaml.ts';
import { examplePolicy } from '../pack/example-pack.ts';
import { person } from '../audit/small-domain.ts';

const staff = (unit: string, ...names: string[]) => names.map((name) => person(name, { orgUnit: unit }));
const drive = (id: string, managers: readonly string[], more: Partial<PlannedDrive> = {}): PlannedDrive => ({
  id,
  name: id.toUpperCase(),
  readers: managers.map((name) => ({ address: `${name}@example.gov.uk`, role: 'organizer' })),
  activeOrganizers: managers.length,
  membersRead: true,
  ...more,
});
const propose = (
  people: ReturnType<typeof staff>,
  drives: readonly PlannedDrive[] = [],
  existing = [] as Parameters<typeof proposeTeams>[1],
) => proposeTeams({ people, drives, gaps: [] }, existing);

describe('a draft of teams', () => {
  const people = [
    ...staff('/Policy/Housing', 'ann', 'bob', 'cyn'),
    ...staff('/Policy/Transport', 'dan', 'eve', 'fay'),
    ...staff('/Corporate/Finance', 'gus', 'hal', 'ida'),
  ];

  it('makes a team of each org unit and a directorate of the level above', () => {
    const { directorates, teams } = propose(people);
    expect(directorates.map(({ title }) => title)).toEqual(['Corporate', 'Policy']);
    expect(teams.map(({ id, directorate, people: count }) => [id, directorate, count])).toEqual([
      ['finance', 'corporate', 3],
      ['housing', 'policy', 3],
      ['transport', 'policy', 3],
    ]);
  });

  it('puts org units with no level above into one directorate, to be named', () => {
    const { directorates, teams } = propose([...people, ...staff('/Press', 'pat')]);
    expect(directorates.map(({ id }) => id)).toEqual(['corporate', 'policy', 'department']);
    expect(teams.find(({ id }) => id === 'press')?.directorate).toBe('department');
  });

  it('gives a drive to the org unit that most of its managers are in', () => {
    const { teams, leftOver } = propose(people, [
      drive('houses', ['ann', 'bob', 'dan']),
      drive('shared', ['ann', 'dan']),
      drive('empty', [], {
        gap: {
          source: 'EMPTY',
          kind: 'shared-drive',
          reason: 'It has no members.',
          remedy: '',
          partly: false,
        },
      }),
      drive('unread', ['ann'], { membersRead: false }),
      drive('readers', [], { readers: [{ address: 'gus@example.gov.uk', role: 'reader' }] }),
    ]);
    expect(teams.flatMap((team) => team.drives.map(({ id, because }) => [team.id, id, because]))).toEqual([
      ['finance', 'readers', 'its member is in /Corporate/Finance'],
      ['housing', 'houses', '2 of 3 managers looked at are in /Policy/Housing'],
    ]);
    expect(leftOver.drives.map(({ id, why }) => [id, why])).toEqual([
      ['shared', 'its managers are spread over /Policy/Housing, /Policy/Transport'],
      ['empty', 'It has no members.'],
      ['unread', 'its members could not be read'],
    ]);
  });

  it('shows who is left over: people at the top, org units with hardly anybody or nobody active', () => {
    const { leftOver } = propose([
      ...people,
      ...staff('/', 'zoe'),
      ...staff('/Policy/Tiny', 'tim'),
      person('gone', { orgUnit: '/Policy/Closed', suspended: true }),
    ]);
    expect(leftOver.people.map(({ name }) => name)).toEqual(['zoe@example.gov.uk']);
    expect(leftOver.orgUnits.map(({ name, why }) => `${name} ${why.slice(0, 21)}`)).toEqual([
      '/Policy/Closed has nobody active in ',
      '/Policy/Tiny has one active person',
    ]);
  });

  it('accounts for every active person and every drive exactly once', () => {
    const drives = [drive('a', ['ann']), drive('b', ['ann', 'dan']), drive('c', [])];
    const { teams, leftOver } = propose([...people, ...staff('/', 'zoe')], drives);
    const counted = teams.reduce((sum, team) => sum + team.people, 0) + leftOver.people.length;
    expect(counted).toBe(people.length + 1);
    expect([...teams.flatMap((team) => team.drives), ...leftOver.drives].map(({ id }) => id).sort()).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('leaves out what teams of the pack have already, with what is under it', () => {
    const [team] = examplePolicy().teams;
    if (team === undefined) throw new Error('no team');
    const housing = { ...team, orgUnits: ['/Policy'], drives: [{ id: 'houses', title: 'Houses' }] };
    const { teams, leftOver } = propose(
      people,
      [drive('houses', ['ann']), drive('plans', ['ann'])],
      [housing],
    );
    expect(teams.map(({ id }) => id)).toEqual(['finance']);
    expect(leftOver.drives).toEqual([
      {
        id: 'plans',
        name: 'PLANS',
        why: 'its manager is in /Policy/Housing, which a team of the pack has already: add it there',
      },
    ]);
  });

  it('puts nobody into a role, and names who manages the drives', () => {
    const yaml = teamsYaml(propose(people, [drive('houses', ['ann'], { name: 'Houses: "all" #1' })]));
    const read = parse(yaml) as { readonly teams: readonly Record<string, unknown>[] };
    expect(yaml).toContain('# 3 active people. Drives managed by ann@example.gov.uk.');
    expect(read.teams.find(({ id }) => id === 'housing')).toEqual({
      id: 'housing',
      title: 'Housing',
      directorate: 'policy',
      informationManager: null,
      deputy: null,
      assetOwner: null,
      drives: [{ id: 'houses', title: 'Houses: "all" #1' }],
      orgUnits: ['/Policy/Housing'],
      classes: [],
    });
  });

  it('gives two org units of one name two ids', () => {
    const { teams } = propose([...staff('/A/Support', 'ann'), ...staff('/B/Support', 'bob')]);
    expect(teams.map(({ id }) => id)).toEqual(['support', 'support-2']);
  });
});
