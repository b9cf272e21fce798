import { packIds } from '../../view/ids.ts';
import type { ManyView } from '../../view/many-view.ts';
import type { Card, Widget } from '../google-card.ts';
import { click } from '../parts/click.ts';
import { head } from '../parts/head.ts';
import { html } from '../parts/html.ts';
import { button, buttons, line, mainButton, section } from '../parts/widgets.ts';
import { barredLines } from './barred-lines.ts';

/** Several documents selected: what they share, what would change, and which of them cannot be tagged. */
export function manyCard(many: ManyView, ids: readonly string[]): Card {
  const { undecided, decided, best, renames, unread } = many;
  const target = { many: packIds(ids), ...(many.team === undefined ? {} : { team: many.team.id }) };
  return {
    name: 'many',
    header: head(`${ids.length} selected`),
    sections: [
      ...section([
        line(html`<b>${undecided.length} not yet decided</b>`, { icon: 'undecided' }),
        ...(decided.length === 0 ? [] : [line(html`${decided.length} decided`, { icon: 'decided' })]),
        ...(unread === 0
          ? []
          : [line(html`${unread} not looked at yet: there was no time for them`, { icon: 'clock' })]),
      ]),
      ...section(best === undefined ? [] : looksLike(best, undecided.length, target.many)),
      ...section(
        [
          line(html`Your team’s list`, { icon: 'list', onClick: click('team-list', target) }),
          line(html`All classes`, { icon: 'guidance', onClick: click('functions', target) }),
          line(html`Search`, { icon: 'search', onClick: click('search', target) }),
        ],
        { header: best === undefined ? 'Choose' : 'Or are they' },
      ),
      ...section(
        renames.length === 0
          ? []
          : [
              ...renames
                .slice(0, 5)
                .map(({ view, name }) =>
                  line(html`<b>${name}</b>`, { icon: 'name', above: view.facts.name }),
                ),
              buttons(
                button(
                  renames.length === 1 ? 'Rename 1' : `Rename ${renames.length}`,
                  click('rename-many', { many: packIds(renames.map(({ view }) => view.facts.id)) }),
                ),
              ),
            ],
        { header: 'Names that can be mended' },
      ),
      ...section(barredLines(many.barred), { header: 'Cannot be tagged' }),
    ],
  };
}

const looksLike = (
  { recordClass, count }: NonNullable<ManyView['best']>,
  undecided: number,
  many: string,
): readonly Widget[] => [
  line(html`<b>${recordClass.code} ${recordClass.title}</b>`, {
    above: 'Look like',
    below: `${count} of the ${undecided} that are not decided do.`,
  }),
  buttons(mainButton('See what it means', click('many-consequence', { many, code: recordClass.code }))),
];
