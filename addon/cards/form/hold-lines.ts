import { inWords } from '#policy/calendar/plain-date.ts';
import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import type { PolicyIndex } from '#policy/pack/policy-index.ts';
import type { Widget } from '../google-card.ts';
import { html } from '../parts/html.ts';
import { line } from '../parts/widgets.ts';

const REASONS = {
  scope: 'This document is in its scope.',
  words: 'Its name has one of the words of the notice.',
  unsure: 'Until it has a class and a date, it may be in its scope.',
} as const;

/** Every hold on a document: what it is, by which notice, why it catches this one, whom to ask. */
export const holdLines = ({ holds }: Evaluation, index: PolicyIndex): readonly Widget[] =>
  holds.map(({ hold: id, why }) => {
    const hold = index.holds.find((candidate) => candidate.id === id);
    return hold === undefined
      ? line(html`${id}`, { icon: 'held', below: REASONS[why] })
      : line(html`${hold.title}, ${inWords(hold.placedOn)}`, {
          icon: 'held',
          below: `${REASONS[why]} Ask ${hold.contact}.`,
        });
  });
