import * as z from 'zod';
import { oneOf } from './one-of.ts';

/** What Google hands over is a map of texts: a number or an object in it makes Google refuse the card. */
const parameter = z.strictObject({
  key: z.string('A key is a text.').min(1, 'A parameter needs a key.'),
  value: z.string('A parameter is a text: Google carries nothing else.'),
});

export const action = z.strictObject({
  function: z.string('An action names its function.'),
  parameters: z
    .array(parameter)
    .refine(
      (list) => new Set(list.map(({ key }) => key)).size === list.length,
      'Two parameters have one key.',
    )
    .optional(),
  loadIndicator: z.enum(['SPINNER', 'NONE']).optional(),
  persistValues: z.boolean().optional(),
  requiredWidgets: z.array(z.string()).optional(),
  allWidgetsAreRequired: z.boolean().optional(),
});

export const openLink = z.strictObject({
  url: z.string('A link has an address.'),
  openAs: z.enum(['FULL_SIZE', 'OVERLAY']).optional(),
  onClose: z.enum(['NOTHING', 'RELOAD']).optional(),
});

export const onClick = oneOf('What a click does', { action, openLink });
