import type { Google } from '../../google/google.ts';
import { GoogleError } from '../../google/google-error.ts';

/** Everybody in a group, the groups in it included. */
export interface GroupPeople {
  readonly addresses: ReadonlySet<string>;
  /** The group holds everybody in the organisation. */
  readonly everybody: boolean;
  /** Groups whose members could not be listed. */
  readonly unread: readonly string[];
}

/** Direct members of groups, each group asked for once an audit. */
export class Groups {
  readonly #google: Google;
  readonly #direct = new Map<string, Promise<DirectMembers>>();

  constructor(google: Google) {
    this.#google = google;
  }

  /** Expands a group. Groups that hold each other are gone through once. */
  async people(group: string): Promise<GroupPeople> {
    const addresses = new Set<string>();
    const unread: string[] = [];
    let everybody = false;
    const seen = new Set<string>();
    const waiting = [group.toLowerCase()];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const direct = await this.#directMembers(next);
      if (direct === 'unread') unread.push(next);
      else {
        everybody ||= direct.everybody;
        for (const address of direct.people) addresses.add(address);
        waiting.push(...direct.groups);
      }
    }
    return { addresses, everybody, unread };
  }

  #directMembers(group: string): Promise<DirectMembers> {
    let members = this.#direct.get(group);
    if (members === undefined) this.#direct.set(group, (members = this.#list(group)));
    return members;
  }

  async #list(group: string): Promise<DirectMembers> {
    const people: string[] = [];
    const groups: string[] = [];
    let everybody = false;
    try {
      for await (const page of this.#google.groupMembers(group))
        for (const { address, type } of page) {
          if (type === 'CUSTOMER') everybody = true;
          else if (address !== undefined) (type === 'GROUP' ? groups : people).push(address.toLowerCase());
        }
    } catch (error) {
      if (error instanceof GoogleError && error.kind !== 'credentials') return 'unread';
      throw error;
    }
    return { people, groups, everybody };
  }
}

type DirectMembers =
  | 'unread'
  | { readonly people: readonly string[]; readonly groups: readonly string[]; readonly everybody: boolean };
