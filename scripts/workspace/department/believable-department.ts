import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { createServerIds } from '../state/server-ids.ts';
import { createWorkspace, type Workspace, type WorkspaceOptions } from '../state/workspace.ts';
import { casesByDrive } from './cases-by-drive.ts';
import { daysUntil } from './days.ts';
import { logDeletions } from './deletions.ts';
import { documentsOn, type Supplies } from './documents.ts';
import { drives as plannedDrives } from './drives.ts';
import { groups as plannedGroups } from './groups.ts';
import { habitsOfTeams } from './habits.ts';
import { people } from './people.ts';
import { random } from './random.ts';
import type { Floor } from './shelf.ts';
import { shelves } from './shelves.ts';
import { showcase } from './showcase/showcase.ts';
import { publishTagLabel } from './tag-label.ts';
import { placeHolds } from './vault-holds.ts';
import { titlesOf } from './titles/titles-of.ts';

export interface DepartmentOptions {
  /** Teams, drives by id, org units, people, classes, cases and holds come from here. */
  readonly policy: Policy;
  /** Documents in all, shortcuts and the bin included, folders not: 0 to a million. */
  readonly files: number;
  /** Same seed, same department to the byte. */
  readonly seed: number;
  /** The last day on which anybody wrote anything. */
  readonly asOf: PlainDate;
  readonly workspace?: Pick<WorkspaceOptions, 'customerId' | 'now' | 'switches'>;
}

export const DEFAULT_FILES = 8_000;
export const DEFAULT_SEED = 2026;

/**
 * A government department's Workspace after ten years of use: about forty people in the pack's teams, its shared
 * drives, and documents in every state that real ones are in. Teams differ in their habits, so that a league table
 * of them has a top and a bottom; three drives belong to nobody, and two of those nobody in the department can read.
 */
export function believableDepartment({
  policy,
  files,
  seed,
  asOf,
  workspace: options = {},
}: DepartmentOptions): Workspace {
  const days = daysUntil(asOf);
  const domain = policy.settings.trustedDomains[0] ?? 'example.gov.uk';
  // While it is filled, nothing may depend on when that happens.
  const { now = Date.now } = options;
  let filling = true;
  const workspace = createWorkspace({
    ...options,
    domain,
    seed,
    now: () => (filling ? days.opening.at : now()),
  });

  const crowd = people(policy, days, random(seed, 'people'));
  for (const { user } of crowd) workspace.directory.addUser(user);
  const groups = plannedGroups(policy, crowd);
  for (const group of groups.all) workspace.directory.addGroup(group);
  const drives = plannedDrives(policy, crowd, groups, days, random(seed, 'drives'));
  for (const { drive } of drives) workspace.files.addDrive(drive);

  const ids = createServerIds(seed ^ 0x5eed);
  const label = publishTagLabel(workspace, policy);
  const habits = habitsOfTeams(policy, random(seed, 'habits'));
  const floor: Floor = { policy, crowd, drives, habits, seed };
  const situations = showcase({
    policy,
    days,
    seed,
    ids,
    label,
    shelves: shelves(floor, DEFAULT_FILES),
  }).slice(0, files);
  const supplies: Supplies = {
    days, seed, ids, label, domain,
    migrations: policy.settings.migrations.map(({ on }) => days.find(on)),
    cases: casesByDrive(policy),
    classes: new Map(policy.classes.map((item) => [item.code, item])),
    titles: new Map(policy.classes.map((item) => [item, titlesOf(item)])),
  }; // prettier-ignore
  for (const { folders, document } of situations) {
    for (const folder of folders) workspace.files.addFile(folder);
    workspace.files.addFile(document);
  }
  for (const shelf of shelves(floor, files - situations.length))
    for (const file of documentsOn(shelf, supplies)) workspace.files.addFile(file);
  if (files > 0)
    logDeletions(workspace, { policy, days, label, drives, crowd, dice: random(seed, 'deletions') });
  placeHolds(workspace, policy, { asOf, at: days.shift(days.asOf, -60).at });
  filling = false;
  return workspace;
}
