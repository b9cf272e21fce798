import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';

/** What the last report wrote, so that the next one clears away what it no longer writes, and nothing else. */
const MANIFEST = 'report-files.json';

/** The folder that a report is written into. It may hold what people put there, so only files of ours are ever removed. */
export class ReportFolder {
  readonly path: string;
  readonly #written = new Set<string>();

  constructor(path: string) {
    this.path = path;
  }

  /** Files written so far, by their path in the folder. */
  get written(): ReadonlySet<string> {
    return this.#written;
  }

  async write(file: string, content: string | Uint8Array): Promise<void> {
    await this.#place(file);
    await writeFile(join(this.path, file), content);
  }

  /** Begins a file of this report with `heading`, or adds to the one that it began. */
  async append(file: string, heading: string, content: string): Promise<void> {
    if (this.#written.has(file)) await appendFile(join(this.path, file), content);
    else await this.write(file, heading + content);
  }

  /** Removes what an earlier report wrote and this one did not. */
  async finish(): Promise<void> {
    for (const file of await this.#earlier())
      if (!this.#written.has(file)) await rm(join(this.path, file), { force: true });
    await writeFile(join(this.path, MANIFEST), `${JSON.stringify([...this.#written].sort(), null, 1)}\n`);
  }

  async #place(file: string): Promise<void> {
    this.#written.add(file);
    await mkdir(dirname(join(this.path, file)), { recursive: true });
  }

  async #earlier(): Promise<string[]> {
    const text = await readFile(join(this.path, MANIFEST), 'utf8').catch(() => '[]');
    const listed: unknown = ((): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        return [];
      }
    })();
    return Array.isArray(listed)
      ? listed.filter((file): file is string => typeof file === 'string' && isInside(file))
      : [];
  }
}

/** A list that somebody changed by hand must not make us remove what lies elsewhere. */
const isInside = (file: string): boolean =>
  !posix.isAbsolute(file) && !/^[a-z]:|\\/i.test(file) && !posix.normalize(file).startsWith('..');
