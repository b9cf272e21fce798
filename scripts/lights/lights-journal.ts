import * as z from 'zod';
import { JournalFile, readJournalFile } from '../journal/journal-file.ts';
import { LightsRefused } from './lights-refused.ts';

const text = z.string();
const properties = z.record(text, text.nullable());

/** What a journal of lights is made of, a line each. What is to be written is noted before it is. */
const lightsEntrySchema = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('writing'),
    team: text,
    drive: text,
    subject: text,
    /** The folder that carries the lights; `null` where it is to be made. */
    folder: text.nullable(),
    before: properties,
    changes: properties,
    /** RFC 3339. */
    at: text,
  }),
  z.strictObject({ step: z.literal('written'), team: text, folder: text, at: text }),
]);
export type LightsEntry = z.output<typeof lightsEntrySchema>;

/**
 * The journal of lights, one for all rounds.
 * @throws LightsRefused where it is damaged.
 */
export async function openLightsJournal(file: string): Promise<JournalFile<LightsEntry>> {
  await readJournalFile(file, lightsEntrySchema, (why) => new LightsRefused(why));
  return JournalFile.open<LightsEntry>(file);
}
