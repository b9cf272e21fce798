import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { indexPolicy } from '#policy/pack/policy-index.ts';
import { openSuggestions, type SuggestionIndex } from '#policy/suggestion/open-suggestions.ts';
import { packed, type Compiled } from './compiled.ts';
import type { GoogleEvent } from './event/google-event.ts';
import { readEvent } from './event/panel-event.ts';
import type { Panel } from './panel.ts';
import { appsScriptDrive } from './services/apps-script-drive.ts';
import { mayListDrive } from './services/granted-scopes.ts';
import { unpack } from './services/unpack.ts';
import { myAddress, myPreferences, sleep } from './services/apps-script-person.ts';
import { teamOfPerson } from './view/my-teams.ts';

/** After this a new document is not begun; after the second, nothing is tried again. Google stops a panel at 30 s. Milliseconds. */
const BEGIN_UNTIL = 20_000;
const TRY_AGAIN_UNTIL = 22_000;

/** Everything an action works with, for one call from Google. */
export function makePanel(event: GoogleEvent, asOf: PlainDate, elapsed: () => number): Panel {
  const { policy, labelMap, suggestions: data } = JSON.parse(unpack(packed())) as Compiled;
  const index = indexPolicy(policy);
  const me = myAddress();
  let suggestions: SuggestionIndex | undefined;
  return {
    index,
    labelMap,
    suggestions: () => (suggestions ??= openSuggestions(data, policy)),
    asOf,
    me,
    team: teamOfPerson(me, myPreferences.team(), index),
    event: readEvent(event),
    drive: appsScriptDrive(labelMap?.labelId, { sleep, hasTime: () => elapsed() < TRY_AGAIN_UNTIL }),
    mayList: mayListDrive,
    preferences: myPreferences,
    hasTime: () => elapsed() < BEGIN_UNTIL,
  };
}
