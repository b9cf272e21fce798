import * as z from 'zod';
import { text } from './fields.ts';

/** WCAG 2.2, 1.4.3: text on its ground. White text stands on the service's colour. */
const LEAST_CONTRAST = 4.5;

const darkColour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'Write a colour as #1d5c8a')
  .refine(
    (colour) => contrastWithWhite(colour) >= LEAST_CONTRAST,
    'Too light: white text on this colour cannot be read by everybody. Take a darker one',
  );

const minutes = z.number().min(0.05, 'No review takes less than 3 seconds').max(600);

/** How the pages of a report present themselves. */
export const siteSettingsSchema = z.strictObject({
  /** Stands on top of every page. */
  serviceName: text.default('What to Keep'),
  colours: z
    .strictObject({
      /** Of the bar on top, and of bars in charts. */
      brand: darkColour.default('#1d5c8a'),
      link: darkColour.default('#1a5a8e'),
    })
    .prefault({}),
  /** Sentences at the foot of every page. */
  footer: z.array(text).default([]),
  /** How a reader who needs the pages in another form can ask for it, where pages may not give an address. */
  contact: text.optional(),
});

/** What one document takes to review, in minutes: an assumption, printed wherever hours are reckoned from it. */
export const reviewingSchema = z.strictObject({
  minutesADocument: z
    .strictObject({
      destroy: minutes.default(0.25),
      review: minutes.default(5),
      transfer: minutes.default(10),
    })
    .prefault({}),
  source: text.default(
    'Our estimate, published by nobody: measure a week of your own and write it in pack.yaml',
  ),
});

/** Ratio of a colour's luminance to white's, 1 to 21 (WCAG 2.2, 'contrast ratio'). */
function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
