import type { Policy } from '#policy/pack/policy.ts';
import { FOLDER_TYPE, type GoogleFile, type GooglePermission } from '#policy/facts/google-file.ts';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { readPack } from '../../scripts/pack/read-pack.ts';
import type { DirectoryUser } from '../../scripts/google/google.ts';
import type { AuditOptions } from '../../scripts/audit/audit-options.ts';

export const AS_OF = plainDate('2026-06-15');
export const NOW = Date.parse('2026-06-15T09:00:00Z');

let pack: Promise<Policy> | undefined;

/** The example department's policy, changed where a test needs it. */
export async function policyWith(change: Partial<Policy> = {}): Promise<Policy> {
  pack ??= readPack().then(({ policy, problems }) => {
    if (policy === undefined) throw new Error(problems.map(({ message }) => message).join('; '));
    return policy;
  });
  return { ...(await pack), ...change };
}

export const person = (name: string, change: Partial<DirectoryUser> = {}): DirectoryUser => ({
  id: `u-${name}`,
  address: `${name}@example.gov.uk`,
  orgUnit: '/',
  suspended: false,
  archived: false,
  guest: false,
  ...change,
});

export const member = (name: string, role = 'organizer', type = 'user'): GooglePermission => ({
  id: `p-${name}`,
  type,
  role,
  emailAddress: name.includes('@') ? name : `${name}@example.gov.uk`,
});

export const file = (id: string, change: Partial<GoogleFile> = {}): GoogleFile => ({
  id,
  name: `2019-05-02 Paper ${id}`,
  mimeType: 'application/vnd.google-apps.document',
  createdTime: '2019-05-02T10:00:00Z',
  modifiedTime: '2019-05-02T10:00:00Z',
  ...change,
});

export const folder = (id: string, change: Partial<GoogleFile> = {}): GoogleFile =>
  file(id, { mimeType: FOLDER_TYPE, ...change });

/** A file with its tag in properties. */
export const tagged = (id: string, code: string, change: Partial<GoogleFile> = {}): GoogleFile =>
  file(id, { properties: { wtk: '1', 'wtk.class': code, 'wtk.basis': 'person' }, ...change });

export const files = (prefix: string, count: number, change: Partial<GoogleFile> = {}): GoogleFile[] =>
  Array.from({ length: count }, (_, n) => file(`${prefix}-${n}`, change));

export const optionsOf = async (
  change: Pick<AuditOptions, 'google' | 'state'> & Partial<AuditOptions>,
): Promise<AuditOptions> => ({
  policy: await policyWith(),
  asOf: AS_OF,
  today: AS_OF,
  now: () => NOW,
  source: 'a domain in memory',
  ...change,
});
