import * as z from 'zod';
import { fixedFooter } from './button-shapes.ts';
import { onClick } from './click-shapes.ts';
import { httpsImage } from './icon-shapes.ts';
import { label, richText } from './text-shapes.ts';
import { widget } from './widget-shapes.ts';

const MOST_SECTIONS = 100;

const header = z.strictObject({
  title: label,
  subtitle: label.optional(),
  imageUrl: httpsImage.optional(),
  imageType: z.enum(['SQUARE', 'CIRCLE']).optional(),
  imageAltText: label.optional(),
});

const section = z
  .strictObject({
    header: richText.optional(),
    widgets: z.array(widget).min(1, 'A section needs a widget.'),
    collapsible: z.boolean().optional(),
    uncollapsibleWidgetsCount: z.number().int().nonnegative().optional(),
  })
  .refine(
    ({ collapsible, uncollapsibleWidgetsCount }) =>
      collapsible === true || uncollapsibleWidgetsCount === undefined,
    'Only a collapsible section says how many widgets stay.',
  );

/** A card of an add-on's side panel: narrower than google.apps.card.v1, which also serves Chat and dialogs. */
export const card = z.strictObject({
  name: z.string().min(1).optional(),
  header: header.optional(),
  sections: z
    .array(section, 'A card has sections.')
    .min(1, 'A card needs a section.')
    .max(MOST_SECTIONS, `A card has at most ${MOST_SECTIONS} sections.`),
  cardActions: z.array(z.strictObject({ actionLabel: label, onClick })).optional(),
  fixedFooter: fixedFooter.optional(),
  sectionDividerStyle: z.enum(['SOLID_DIVIDER', 'NO_DIVIDER']).optional(),
});
