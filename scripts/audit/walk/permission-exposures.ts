import { ANYONE_WITH_LINK, exposureOf } from '#policy/facts/exposure.ts';
import type { Exposure } from '#policy/facts/document-facts.ts';
import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { Google } from '../../google/google.ts';
import { GoogleError } from '../../google/google-error.ts';
import { EXPOSURES } from '../store/columns.ts';

const UNKNOWN = EXPOSURES.indexOf('unknown');
const WIDTH: Readonly<Record<Exposure, number>> = {
  inside: 0,
  unknown: 1,
  outside: 2,
  'anyone-with-link': 3,
};

/**
 * Who can open a file in a shared drive. Drive gives only permission ids there, but an id means the same person, group
 * or domain on every file: each is looked up once, on one file that has it, as long as the budget of calls lasts.
 */
export class PermissionExposures {
  readonly #google: Google;
  readonly #trustedDomains: readonly string[];
  readonly #known: Map<string, number>;
  readonly #asked = new Map<string, Promise<void>>();
  #budget: number;
  #spent = 0;
  #fresh: (readonly [string, number])[] = [];

  /** @param budget calls that may still be made. */
  constructor(
    google: Google,
    trustedDomains: readonly string[],
    known: Iterable<readonly [string, number]>,
    budget: number,
  ) {
    this.#google = google;
    this.#trustedDomains = trustedDomains;
    this.#known = new Map(known);
    this.#budget = budget;
  }

  /** Looks up what is not yet known about a page's files. Files that anyone can open need no look-up. */
  async learn(files: readonly GoogleFile[]): Promise<void> {
    for (const { id, permissionIds } of files) {
      if (permissionIds === undefined || permissionIds.includes(ANYONE_WITH_LINK)) continue;
      const unknown = permissionIds.find((permission) => !this.#known.has(permission));
      if (unknown === undefined) continue;
      const asked = this.#asked.get(unknown);
      if (asked !== undefined) await asked;
      else if (this.#budget > 0) {
        this.#budget -= 1;
        this.#spent += 1;
        const asking = this.#ask(id, permissionIds);
        for (const permission of permissionIds)
          if (!this.#known.has(permission)) this.#asked.set(permission, asking);
        await asking;
      }
    }
  }

  /** The widest of a file's permissions; a person outside counts though another is unknown. */
  exposure(file: GoogleFile): Exposure {
    if (file.permissionIds === undefined) return 'unknown';
    if (file.permissionIds.includes(ANYONE_WITH_LINK)) return 'anyone-with-link';
    let widest: Exposure = 'inside';
    for (const id of file.permissionIds) {
      const exposure = EXPOSURES[this.#known.get(id) ?? UNKNOWN] ?? 'unknown';
      if (WIDTH[exposure] > WIDTH[widest]) widest = exposure;
    }
    return widest;
  }

  /** What was learnt and spent since the last call, to be kept with the page. */
  takeFresh(): { permissions: readonly (readonly [string, number])[]; lookups: number } {
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
    for (const id of wanted) if (!this.#known.has(id)) this.#learnt(id, UNKNOWN);
  }

  #learnt(id: string, exposure: number): void {
    if (this.#known.has(id)) return;
    this.#known.set(id, exposure);
    this.#fresh.push([id, exposure]);
  }
}
