import * as z from 'zod';
import { buttonList, button } from './button-shapes.ts';
import { onClick } from './click-shapes.ts';
import { httpsImage, icon } from './icon-shapes.ts';
import { dateTimePicker, selectionInput, switchControl, textInput } from './input-shapes.ts';
import { atMostOne, oneOf } from './one-of.ts';
import { label, richText } from './text-shapes.ts';

const decoratedText = z
  .strictObject({
    text: richText,
    topLabel: label.optional(),
    bottomLabel: label.optional(),
    wrapText: z.boolean().optional(),
    startIcon: icon.optional(),
    onClick: onClick.optional(),
    button: button.optional(),
    switchControl: switchControl.optional(),
    endIcon: icon.optional(),
  })
  .superRefine(atMostOne('button', 'switchControl', 'endIcon'));

const image = z.strictObject({ imageUrl: httpsImage, altText: label, onClick: onClick.optional() });

/** The widgets that an add-on's side panel draws. What is not here is for Google Chat, or for a dialog. */
export const widget = oneOf(
  'A widget',
  {
    textParagraph: z.strictObject({ text: richText }),
    decoratedText,
    buttonList,
    textInput,
    selectionInput,
    dateTimePicker,
    image,
    divider: z.strictObject({}),
  },
  { horizontalAlignment: z.enum(['START', 'CENTER', 'END']) },
);
