import { inWords } from '#policy/calendar/plain-date.ts';
import type { PublishedLight, TeamLights } from '#policy/lights/team-lights.ts';
import { INPUT } from '../../input-names.ts';
import type { Setting } from '../../panel.ts';
import type { Card, Section } from '../google-card.ts';
import { action, click } from '../parts/click.ts';
import { head } from '../parts/head.ts';
import { html } from '../parts/html.ts';
import { dropDown } from '../parts/inputs.ts';
import { button, buttons, line, section, type IconName } from '../parts/widgets.ts';

const LIGHT_ICONS: Readonly<Record<PublishedLight, IconName>> = {
  green: 'decided',
  amber: 'clock',
  red: 'attention',
  'could not be measured': 'undecided',
  'evidence not supplied': 'attention',
};

const LIGHT_WORDS: Readonly<Record<PublishedLight, string>> = {
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
  'could not be measured': 'Could not be measured',
  'evidence not supplied': 'Evidence not supplied',
};

/** Lights of the teams whose drives the person can open, and which team is theirs. */
export function myTeamsCard(
  published: readonly TeamLights[],
  isWhole: boolean,
  isManager: boolean,
  setting: Setting,
): Card {
  const { index, team } = setting;
  return {
    name: 'my-teams',
    header: head('My teams'),
    sections: [
      ...section([
        dropDown(
          INPUT.team,
          'Your team',
          index.policy.teams.slice(0, 99).map(({ id, title }) => ({ text: title, value: id })),
          team?.id,
          action('set-team'),
        ),
        ...(isManager ? [buttons(button('Your team’s queue', click('queue')))] : []),
      ]),
      ...published.flatMap((lights) => lightsSection(lights, setting)),
      ...(published.length > 0
        ? []
        : section([
            line(html`No lights have been published to your drives yet.`, {
              below: 'They appear here after the next league table.',
            }),
          ])),
      ...(isWhole
        ? []
        : section([
            line(html`Google did not look in all of your drives, so a team may be missing here.`, {
              icon: 'attention',
            }),
          ])),
    ],
  };
}

function lightsSection(
  { team: id, publishedOn, lights }: TeamLights,
  { index }: Setting,
): readonly Section[] {
  const title = index.teams.get(id)?.title ?? id;
  return section(
    [
      line(html`As published on ${inWords(publishedOn)}.`),
      ...index.policy.criteria.flatMap(({ id: criterion, title: name }) => {
        const light = lights[criterion];
        return light === undefined
          ? []
          : [line(html`<b>${LIGHT_WORDS[light]}</b>`, { icon: LIGHT_ICONS[light], above: name })];
      }),
    ],
    { header: title },
  );
}
