import { exposureOf } from '#policy/facts/exposure.ts';
import type { Google } from '../../google/google.ts';
import { GoogleError } from '../../google/google-error.ts';
import { KnownExposures, type FilePermissions, type KnownPermission } from '../pages/known-exposures.ts';
import { EXPOSURES } from '../store/columns.ts';

const UNKNOWN = EXPOSURES.indexOf('unknown');

/**
 * Finds out who can open files in shared drives. Drive gives only permission ids there: each is looked up once, on one
 * file that has it, as long as the budget of calls lasts.
 */
export class PermissionExposures {
  readonly #google: Google;
  readonly #trustedDomains: readonly string[];
  readonly #known: KnownExposures;
  readonly #asked = new Map<string, Promise<void>>();
  #budget: number;
  #spent = 0;
  #fresh: KnownPermission[] = [];

  /** @param budget calls that may still be made. */
  constructor(
    google: Google,
    trustedDomains: readonly string[],
    known: Iterable<KnownPermission>,
    budget: number,
  ) {
    this.#google = google;
    this.#trustedDomains = trustedDomains;
    this.#known = new KnownExposures(known);
    this.#budget = budget;
  }

  /** What the permissions of these files mean: looked up where it is not known yet, left out where the budget is spent. */
  async lookUp(files: readonly FilePermissions[]): Promise<readonly KnownPermission[]> {
    for (const { id, permissionIds } of files) {
      const unknown = permissionIds.find((permission) => this.#known.get(permission) === undefined);
      if (unknown === undefined) continue;
      const asked = this.#asked.get(unknown);
      if (asked !== undefined) await asked;
      else if (this.#budget > 0) {
        this.#budget -= 1;
        this.#spent += 1;
        const asking = this.#ask(id, permissionIds);
        for (const permission of permissionIds)
          if (this.#known.get(permission) === undefined) this.#asked.set(permission, asking);
        await asking;
      }
    }
    return [...new Set(files.flatMap(({ permissionIds }) => permissionIds))].flatMap((permission) => {
      const exposure = this.#known.get(permission);
      return exposure === undefined ? [] : [[permission, exposure] as const];
    });
  }

  /** What was learnt and spent since the last call, to be kept with the page. */
  takeFresh(): { permissions: readonly KnownPermission[]; lookups: number } {
    const taken = { permissions: this.#fresh, lookups: this.#spent };
    this.#fresh = [];
    this.#spent = 0;
    return taken;
  }

  async #ask(file: string, wanted: readonly string[]): Promise<void> {
    try {
      for await (const page of this.#google.permissions(file))
        for (const permission of page)
          if (permission.id !== undefined)
            this.#learnt(permission.id, EXPOSURES.indexOf(exposureOf([permission], this.#trustedDomains)));
    } catch (error) {
      // One file that may not be looked at makes its sharing unknown, not the audit fail.
      if (!(error instanceof GoogleError) || error.kind === 'credentials') throw error;
    }
    for (const id of wanted) this.#learnt(id, UNKNOWN);
  }

  #learnt(id: string, exposure: number): void {
    if (this.#known.get(id) !== undefined) return;
    const permission: KnownPermission = [id, exposure];
    this.#known.learn([permission]);
    this.#fresh.push(permission);
  }
}
