import { JournalFile, readJournalFile } from '../journal/journal-file.ts';
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
  readonly #file: JournalFile<JournalEntry>;
  readonly #documents = new Map<string, DocumentProgress>();

  private constructor(file: JournalFile<JournalEntry>, begun: Begun) {
    this.#file = file;
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
    const journal = new Journal(await JournalFile.open(file), first ?? begin);
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
    const journal = new Journal(await JournalFile.open(file), first);
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
    return this.#file.add(entry).then(() => {
      this.#replay([entry]);
    });
  }

  close(): Promise<void> {
    return this.#file.close();
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

const readEntries = (file: string): Promise<JournalEntry[] | undefined> =>
  readJournalFile(file, journalEntrySchema, (why) => new TagRefused(why));
