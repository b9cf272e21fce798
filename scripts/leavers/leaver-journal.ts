import * as z from 'zod';
import { JournalFile, readJournalFile } from '../journal/journal-file.ts';
import { LeaverRefused } from './leaver-refused.ts';

const text = z.string();
/** RFC 3339, by the clock of the machine that moves. */
const at = text;

/** What a journal of moves is made of, a line each. What is to be done is noted before it is. */
const leaverEntrySchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('begun'), version: z.literal(1), plan: text, at }),
  z.strictObject({
    step: z.literal('moving'),
    id: text,
    leaver: text,
    drive: text,
    from: text,
    to: text,
    modifiedTime: text.optional(),
    at,
  }),
  z.strictObject({ step: z.literal('moved'), id: text, at }),
  z.strictObject({ step: z.literal('left'), id: text, why: text, at }),
  z.strictObject({ step: z.literal('moving-back'), id: text, at }),
  z.strictObject({ step: z.literal('back'), id: text, at }),
]);
export type LeaverEntry = z.output<typeof leaverEntrySchema>;
export type Moving = Extract<LeaverEntry, { step: 'moving' }>;

/** How far one document got. */
export interface MoveProgress {
  readonly moving: Moving;
  readonly moved: boolean;
  readonly back: boolean;
}

/** What was moved, kept as it is moved. */
export class LeaverJournal {
  readonly #file: JournalFile<LeaverEntry>;
  readonly #documents = new Map<string, MoveProgress>();
  #isTakenBack = false;

  private constructor(file: JournalFile<LeaverEntry>, entries: readonly LeaverEntry[]) {
    this.#file = file;
    for (const entry of entries) this.#replay(entry);
  }

  /**
   * Opens a plan's journal, or begins it.
   * @throws LeaverRefused where the file is another plan's, or damaged.
   */
  static async forPlan(file: string, plan: string, now: string): Promise<LeaverJournal> {
    const entries = await read(file);
    const [first] = entries ?? [];
    if (first !== undefined && (first.step !== 'begun' || first.plan !== plan))
      throw new LeaverRefused(
        `'${file}' is the journal of another plan, and is kept: give another file with --journal.`,
      );
    const journal = new LeaverJournal(await JournalFile.open(file), entries ?? []);
    if (first === undefined) await journal.add({ step: 'begun', version: 1, plan, at: now });
    return journal;
  }

  /** @throws LeaverRefused where there is no journal. */
  static async toUndo(file: string): Promise<LeaverJournal> {
    const entries = await read(file);
    if (entries?.[0]?.step !== 'begun')
      throw new LeaverRefused(`There is no journal '${file}': give the one that 'wtk leaver apply' named.`);
    return new LeaverJournal(await JournalFile.open(file), entries);
  }

  get documents(): ReadonlyMap<string, MoveProgress> {
    return this.#documents;
  }

  /** Something of it was taken back: its plan is not to be carried out again. */
  get isTakenBack(): boolean {
    return this.#isTakenBack;
  }

  /** Answers once the entry is on the disk. */
  async add(entry: LeaverEntry): Promise<void> {
    await this.#file.add(entry);
    this.#replay(entry);
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  #replay(entry: LeaverEntry): void {
    if (entry.step === 'begun' || entry.step === 'left') return;
    if (entry.step === 'moving') {
      this.#documents.set(entry.id, { moving: entry, moved: false, back: false });
      return;
    }
    if (entry.step === 'moving-back' || entry.step === 'back') this.#isTakenBack = true;
    const known = this.#documents.get(entry.id);
    if (known === undefined) return;
    if (entry.step === 'moved') this.#documents.set(entry.id, { ...known, moved: true });
    if (entry.step === 'back') this.#documents.set(entry.id, { ...known, back: true });
  }
}

const read = (file: string): Promise<LeaverEntry[] | undefined> =>
  readJournalFile(file, leaverEntrySchema, (why) => new LeaverRefused(why));
