import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { Google } from '../google/google.ts';
import { GoogleError } from '../google/google-error.ts';
import type { FolderTree } from '../tagging/folder-tree.ts';

/**
 * Folders above leavers' documents that are not the leavers' own: a document's case can hang on anybody's. Each is read
 * as its owner, since Drive tells others nothing of what stands above the part that they may open.
 */
export class FoldersAbove {
  readonly #google: Pick<Google, 'folder'>;
  readonly #isOurs: (address: string) => boolean;
  readonly #tree: FolderTree;
  /** Tops of My Drives. */
  readonly #tops = new Set<string>();
  readonly #asked = new Map<string, Promise<GoogleFile | undefined>>();

  /** @param tree takes in what is found. */
  constructor(google: Pick<Google, 'folder'>, isOurs: (address: string) => boolean, tree: FolderTree) {
    this.#google = google;
    this.#isOurs = isOurs;
    this.#tree = tree;
  }

  /**
   * Reads what a document stands in, up to the top of somebody's My Drive, and answers whether all of it could be seen.
   * @param subject owner of what stands in `parent`.
   * @throws GoogleError where Google refuses the key for everybody.
   */
  async reach(subject: string, parent: string | undefined): Promise<boolean> {
    const highest = this.#tree.highest(parent);
    if (highest === undefined) return false;
    if (this.#tops.has(highest)) return true;
    if (this.#tree.has(highest)) return false;
    const top = await this.#folder(subject, 'root');
    if (top?.id === highest) {
      this.#tops.add(highest);
      return true;
    }
    const owner = (await this.#folder(subject, highest))?.owners?.[0]?.emailAddress?.toLowerCase();
    if (owner === undefined || !this.#isOurs(owner)) return false;
    const found = await this.#folder(owner, highest);
    if (found === undefined) return false;
    this.#tree.add(found);
    return this.reach(owner, found.parents?.[0]);
  }

  /** `undefined` where this person cannot see it, or it cannot be asked for now. */
  #folder(subject: string, id: string): Promise<GoogleFile | undefined> {
    const key = `${subject} ${id}`;
    const known = this.#asked.get(key);
    if (known !== undefined) return known;
    const asking = this.#google.folder(subject, id).catch((error: unknown) => {
      if (error instanceof GoogleError && error.kind !== 'credentials') return undefined;
      throw error;
    });
    this.#asked.set(key, asking);
    return asking;
  }
}
