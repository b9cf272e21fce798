import type { TeamResult } from '../../../result/audit-result.ts';
import { lightsTable } from '../../tables/lights-table.ts';
import type { Links } from '../../tables/league-table.ts';
import { listCountsTable } from '../../tables/worklist-tables.ts';
import { counted } from '../../words/in-words.ts';
import type { WorklistId } from '../../worklists/worklists.ts';
import type { Audience } from '../audience.ts';
import { heading, paragraph, table, type Block, type Page, type Words } from '../page.ts';
import type { SiteFacts } from '../site-facts.ts';
import { behindLights } from './behind-lights.ts';
import { challenges } from './challenges.ts';
import { firstThings } from './first-things.ts';
import { standingInWords } from './standing-in-words.ts';
import { teamTrend } from './team-trend.ts';

export interface TeamPageFrom {
  readonly team: TeamResult;
  readonly facts: SiteFacts;
  readonly result: SiteFacts['result'];
  readonly audience: Audience;
  readonly file: string;
  readonly section?: string;
  readonly links: Links;
  /** Page of one of its lists, where the folder has it. */
  readonly listLink: (list: WorklistId) => string | undefined;
  /** Where the decision list and the digest are. */
  readonly spreadsheets?: readonly Words[];
}

/** One team: how it stands, what to do first and what it gains, its lights with what stands behind, lists, trend. */
export function teamPage(from: TeamPageFrom): Page {
  const { team, facts, result, audience, links } = from;
  return {
    file: from.file,
    heading: team.title,
    lead: standingInWords(team, result, facts.rounds),
    ...(from.section === undefined ? {} : { section: from.section }),
    blocks: [
      ...(audience === 'public' ? [] : whatToDo(from)),
      heading('seven', 'Seven lights'),
      table(lightsTable(team, result.criteria, links)),
      ...(audience === 'public' ? [] : ofItsOwn(from)),
      heading('trend', 'Trend'),
      ...teamTrend(team.id, facts.rounds, audience === 'public' ? undefined : result),
    ],
  };
}

/** What only the team and the KIM team see. */
const ofItsOwn = (from: TeamPageFrom): Block[] => [
  ...behindLights(from.team, from.result.criteria),
  ...challenges(from.team.id, from.facts.rounds, from.result.criteria),
  ...lists(from),
];

function whatToDo({ team, facts, result, listLink }: TeamPageFrom): Block[] {
  const items = firstThings({
    team,
    criteria: result.criteria,
    folders: facts.folders.get(team.id) ?? [],
    link: listLink,
  });
  return [
    heading('first', items.length === 1 ? 'Do this first' : 'Do these first'),
    ...(items.length === 0
      ? [paragraph('Nothing stands between this team and the criteria that could be measured.')]
      : [{ kind: 'first-things' as const, items }]),
  ];
}

function lists({ team, facts, listLink, spreadsheets = [] }: TeamPageFrom): Block[] {
  const counts = facts.counts.filter((count) => count.team === team.id);
  const held = facts.held.get(team.id) ?? 0;
  const mine = counts.reduce((sum, { inMyDrive }) => sum + inMyDrive, 0);
  return [
    heading('work', 'Lists to work through'),
    table(listCountsTable(counts, ({ id }) => listLink(id))),
    ...(held === 0
      ? []
      : [
          paragraph(
            `${counted(held, 'document is', 'documents are')} on hold: ${held === 1 ? 'it may not' : 'none of them may'} be destroyed or renamed until the hold is released.`,
          ),
        ]),
    ...(mine === 0
      ? []
      : [
          paragraph(
            `${counted(mine, 'entry', 'entries')} of these ${mine === 1 ? 'stands' : 'stand'} in My Drive. Only their owners see which: everybody finds their own in the What to Keep panel.`,
          ),
        ]),
    ...spreadsheets.map(paragraph),
  ];
}
