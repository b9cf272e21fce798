import { describe, expect, it } from '@jest/globals';
import { sourcesOf, type AuditPlan, type PlannedDrive } from '../../../scripts/audit/sources/plan.ts';
import { person } from '../small-domain.ts';

const drive = (id: string, readable = true): PlannedDrive => ({
  id,
  name: `Drive ${id}`,
  readers: readable ? [{ address: 'ann@example.gov.uk', role: 'organizer' }] : [],
  activeOrganizers: 1,
  membersRead: true,
});

const plan = (people: readonly string[], drives: readonly PlannedDrive[]): AuditPlan => ({
  people: people.map((name) => person(name)),
  directoryRead: true,
  leftOut: [],
  drives,
  memberPermissions: [],
  labelMap: undefined,
  labelsReadable: true,
  gaps: [],
});

const walked = (of: AuditPlan): string[] =>
  sourcesOf(of).map(({ number, id }) => `${number} ${id.split('@')[0] ?? ''}`);

describe('the lists that an audit walks', () => {
  it.each([
    ['people and drives in turn, each with its place in the plan', ['ann', 'bea'], ['D', 'E'], ['0 ann', '2 D', '1 bea', '3 E']],
    ['the people that are left over', ['ann', 'bea', 'cy'], ['D'], ['0 ann', '3 D', '1 bea', '2 cy']],
    ['the drives that are left over', ['ann'], ['D', 'E', 'F'], ['0 ann', '1 D', '2 E', '3 F']],
    ['nothing where there is nobody', [], [], []],
  ])('are %s', (_, people, drives, expected) => {
    expect(walked(plan(people, drives.map((id) => drive(id))))).toEqual(expected);
  }); // prettier-ignore

  it('leave out a drive that nobody can read, which keeps its place in the plan', () => {
    expect(walked(plan(['ann'], [drive('D', false), drive('E')]))).toEqual(['0 ann', '2 E']);
  });
});
