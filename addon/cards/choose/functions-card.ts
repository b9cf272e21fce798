import type { Setting } from '../../panel.ts';
import type { Card } from '../google-card.ts';
import { click } from '../parts/click.ts';
import { head } from '../parts/head.ts';
import { html } from '../parts/html.ts';
import { line, section } from '../parts/widgets.ts';
import type { Target } from './target.ts';

/** All functions of the department, a line each. */
export const functionsCard = (target: Target, { index }: Setting): Card => ({
  name: 'functions',
  header: head('All classes, by function'),
  sections: section(
    index.policy.functions.map(({ id, title }) =>
      line(html`${title}`, {
        below: countOf(index.policy.classes.filter((entry) => entry.function === id).length),
        onClick: click('function-classes', { ...target, function: id }),
      }),
    ),
  ),
});

const countOf = (count: number): string => (count === 1 ? '1 class' : `${count} classes`);
