import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import { explain } from '#policy/evaluation/explain.ts';
import type { PolicyIndex } from '#policy/pack/policy-index.ts';
import type { Section } from '../google-card.ts';
import { html, lines } from '../parts/html.ts';
import { paragraph, section } from '../parts/widgets.ts';

/** The reasons, folded away: dates, rule, authority and approval, as the policy itself explains them. */
export const why = (evaluation: Evaluation, index: PolicyIndex): readonly Section[] =>
  section([paragraph(lines(explain(evaluation, index).map((sentence) => html`${sentence}`)))], {
    header: 'Why',
    collapsible: true,
    uncollapsibleWidgetsCount: 0,
  });
