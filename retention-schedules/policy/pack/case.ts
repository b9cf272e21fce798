import * as z from 'zod';
import { classCode, plainDate, text } from './fields.ts';

/** A matter whose documents live and die together: a folder or shared drive with class, opened, closed, event date. */
export const caseSchema = z.strictObject({
  /** Id of the folder or shared drive. */
  id: text,
  title: text,
  class: classCode,
  openedOn: plainDate.optional(),
  closedOn: plainDate.optional(),
  /** Day of the class's trigger event; the day of closing where it is left out. */
  eventOn: plainDate.optional(),
});
export type Case = z.output<typeof caseSchema>;
