import type { KeptFolder } from '../google/folder-keeper.ts';
import type { Mover } from '../google/mover.ts';
import type { LeaverFolder } from './leaver-plan.ts';

/** What marks a folder that was made for a leaver's documents: the folder that it stands for, or the leaver. */
export const FROM = 'wtk.from';

/**
 * A leaver's folders in a shared drive, made as they are needed below one of the leaver's own. A folder is found by its
 * mark, so that a run that was stopped, or whose answer was lost, makes none twice.
 */
export class FoldersInDrive {
  readonly #mover: Mover;
  readonly #folders: ReadonlyMap<string, LeaverFolder>;
  readonly #found = new Map<string, Promise<string>>();

  constructor(mover: Mover, folders: readonly LeaverFolder[]) {
    this.#mover = mover;
    this.#folders = new Map(folders.map((folder) => [folder.id, folder]));
  }

  /** The id of the folder in the drive that stands for this one; for `null`, of the leaver's own. */
  of(leaver: string, drive: string, folder: string | null): Promise<string> {
    const mark = folder ?? leaver;
    const key = `${drive} ${mark}`;
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const making = this.#make(leaver, drive, mark, folder);
    this.#found.set(key, making);
    making.catch(() => this.#found.delete(key));
    return making;
  }

  async #make(leaver: string, drive: string, mark: string, folder: string | null): Promise<string> {
    const there = await this.#mover.marked(leaver, drive, { key: FROM, value: mark });
    const [first]: readonly KeptFolder[] = there;
    if (first !== undefined) return first.id;
    const wanted = folder === null ? undefined : this.#folders.get(folder);
    const parent = wanted === undefined ? drive : await this.of(leaver, drive, wanted.parent);
    return this.#mover.create(leaver, {
      name: wanted?.name ?? `From ${leaver}`,
      parent,
      properties: { ...wanted?.properties, [FROM]: mark },
    });
  }
}
