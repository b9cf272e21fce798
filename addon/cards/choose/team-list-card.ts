import type { Team } from '#policy/pack/team.ts';
import type { Setting } from '../../panel.ts';
import type { Card } from '../google-card.ts';
import { click } from '../parts/click.ts';
import { head } from '../parts/head.ts';
import { html } from '../parts/html.ts';
import { line, paragraph, section } from '../parts/widgets.ts';
import { classLines } from './class-lines.ts';
import { chooses, type Target } from './target.ts';

/** The team's own short list, and the way to the rest. */
export function teamListCard(team: Team | undefined, target: Target, { index, asOf }: Setting): Card {
  const classes = (team?.classes ?? []).flatMap((code) => index.classes.get(code) ?? []);
  return {
    name: 'team-list',
    header: head(team === undefined ? 'Choose a class' : `${team.title}: your list`),
    sections: [
      ...section(
        team === undefined
          ? [
              paragraph(
                html`Your team is not known, so there is no list to show. Say which it is under
                  <b>My teams</b>, or look through all classes.`,
              ),
              line(html`My teams`, { icon: 'people', onClick: click('my-teams') }),
            ]
          : classLines(classes, chooses(target), asOf),
      ),
      ...section([
        line(html`All classes`, { icon: 'guidance', onClick: click('functions', target) }),
        line(html`Search`, { icon: 'search', onClick: click('search', target) }),
      ]),
    ],
  };
}
