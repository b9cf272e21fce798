import * as z from 'zod';
import { oneOf } from './one-of.ts';
import { label } from './text-shapes.ts';

export const httpsImage = z
  .string('An image has an address.')
  .startsWith('https://', 'Google fetches images over https only.');

const materialIcon = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'Material icons have names such as check_circle.'),
  fill: z.boolean().optional(),
  weight: z.number().int().optional(),
  grade: z.number().int().optional(),
});

export const icon = oneOf(
  'An icon',
  {
    materialIcon,
    knownIcon: z.string().regex(/^[A-Z_]+$/, 'Known icons have names such as STAR.'),
    iconUrl: httpsImage,
  },
  { altText: label, imageType: z.enum(['SQUARE', 'CIRCLE']) },
);
