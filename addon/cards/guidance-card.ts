import { conventionOf } from '#policy/pack/policy-index.ts';
import type { Setting } from '../panel.ts';
import type { Card } from './google-card.ts';
import { opens } from './parts/click.ts';
import { head } from './parts/head.ts';
import { html } from './parts/html.ts';
import { button, buttons, line, paragraph, section } from './parts/widgets.ts';

/** Examples of names on one card. */
const EXAMPLES = 3;

/** What is worth keeping, how documents are named here, and whom to ask. */
export function guidanceCard({ index, team }: Setting): Card {
  const { settings } = index.policy;
  const convention = conventionOf(team, index);
  return {
    name: 'guidance',
    header: head('Guidance'),
    sections: [
      ...section(
        [
          paragraph(
            html`Keep what shows <b>what was decided, why, by whom and on what evidence</b>: submissions and
              replies, minutes, advice, contracts, what was published.`,
          ),
          paragraph(
            html`Copies, drafts that changed nothing and notes to yourself are <b>not worth keeping</b>. Say
              so: it takes the same two clicks.`,
          ),
          paragraph(html`Not sure? Choose the nearest class. Any choice can be changed or undone.`),
        ],
        { header: 'What to keep' },
      ),
      ...section(
        [
          paragraph(html`${convention.title}.`),
          ...convention.good
            .slice(0, EXAMPLES)
            .map(({ name }) => line(html`${name}`, { icon: 'decided', above: 'Good' })),
          ...convention.bad
            .filter(({ proposed }) => proposed !== undefined)
            .slice(0, EXAMPLES)
            .map(({ name, proposed = '' }) =>
              line(html`${name}`, { icon: 'attention', above: 'To mend', below: `Better: ${proposed}` }),
            ),
        ],
        { header: 'Names' },
      ),
      ...section(
        [
          line(html`${team?.informationManager ?? settings.recordsOfficer.address}`, {
            icon: 'people',
            above: team === undefined ? settings.recordsOfficer.title : 'Information manager',
            ...(team === undefined ? {} : { below: team.title }),
          }),
          buttons(
            button(
              'Write to them',
              opens(`mailto:${team?.informationManager ?? settings.recordsOfficer.address}`),
            ),
          ),
          line(html`${settings.title}, version ${settings.version}`, {
            above: 'Schedule',
            ...(settings.notice === undefined ? {} : { below: settings.notice }),
          }),
        ],
        { header: 'Whom to ask' },
      ),
    ],
  };
}
