import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { Case } from '#policy/pack/case.ts';
import { caseOfProperties } from '#policy/pack/case-of-properties.ts';

interface Folder {
  readonly parent: string | undefined;
  readonly case: Case | undefined;
}

/** Which folder stands in which, over all that was read: a document's case can hang on anybody's folder. */
export class FolderTree {
  readonly #folders = new Map<string, Folder>();
  readonly #ofPack: ReadonlyMap<string, Case>;

  /** @param ofPack cases of the pack: its word on a folder beats the folder's own properties. */
  constructor(ofPack: ReadonlyMap<string, Case>) {
    this.#ofPack = ofPack;
  }

  add({ id, name = '', parents, driveId, properties = {}, trashed }: GoogleFile): void {
    const found = trashed === true ? undefined : caseOfProperties(id, name, properties);
    this.#folders.set(id, { parent: parents?.[0] ?? driveId, case: found });
  }

  has(id: string): boolean {
    return this.#folders.has(id);
  }

  /** The nearest case above a document: a folder's, else its shared drive's. */
  caseOf(parent: string | undefined, drive: string | undefined): Case | undefined {
    return this.nearest(parent, drive, (id) => this.#ofPack.get(id) ?? this.#folders.get(id)?.case);
  }

  /** The last that is known above a document: a folder whose own parent is not told, or one that was not read. */
  highest(parent: string | undefined): string | undefined {
    let highest: string | undefined;
    this.nearest(parent, undefined, (id) => {
      highest = id;
      return undefined;
    });
    return highest;
  }

  /** What the nearest folder above, else the drive, has. */
  nearest<T>(
    parent: string | undefined,
    drive: string | undefined,
    of: (id: string) => T | undefined,
  ): T | undefined {
    const seen = new Set<string>();
    for (let id = parent; id !== undefined && !seen.has(id); id = this.#folders.get(id)?.parent) {
      const found = of(id);
      if (found !== undefined) return found;
      seen.add(id);
    }
    return drive === undefined ? undefined : of(drive);
  }
}
