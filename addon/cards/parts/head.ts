import type { Card } from '../google-card.ts';
import { plain } from './html.ts';

/** The title of every card. */
export const TITLE = 'What to Keep';

/** The product's name above, and what the card is about below it. */
export const head = (subtitle?: string): Card['header'] => ({
  title: TITLE,
  ...(subtitle === undefined || subtitle === '' ? {} : { subtitle: plain(subtitle, 120) }),
});
