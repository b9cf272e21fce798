import type { DirectoryUser, SharedDrive } from '../../google/google.ts';
import type { LabelState } from '../../google/label-admin.ts';
import type { LabelRights } from '../../google/prober.ts';
import { findLabel } from '../../labels/find-label.ts';
import { chosenLabel, type LabelFound } from '../../labels/plan-label.ts';
import { notTried, type CheckId, type Finding } from './finding.ts';
import type { AccountInHand, Answer, Visit } from './visit.ts';

async function gathered<T>(list: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const page of list) all.push(...page);
  return all;
}

/** A token for each scope that an account is to have, each asked for alone, in the administrator's name. */
export const scopeTokens = (
  visit: Visit,
  account: AccountInHand,
): Promise<readonly (readonly [scope: string, answer: Answer<void>])[]> =>
  Promise.all(account.scopes.map(async (scope) => [scope, await scopeToken(visit, account, scope)] as const));

export const scopeToken = (visit: Visit, account: AccountInHand, scope: string): Promise<Answer<void>> =>
  visit.ask(`token ${account.name} ${scope}`, () => account.prober.token(visit.settings.admin, scope));

/** Everybody in the directory. */
export const people = (visit: Visit): Promise<Answer<readonly DirectoryUser[]>> =>
  visit.ask('people', () => gathered(visit.settings.google.users()));

/** Shared drives, as Google lists them. */
export const sharedDrives = (visit: Visit): Promise<Answer<readonly SharedDrive[]>> =>
  visit.ask('drives', () => gathered(visit.settings.google.sharedDrives()));

/** Addresses of groups and people that a shared drive was given to. */
export const membersOf = (
  visit: Visit,
  drive: string,
): Promise<Answer<readonly { readonly address: string; readonly group: boolean }[]>> =>
  visit.ask(`members ${drive}`, async () =>
    (await gathered(visit.settings.google.permissions(drive))).flatMap(({ type, emailAddress }) =>
      emailAddress === undefined ? [] : [{ address: emailAddress, group: type === 'group' }],
    ),
  );

/** Whether Vault shows the administrator its matters; there is no Vault to ask where it was not asked for. */
export const matters = (visit: Visit): Promise<Answer<number>> =>
  visit.ask('matters', async () => {
    const { vault } = visit.settings;
    return vault === undefined ? 0 : (await gathered(vault.matters())).length;
  });

/** The label as the administrator sees it. */
export const labelFound = (visit: Visit): Promise<Answer<LabelFound>> =>
  visit.ask('label', () => findLabel(visit.settings.labels, visit.settings.state));

/** The label that documents carry; `undefined` where there is none that they could. */
export async function publishedLabel(visit: Visit): Promise<LabelState | undefined> {
  const found = await labelFound(visit);
  const label = found.ok ? chosenLabel(found.value.labels) : undefined;
  return label?.standing === 'published' ? label : undefined;
}

/** The label that documents carry, or why a check that wants one cannot be made. */
export async function labelInUse(visit: Visit, check: CheckId): Promise<LabelState | Finding> {
  const found = await labelFound(visit);
  if (!found.ok) return visit.refused(check, found.error, 'the label is read first.');
  const label = await publishedLabel(visit);
  if (label !== undefined) return label;
  const rights = await labelRights(visit, visit.audit, 'labels');
  return notTried(check, rights.ok && !rights.value.creates ? 'edition' : 'label');
}

/** What a service account may do with labels in the administrator's name. */
export const labelRights = (
  visit: Visit,
  { prober }: AccountInHand,
  job: 'labels' | 'labelChanges',
): Promise<Answer<LabelRights>> =>
  visit.ask(`label rights ${job}`, () => prober.labelRights(job, visit.settings.admin));

/** Ordinary people to try things as: how many are looked for where nobody is named. */
const TRIED = 3;

/** Active members of staff, administrators left out: what works for those says nothing about the others. */
export async function staff(visit: Visit): Promise<Answer<readonly string[]>> {
  const { person, admin } = visit.settings;
  if (person !== undefined) return { ok: true, value: [person] };
  const all = await people(visit);
  if (!all.ok) return all;
  const ordinary = all.value.filter(
    ({ address, suspended, archived, guest, administrator }) =>
      !suspended && !archived && !guest && administrator !== true && address !== admin.toLowerCase(),
  );
  // Spread over the directory: the first three in the alphabet may well be new starters.
  const step = Math.max(1, Math.floor(ordinary.length / TRIED));
  return {
    ok: true,
    value: ordinary
      .filter((_, index) => index % step === 0)
      .slice(0, TRIED)
      .map(({ address }) => address),
  };
}

/** Whether Drive answers a member of staff. */
export const drivesFor = (visit: Visit, person: string): Promise<Answer<void>> =>
  visit.ask(`drive ${person}`, () => visit.audit.prober.asksDrive('files', person));
