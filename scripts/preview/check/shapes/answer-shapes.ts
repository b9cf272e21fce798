import * as z from 'zod';
import { openLink } from './click-shapes.ts';
import { atLeastOne, oneOf } from './one-of.ts';
import { card } from './card-shape.ts';
import { label } from './text-shapes.ts';

const pushCard = z.strictObject({ pushCard: card });
const pushes = z.array(pushCard, 'Give navigations.').min(1, 'Give a card to show.');

/** What a trigger gives: cards to show, and nothing else. */
const trigger = z.strictObject({ action: z.strictObject({ navigations: pushes }) });

/** What an entry of the panel's menu gives. */
const menu = z.strictObject({
  renderActions: z.strictObject({
    action: z.strictObject({ navigations: pushes }),
  }),
});

const really = z.literal(true, 'Give true.');
const navigation = oneOf('A navigation', {
  pushCard: card,
  updateCard: card,
  pop: really,
  popToRoot: really,
  popToCard: z.string().min(1),
});

/** Google refuses an empty action: give nothing at all instead. */
const action = z
  .strictObject({
    navigations: z.array(navigation).min(1, 'Give a navigation, or leave the list out.').optional(),
    notification: z.strictObject({ text: label }).optional(),
    link: openLink.optional(),
  })
  .superRefine(atLeastOne('navigations', 'notification', 'link'));

const askForFile = z.strictObject({
  editorAction: z.strictObject({ requestFileScopeForActiveDocument: z.strictObject({}) }),
});

const click = z.strictObject({
  renderActions: oneOf('What to render', { action, hostAppAction: askForFile }),
  stateChanged: z.boolean().optional(),
});

/** How Google came to call; each wants its own shape of answer. */
export type CalledBy = 'trigger' | 'click' | 'menu';
export const ANSWERS: Readonly<Record<CalledBy, z.ZodType>> = { trigger, click, menu };
