import type { GoogleFile } from '#policy/facts/google-file.ts';
import { CASE_PROPERTY } from '#policy/tag/properties.ts';
import type { LeaverFolder, LeaverMove } from './leaver-plan.ts';

const CASE_KEYS: readonly string[] = Object.values(CASE_PROPERTY);

/** A leaver's folders, of which those are made again that a document stands in. */
export class Folders {
  readonly #byId = new Map<string, LeaverFolder>();

  add({ id, name = '', parents, properties = {}, trashed }: GoogleFile): void {
    if (trashed === true) return;
    this.#byId.set(id, {
      id,
      name,
      parent: parents?.[0] ?? null,
      properties: Object.fromEntries(Object.entries(properties).filter(([key]) => CASE_KEYS.includes(key))),
    });
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** Folders of these documents and all above them; what stands at the top has no parent. */
  neededBy(moves: readonly LeaverMove[]): LeaverFolder[] {
    const needed = new Map<string, LeaverFolder>();
    for (const { folder } of moves)
      for (let id = folder; id !== null && !needed.has(id); id = this.#byId.get(id)?.parent ?? null) {
        const found = this.#byId.get(id);
        if (found === undefined) break;
        const isTop = found.parent === null || !this.#byId.has(found.parent);
        needed.set(id, isTop ? { ...found, parent: null } : found);
      }
    return [...needed.values()];
  }
}
