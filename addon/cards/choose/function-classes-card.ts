import type { Setting } from '../../panel.ts';
import type { Card } from '../google-card.ts';
import { click } from '../parts/click.ts';
import { head } from '../parts/head.ts';
import { html } from '../parts/html.ts';
import { line, section } from '../parts/widgets.ts';
import { classLines } from './class-lines.ts';
import { chooses, type Target } from './target.ts';

/** Classes on one card: Google ignores what comes after the hundredth widget. */
const A_PAGE = 50;

/** The classes of one function, a page at a time. `from` counts classes from nought. */
export function functionClassesCard(
  functionId: string,
  from: number,
  target: Target,
  { index, asOf }: Setting,
): Card {
  const heading = index.policy.functions.find(({ id }) => id === functionId);
  const classes = index.policy.classes.filter((entry) => entry.function === functionId);
  const rest = classes.length - from - A_PAGE;
  return {
    name: 'function-classes',
    header: head(heading?.title ?? functionId),
    sections: section([
      ...classLines(classes.slice(from, from + A_PAGE), chooses(target), asOf),
      ...(rest > 0
        ? [
            line(html`${rest} more`, {
              onClick: click('function-classes', {
                ...target,
                function: functionId,
                from: String(from + A_PAGE),
              }),
            }),
          ]
        : []),
    ]),
  };
}
