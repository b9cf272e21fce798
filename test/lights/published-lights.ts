import { plainDate } from '#policy/calendar/plain-date.ts';
import type { PublishedRound } from '../../scripts/audit/rounds/round.ts';
import { COMMERCIAL } from '../addon/desk/people.ts';
import type { Desk } from '../addon/desk/a-desk.ts';
import { exampleDepartment, roundOf } from '../audit/papers/two-rounds.ts';
import type { Tallies } from '../audit/papers/two-rounds.ts';

export const ADMIN = 'ada.admin@example.gov.uk';

/** A published round of the Commercial team, and of others where they are named. */
export async function roundOfCommercial(
  on: string,
  tallies: Tallies = {},
  others: readonly string[] = [],
): Promise<PublishedRound> {
  const policy = await exampleDepartment();
  const round = roundOf({ policy, id: on.slice(0, 7), title: on, asOf: plainDate(on), tallies });
  const teams = round.result.teams.filter(({ id }) => id === 'commercial' || others.includes(id));
  return { ...round, publishedOn: plainDate(on), result: { ...round.result, teams } };
}

/** An administrator at the desk, who is no member of any drive. */
export function addAdministrator({ workspace }: Desk): void {
  workspace.directory.addUser({
    address: ADMIN,
    givenName: 'Ada',
    familyName: 'Admin',
    createdTime: 0,
    admin: true,
  });
}

/** What stands on folders of the Commercial drive, folder by folder; those without properties are left out. */
export const marksIn = ({ workspace }: Desk, drive = COMMERCIAL): unknown =>
  workspace.files
    .inDrive(drive)
    .folders.filter(({ properties }) => properties?.wtk === 'lights')
    .map(({ name, properties }) => ({ name, properties }));
