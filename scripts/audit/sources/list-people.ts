import type { DirectoryUser, Google } from '../../google/google.ts';
import type { Gap } from '../result/audit-result.ts';
import { gapOfError } from './gap-of-error.ts';

export interface PeopleList {
  readonly people: readonly DirectoryUser[];
  readonly leftOut: readonly { readonly who: string; readonly why: string }[];
  /** Why the list broke off, where it did; who was listed until then is still read. */
  readonly gap: Gap | undefined;
}

/**
 * Whose My Drives are to be read: everybody in the directory, suspended and archived people too, since their records
 * are still the department's. Guests own nothing here and are named as left out. In the order of addresses.
 */
export async function listPeople(google: Google): Promise<PeopleList> {
  const found = new Map<string, DirectoryUser>();
  let gap: Gap | undefined;
  let pages = 0;
  try {
    for await (const page of google.users()) {
      pages += 1;
      for (const user of page) found.set(user.id, user);
    }
  } catch (error) {
    gap = { ...gapOfError(error, { source: 'Directory', kind: 'directory' }), partly: pages > 0 };
  }
  const everybody = [...found.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
  return {
    people: everybody.filter(({ guest }) => !guest),
    leftOut: everybody
      .filter(({ guest }) => guest)
      .map(({ address }) => ({ who: address, why: 'A guest: owns no files in this organisation' })),
    gap,
  };
}
