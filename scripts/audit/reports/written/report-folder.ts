import { existsSync } from 'node:fs';
import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashOfFile } from './hash-of-file.ts';
import { MANIFEST, readManifest, type Manifest } from './manifest.ts';

/**
 * The folder that a report is written into. It may hold what people put there, so only files of ours are ever removed,
 * and one that people fill in is set aside where they did.
 */
export class ReportFolder {
  readonly path: string;
  readonly #written = new Set<string>();
  readonly #isFilledIn: (file: string) => boolean;
  readonly #keptAside: string[] = [];
  #earlier: Manifest | undefined;

  /** @param isFilledIn whether people write into a file of this path. */
  constructor(path: string, isFilledIn: (file: string) => boolean = () => false) {
    this.path = path;
    this.#isFilledIn = isFilledIn;
  }

  /** Paths of files that somebody had filled in, as they are called now. */
  get keptAside(): readonly string[] {
    return this.#keptAside;
  }

  async write(file: string, content: string | Uint8Array): Promise<void> {
    await this.#keepAside(file);
    this.#written.add(file);
    await mkdir(dirname(join(this.path, file)), { recursive: true });
    await writeFile(join(this.path, file), content);
  }

  /** Begins a file of this report with `heading`, or adds to the one that it began. */
  async append(file: string, heading: string, content: string): Promise<void> {
    if (this.#written.has(file)) await appendFile(join(this.path, file), content);
    else await this.write(file, heading + content);
  }

  /** Removes what an earlier report wrote and this one did not. */
  async finish(): Promise<void> {
    const { files } = await this.#before();
    for (const file of files) {
      if (this.#written.has(file)) continue;
      await this.#keepAside(file);
      await rm(join(this.path, file), { force: true });
    }
    const written = [...this.#written].sort();
    const hashes: Record<string, string> = {};
    for (const file of written)
      if (this.#isFilledIn(file)) hashes[file] = (await hashOfFile(join(this.path, file))) ?? '';
    const manifest: Manifest = { files: written, hashes };
    await writeFile(join(this.path, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
  }

  /** Sets aside a file of ours that somebody has written into since, under a name of its own, for good. */
  async #keepAside(file: string): Promise<void> {
    if (!this.#isFilledIn(file)) return;
    const { hashes } = await this.#before();
    const now = await hashOfFile(join(this.path, file));
    if (now === undefined || now === hashes[file]) return;
    let number = 1;
    const aside = (): string => file.replace(/(\.\w+)?$/, `-filled-in-${number}$1`);
    while (existsSync(join(this.path, aside()))) number += 1;
    await rename(join(this.path, file), join(this.path, aside()));
    this.#keptAside.push(aside());
  }

  async #before(): Promise<Manifest> {
    return (this.#earlier ??= await readManifest(this.path));
  }
}
