import * as z from 'zod';
import { problemsOfGoogleHtml } from '../../google-html/parse-google-html.ts';

/**
 * Google gives no number for how long a text may be. These are ours: past them a panel 300 pixels wide shows a wall of
 * text, or a name that nobody cut.
 */
const LONGEST_LABEL = 400;
const LONGEST_TEXT = 4_000;

const bounded = (longest: number): z.ZodString =>
  z
    .string('This is a text.')
    .max(longest, `This text is longer than ${longest} characters: nobody reads it in a side panel.`);

/** A text that is shown: not empty, and on one line, since hosts differ in what they make of a line's end. */
const shown = (longest: number): z.ZodString =>
  bounded(longest)
    .regex(/\S/, 'This text is empty: Google draws nothing for it.')
    .regex(
      /^[^\n\r]*$/,
      'A text has a line of its own in it: write <br> where Google reads it, or a second text.',
    );

/** Words that Google prints as they are. */
export const label = shown(LONGEST_LABEL);

/** What stands in an input: it may be empty. */
export const inputValue = bounded(LONGEST_TEXT);

/** Text in Google's small HTML. */
export const richText = shown(LONGEST_TEXT).superRefine((text, context) => {
  for (const message of problemsOfGoogleHtml(text)) context.addIssue({ code: 'custom', message });
});

/** An input's name: how it comes back in the event. */
export const inputName = z
  .string('An input needs a name.')
  .regex(/^\S+$/, 'An input needs a name without blanks.');
