import { lastPublished, LIGHTS_MARK, readLights } from '#policy/lights/team-lights.ts';
import { PROPERTY } from '#policy/tag/properties.ts';
import type { Card } from '../cards/google-card.ts';
import { homeCard, myDocumentsCard } from '../cards/mine/my-documents-card.ts';
import { myTeamsCard } from '../cards/mine/my-teams-card.ts';
import { queueCard, type DriveQueue } from '../cards/mine/queue-card.ts';
import { guidanceCard } from '../cards/guidance-card.ts';
import { troubleOf } from '../drive-trouble.ts';
import { INPUT } from '../input-names.ts';
import type { Panel } from '../panel.ts';
import { listMyDocuments } from '../reading/my-documents.ts';
import { listWork, type WorkList } from '../reading/work-list.ts';
import { teamsManagedBy } from '../view/my-teams.ts';
import { CardFault, needsLists, type Action } from './action.ts';

export const home: Action = needsLists((panel) => ({
  kind: 'push',
  card: homeCard(listMyDocuments(panel.drive, panel), isManager(panel), panel),
}));

export const myDocuments: Action = needsLists((panel) => ({
  kind: 'push',
  card: myDocumentsCard(listMyDocuments(panel.drive, panel), panel),
}));

/** Lights that Drive lets the person see: each team's stand on a file in its own shared drive. */
const teamsCard = (panel: Panel): Card => {
  const page = panel.drive.list({
    q: `properties has { key='${PROPERTY.mark}' and value='${LIGHTS_MARK}' } and trashed = false`,
    within: 'all-drives',
    pageSize: 100,
    reads: 'place',
  });
  const lights = lastPublished(page.files.flatMap(({ properties }) => readLights(properties ?? {}) ?? []));
  const isWhole = !page.incomplete && page.nextPageToken === undefined;
  return myTeamsCard(lights, isWhole, isManager(panel), panel);
};

export const myTeams: Action = needsLists((panel) => ({ kind: 'push', card: teamsCard(panel) }));

/** Keeps which team the person says is theirs. */
export const setTeam: Action = needsLists((panel) => {
  const id = panel.event.typed(INPUT.team);
  const team = id === undefined ? undefined : panel.index.teams.get(id);
  if (team === undefined) throw new CardFault('The team chosen is in no pack');
  panel.preferences.setTeam(team.id);
  return { kind: 'update', card: teamsCard({ ...panel, team }), notice: `Your team is ${team.title}.` };
});

/** What waits in the drives of the teams that the person answers for. */
export const queue: Action = needsLists((panel) => {
  const teams = teamsManagedBy(panel.me, panel.index);
  if (teams.length === 0) throw new CardFault('Only information managers and their deputies have a queue');
  const drives = teams.flatMap(({ drives: own }) =>
    own.map(({ id, title }): DriveQueue => ({ title, list: queueOf(id, panel) })),
  );
  return { kind: 'push', card: queueCard(teams.map(({ title }) => title).join(', '), drives, panel) };
});

/** What waits in one drive; `undefined` where the person is no member of it. @throws DriveTrouble */
function queueOf(drive: string, panel: Panel): WorkList | undefined {
  try {
    return listWork({ within: { drive }, orderBy: 'modifiedTime desc' }, () => true, panel.drive, panel);
  } catch (thrown) {
    const trouble = troubleOf(thrown);
    if (trouble.kind === 'gone' || trouble.kind === 'forbidden') return undefined;
    throw trouble;
  }
}

export const guidance: Action = (panel) => ({ kind: 'push', card: guidanceCard(panel) });

const isManager = ({ me, index }: Panel): boolean => teamsManagedBy(me, index).length > 0;
