import { barChart } from '../../charts/bar-chart.ts';
import {
  classesInUseTable, expectedButEmptyTable, neverUsedTable, undecidedByKindTable, undecidedByPlaceTable,
} from '../../tables/schedule-tables.ts'; // prettier-ignore
import { firstRows, ROWS_SHOWN, type Table } from '../../tables/table.ts';
import { counted, grouped } from '../../words/in-words.ts';
import type { Audience } from '../audience.ts';
import { heading, paragraph, table, type Block, type Page } from '../page.ts';
import type { SiteFacts } from '../site-facts.ts';

/** Classes in use that the page names; the workbook has all. */
const USED_SHOWN = 20;

/** How far the schedule reaches: classes nobody uses, classes expected but empty, what is undecided and where. */
export function schedulePage(facts: SiteFacts, audience: Audience): Page {
  const { policy, classUse, places, result } = facts;
  const titleOf = new Map(result.teams.map(({ id, title }) => [id, title]));
  const undecided = places.reduce((sum, place) => sum + place.undecided, 0);
  const all = classUse.neverUsed.length + classUse.used.length;
  return {
    file: 'schedule.html',
    heading: 'How far the schedule reaches',
    lead: `${grouped(classUse.used.length)} of ${counted(all, 'class', 'classes')} are in use; ${counted(undecided, 'document')} of ${grouped(result.documents)} have none yet.`,
    section: 'schedule.html',
    ofAudit: true,
    blocks: [
      heading('undecided', 'What is undecided, by place'),
      ...chartOf(facts),
      ...(audience === 'public'
        ? [table(undecidedByKindTable(places))]
        : byPlace(undecidedByPlaceTable(places, (team) => titleOf.get(team) ?? team))),
      heading('expected', 'Expected but empty'),
      paragraph(
        'Each team names the classes in which it saves something every year. A class without anything new is a question to ask: was it not written, or not saved?',
      ),
      table(expectedButEmptyTable(classUse)),
      heading('unused', 'Classes never used'),
      paragraph(
        'A class that nobody uses may be too fine, unknown to staff, or for records that are kept elsewhere.',
      ),
      table(neverUsedTable(classUse, policy)),
      heading('used', 'Classes used most'),
      table(classesInUseTable(classUse, USED_SHOWN)),
    ],
  };
}

/** The places with most, and where the rest is. */
const byPlace = (all: Table): Block[] => [
  table(firstRows(all)),
  ...(all.rows.length > ROWS_SHOWN
    ? [
        paragraph([
          `These are the first ${grouped(ROWS_SHOWN)} of ${grouped(all.rows.length)}. All are in `,
          { text: 'the workbook (Excel)', href: 'what-to-keep.xlsx' },
          '.',
        ]),
      ]
    : []),
];

/** Undecided by team, the most first. */
function chartOf({ places, result }: SiteFacts): Block[] {
  const teams = result.teams
    .map(({ id, title }) => {
      const own = places.filter(({ team }) => team === id);
      const sum = (of: (place: (typeof own)[number]) => number): number =>
        own.reduce((total, place) => total + of(place), 0);
      return { title, undecided: sum((it) => it.undecided), documents: sum((it) => it.documents) };
    })
    .filter(({ undecided }) => undecided > 0)
    .sort((a, b) => b.undecided - a.undecided || (a.title < b.title ? -1 : 1));
  if (teams.length === 0) return [];
  return [
    {
      kind: 'chart',
      svg: barChart({
        id: 'undecided-by-team',
        title: 'Undecided and decided documents by team',
        legend: [
          { style: 'a', label: 'Undecided' },
          { style: 'c', label: 'Decided, or not readable' },
        ],
        rows: teams.slice(0, 20).map(({ title, undecided, documents }) => ({
          label: title,
          said: `${grouped(undecided)} of ${grouped(documents)}`,
          parts: [
            { size: undecided, style: 'a' },
            { size: documents - undecided, style: 'c' },
          ],
        })),
      }),
    },
  ];
}
