import * as z from 'zod';
import { onClick } from './click-shapes.ts';
import { icon } from './icon-shapes.ts';
import { atLeastOne } from './one-of.ts';
import { label } from './text-shapes.ts';

const share = z.number().min(0).max(1);
const common = {
  // Google answers a button without one with an error of its own.
  onClick,
  type: z.enum(['OUTLINED', 'FILLED', 'FILLED_TONAL', 'BORDERLESS']).optional(),
  disabled: z.boolean().optional(),
  altText: label.optional(),
};

export const button = z
  .strictObject({
    ...common,
    text: label.optional(),
    icon: icon.optional(),
    color: z.strictObject({ red: share, green: share, blue: share, alpha: share.optional() }).optional(),
  })
  .superRefine(atLeastOne('text', 'icon'))
  .refine(
    ({ color, type }) => color === undefined || type === 'FILLED',
    'Only a button of type FILLED has a colour.',
  )
  .refine(
    ({ text, altText }) => text !== undefined || altText !== undefined,
    'A button without text needs altText: nobody hears an icon.',
  );

export const buttonList = z.strictObject({
  buttons: z.array(button).min(1, 'A list of buttons needs a button.'),
});

/** A footer's buttons have their place and their look from Google. */
export const fixedFooter = z.strictObject({
  primaryButton: button,
  secondaryButton: button.optional(),
});
