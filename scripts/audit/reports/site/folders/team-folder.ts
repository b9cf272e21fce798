import type { TeamResult } from '../../../result/audit-result.ts';
import { worklist } from '../../worklists/worklists.ts';
import { DECISIONS } from '../../worklists/decision-list.ts';
import { folderOf, type FolderOfPages } from '../folder.ts';
import type { Page, Words } from '../page.ts';
import { accessibilityPage } from '../pages/accessibility-page.ts';
import { methodPage } from '../pages/method-page.ts';
import { teamPage } from '../pages/team-page.ts';
import type { SiteFacts } from '../site-facts.ts';

/** The message that goes with a team's folder. */
export const DIGEST = 'monday-digest.eml';

export interface TeamFolderFrom {
  readonly team: TeamResult;
  readonly facts: SiteFacts;
  /** Its lists that have something in them. */
  readonly listPages: readonly Page[];
  readonly hasDecisions: boolean;
  readonly hasDigest: boolean;
}

/** A team's own: how it stands, what to do first, and its lists, each linked to its files. */
export function teamFolder({
  team,
  facts,
  listPages,
  hasDecisions,
  hasDigest,
}: TeamFolderFrom): FolderOfPages {
  const audience = 'team';
  const files = new Set(listPages.map(({ file }) => file));
  const { result } = facts;
  const spreadsheets: Words[] = [
    ...(hasDecisions
      ? [
          [
            'To decide many at once, fill in the ',
            { text: 'decision list (CSV)', href: DECISIONS },
            ' in a spreadsheet: one row a document, with a column for your decision.',
          ],
        ]
      : []),
    ...(hasDigest
      ? [
          [
            { text: 'The Monday digest', href: DIGEST },
            ' is a message to send to the information manager: it opens as a draft.',
          ],
        ]
      : []),
  ];
  return {
    folder: folderOf({
      path: `teams/${team.id}`,
      folderTitle: team.title,
      navigation: [
        { file: 'index.html', text: 'How the team stands' },
        { file: 'method.html', text: 'Method' },
      ],
      result,
      facts,
    }),
    pages: [
      teamPage({
        team, facts, result, audience, file: 'index.html', links: {}, spreadsheets,
        listLink: (list) => (files.has(`${worklist(list).id}.html`) ? `${list}.html` : undefined),
      }), // prettier-ignore
      ...listPages,
      methodPage(result, facts, audience),
      accessibilityPage(facts, audience),
    ],
  };
}
