import * as z from 'zod';
import { fixedFooter } from './button-shapes.ts';
import { label, richText } from './text-shapes.ts';
import { widget } from './widget-shapes.ts';

const MOST_SECTIONS = 100;

const header = z.strictObject({
  title: label,
  subtitle: label.optional(),
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
  fixedFooter: fixedFooter.optional(),
});
