import type { ManyView } from '../../view/many-view.ts';
import type { Widget } from '../google-card.ts';
import { html } from '../parts/html.ts';
import { line } from '../parts/widgets.ts';

const SHOWN = 10;

/** What cannot be tagged, each with why; how many more there are is said, never hidden. */
export const barredLines = (barred: ManyView['barred']): readonly Widget[] => [
  ...barred.slice(0, SHOWN).map(({ title, why }) => line(html`${title}`, { icon: 'locked', below: why })),
  ...(barred.length > SHOWN ? [line(html`And ${barred.length - SHOWN} more`)] : []),
];
