import { ANYONE_WITH_LINK } from '#policy/facts/exposure.ts';
import type { Exposure } from '#policy/facts/document-facts.ts';
import type { GoogleFile } from '#policy/facts/google-file.ts';
import { EXPOSURES } from '../store/columns.ts';

/** A permission's id, and the place in EXPOSURES of what it opens a file to. */
export type KnownPermission = readonly [id: string, exposure: number];

/** A file in a shared drive and who can open it, as far as Drive says: by ids alone. */
export interface FilePermissions {
  readonly id: string;
  readonly permissionIds: readonly string[];
}

const UNKNOWN = EXPOSURES.indexOf('unknown');
const WIDTH: Readonly<Record<Exposure, number>> = {
  inside: 0,
  unknown: 1,
  outside: 2,
  'anyone-with-link': 3,
};

/** What permission ids are known to mean. An id means the same person, group or domain on every file. */
export class KnownExposures {
  readonly #known: Map<string, number>;
  /** Of the list before, which most files share with their neighbours. */
  #last: { readonly ids: readonly string[]; readonly exposure: Exposure } | undefined;

  constructor(known: Iterable<KnownPermission>) {
    this.#known = new Map(known);
  }

  get(permission: string): number | undefined {
    return this.#known.get(permission);
  }

  learn(permissions: Iterable<KnownPermission>): void {
    for (const [id, exposure] of permissions) this.#known.set(id, exposure);
    this.#last = undefined;
  }

  /** Files that between them have every id that is not known. One that anyone can open needs no look-up. */
  unknownIn(files: readonly GoogleFile[]): FilePermissions[] {
    const met = new Set<string>();
    const found: FilePermissions[] = [];
    let before: readonly string[] = [];
    for (const { id, permissionIds } of files) {
      if (permissionIds === undefined || isSameList(permissionIds, before)) continue;
      before = permissionIds;
      if (permissionIds.includes(ANYONE_WITH_LINK)) continue;
      const fresh = permissionIds.filter(
        (permission) => !this.#known.has(permission) && !met.has(permission),
      );
      if (fresh.length === 0) continue;
      for (const permission of fresh) met.add(permission);
      found.push({ id, permissionIds });
    }
    return found;
  }

  /** The widest of a file's permissions; a person outside counts though another is unknown. */
  readonly exposureOf = (permissionIds: readonly string[] | undefined): Exposure => {
    if (permissionIds === undefined) return 'unknown';
    if (this.#last !== undefined && isSameList(permissionIds, this.#last.ids)) return this.#last.exposure;
    const exposure = this.#widest(permissionIds);
    this.#last = { ids: permissionIds, exposure };
    return exposure;
  };

  #widest(permissionIds: readonly string[]): Exposure {
    if (permissionIds.includes(ANYONE_WITH_LINK)) return 'anyone-with-link';
    let widest: Exposure = 'inside';
    for (const id of permissionIds) {
      const exposure = EXPOSURES[this.#known.get(id) ?? UNKNOWN] ?? 'unknown';
      if (WIDTH[exposure] > WIDTH[widest]) widest = exposure;
    }
    return widest;
  }
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
