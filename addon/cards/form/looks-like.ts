import { explainReason } from '#policy/suggestion/explain-reason.ts';
import type { Suggestion } from '#policy/suggestion/suggestion.ts';
import type { Widget } from '../google-card.ts';
import { html } from '../parts/html.ts';
import { line } from '../parts/widgets.ts';

/** The best suggestion, with at most two of its reasons. */
export const looksLike = ({ recordClass, reasons }: Suggestion): readonly Widget[] => [
  line(html`<b>${recordClass.code} ${recordClass.title}</b>`, {
    above: 'Looks like',
    below: reasons.slice(0, 2).map(explainReason).join(' '),
  }),
];
