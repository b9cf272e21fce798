import { open, readFile, type FileHandle } from 'node:fs/promises';
import type * as z from 'zod';
import { errorCode } from '../node/error-code.ts';

/** What was done, kept as it is done: a file that only ever grows, and that reaches the disk before Google is written to. */
export class JournalFile<Entry> {
  readonly #handle: FileHandle;
  #last: Promise<void> = Promise.resolve();

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Readable by the user alone: titles stand in it. */
  static async open<Entry>(file: string): Promise<JournalFile<Entry>> {
    return new JournalFile<Entry>(await open(file, 'a', 0o600));
  }

  /** Answers once the entry is on the disk. Entries keep their order. */
  add(entry: Entry): Promise<void> {
    const line = `${JSON.stringify(entry)}\n`;
    this.#last = this.#last.then(async () => {
      await this.#handle.appendFile(line);
      await this.#handle.datasync();
    });
    return this.#last;
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}

/** Ends a line that was cut off. */
const TORN = ' (cut off)';

/**
 * The entries of a journal, `undefined` where there is none. A last line that was cut off by a stop stands for nothing
 * that was done: it is ended and passed over.
 * @param refuse makes the error for a journal that is damaged, of a sentence for people.
 */
export async function readJournalFile<Entry>(
  file: string,
  schema: z.ZodType<Entry>,
  refuse: (why: string) => Error,
): Promise<Entry[] | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  const lines = text.split('\n');
  const torn = lines.pop() ?? '';
  if (torn !== '') await endLine(file);
  return lines.flatMap((line, place): Entry[] => {
    if (line === '' || line.endsWith(TORN)) return [];
    const entry = parse(line, schema);
    if (entry !== undefined) return [entry];
    throw refuse(
      `The journal '${file}' is damaged at line ${place + 1}, so it cannot be told what was done: nothing was written. Put it back from a copy.`,
    );
  });
}

async function endLine(file: string): Promise<void> {
  const handle = await open(file, 'a');
  await handle.appendFile(`${TORN}\n`);
  await handle.close();
}

function parse<Entry>(line: string, schema: z.ZodType<Entry>): Entry | undefined {
  try {
    const read = schema.safeParse(JSON.parse(line));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
