import type { Card } from '../google-card.ts';
import { plain } from './html.ts';

/**
 * What a card is about. Google prints the product's name above every card, and gives a title two lines where no
 * subtitle stands under it, which most files' names need.
 */
export const head = (subject: string): Card['header'] => ({ title: plain(subject, 120) });
