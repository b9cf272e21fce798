import { open, readFile, type FileHandle } from 'node:fs/promises';
import { errorCode } from '../google/error-code.ts';
import {
  journalEntrySchema,
  type Begun,
  type JournalEntry,
  type Undoing,
  type Writing,
} from './journal-entry.ts';
import { TagRefused } from './tag-refused.ts';

/** How far one document got. */
export interface DocumentProgress {
  readonly writing: Writing;
  readonly written: boolean;
  readonly undoing: Undoing | undefined;
  readonly undone: boolean;
}

/** What was done, kept as it is done: a file that only ever grows, and that reaches the disk before Google is written to. */
export class Journal {
  readonly begun: Begun;
  readonly #handle: FileHandle;
  readonly #documents = new Map<string, DocumentProgress>();
  #last: Promise<void> = Promise.resolve();

  private constructor(handle: FileHandle, begun: Begun) {
    this.#handle = handle;
    this.begun = begun;
  }

  /**
   * Opens a plan's journal, or begins it.
   * @throws TagRefused where the file is another plan's, or damaged.
   */
  static async forPlan(file: string, begin: Begun): Promise<Journal> {
    const entries = await readEntries(file);
    const [first] = entries ?? [];
    if (first !== undefined && (first.step !== 'begun' || first.plan !== begin.plan))
      throw new TagRefused(
        `'${file}' is the journal of another plan, and is kept: give another file with --journal.`,
      );
    const journal = new Journal(await open(file, 'a', 0o600), first ?? begin);
    if (first === undefined) await journal.add(begin);
    journal.#replay(entries ?? []);
    return journal;
  }

  /** @throws TagRefused where there is no journal. */
  static async toUndo(file: string): Promise<Journal> {
    const entries = await readEntries(file);
    const [first] = entries ?? [];
    if (entries === undefined || first?.step !== 'begun')
      throw new TagRefused(`There is no journal '${file}': give the one that 'wtk tag apply' named.`);
    const journal = new Journal(await open(file, 'a', 0o600), first);
    journal.#replay(entries);
    return journal;
  }

  get documents(): ReadonlyMap<string, DocumentProgress> {
    return this.#documents;
  }

  /** Something of this journal was taken back: its plan is not to be carried out again. */
  get isUndone(): boolean {
    return [...this.#documents.values()].some(({ undone, undoing }) => undone || undoing !== undefined);
  }

  /** Answers once the entry is on the disk. Entries keep their order. */
  add(entry: JournalEntry): Promise<void> {
    const line = `${JSON.stringify(entry)}\n`;
    this.#last = this.#last.then(async () => {
      await this.#handle.appendFile(line);
      await this.#handle.datasync();
    });
    return this.#last.then(() => {
      this.#replay([entry]);
    });
  }

  close(): Promise<void> {
    return this.#handle.close();
  }

  #replay(entries: readonly JournalEntry[]): void {
    for (const entry of entries) {
      if (entry.step === 'begun' || entry.step === 'left') continue;
      const known = this.#documents.get(entry.id);
      if (entry.step === 'writing')
        this.#documents.set(entry.id, { writing: entry, written: false, undoing: undefined, undone: false });
      else if (known === undefined) continue;
      else if (entry.step === 'written') this.#documents.set(entry.id, { ...known, written: true });
      else if (entry.step === 'undoing') this.#documents.set(entry.id, { ...known, undoing: entry });
      else this.#documents.set(entry.id, { ...known, undone: true });
    }
  }
}

/** A last line that was cut off by a stop stands for nothing that was done: it is ended and passed over. */
async function readEntries(file: string): Promise<JournalEntry[] | undefined> {
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
  return lines.flatMap((line, place): JournalEntry[] => {
    if (line === '' || line.endsWith(TORN)) return [];
    const entry = parse(line);
    if (entry !== undefined) return [entry];
    throw new TagRefused(
      `The journal '${file}' is damaged at line ${place + 1}, so it cannot be told what was done: nothing was written. Put it back from a copy.`,
    );
  });
}

/** Ends a line that was cut off. */
const TORN = ' (cut off)';
async function endLine(file: string): Promise<void> {
  const handle = await open(file, 'a');
  await handle.appendFile(`${TORN}\n`);
  await handle.close();
}

function parse(line: string): JournalEntry | undefined {
  try {
    const read = journalEntrySchema.safeParse(JSON.parse(line));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
