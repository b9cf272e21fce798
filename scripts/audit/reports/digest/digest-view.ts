import { plainDate, addDays, dayOf, monthOf, yearOf, type PlainDate } from '#policy/calendar/plain-date.ts';
import type { Team } from '#policy/pack/team.ts';
import type { TeamResult } from '../../result/audit-result.ts';
import { firstThings } from '../site/pages/first-things.ts';
import type { FirstThing } from '../site/page.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { standingInWords } from '../site/pages/standing-in-words.ts';
import { daysLeft } from '../tables/worklist-tables.ts';
import { dayInWords } from '../words/day-in-words.ts';
import { capitalised, counted, grouped } from '../words/in-words.ts';
import { nameInWords } from '../words/name-in-words.ts';
import { linkTo } from '../worklists/link-to.ts';
import type { ListWriting } from '../worklists/write-worklists.ts';
import { WORKLISTS } from '../worklists/worklists.ts';

/** A document that a digest names. */
export interface DigestItem {
  readonly name: string;
  readonly link: string | null;
  /** `12 days left`, `due on 1 April 2026`. */
  readonly about: string;
}

export interface DigestList {
  readonly title: string;
  readonly count: string;
  readonly items: readonly DigestItem[];
  readonly more: string | undefined;
}

/** A team's week, all of it in words. */
export interface DigestView {
  readonly subject: string;
  readonly on: PlainDate;
  readonly team: string;
  readonly asOf: string;
  readonly standing: string;
  readonly first: readonly FirstThing[];
  readonly lists: readonly DigestList[];
  readonly signature: string;
}

/** Documents named of each list: a message is read in a minute, the folder has the rest. */
const NAMED = 3;

/** The digest of a team for its information manager, or `undefined` where there is nothing to do. */
export async function digestView(
  team: TeamResult,
  facts: SiteFacts,
  { lists, mend }: Pick<ListWriting, 'lists' | 'mend'>,
): Promise<DigestView | undefined> {
  const counts = facts.counts.filter((count) => count.team === team.id && count.shared > 0);
  const first = firstThings({
    team,
    criteria: facts.result.criteria,
    folders: facts.folders.get(team.id) ?? [],
    link: () => undefined,
  });
  if (counts.length === 0 && first.length === 0) return undefined;
  const shown: DigestList[] = [];
  for (const list of WORKLISTS) {
    const count = counts.find((it) => it.list === list.id)?.shared ?? 0;
    if (count === 0) continue;
    const documents = await lists.firstOfTeam(list, team.id, NAMED);
    shown.push({
      title: list.title,
      count: grouped(count),
      items: documents.map((document) => ({
        name: nameInWords(document.name),
        link: linkTo(document),
        about:
          list.id === 'records-in-the-bin'
            ? daysInWords(daysLeft(document, facts.asOf))
            : list
                .about(document, mend)
                .flatMap((about, place) =>
                  about === null || about === '' ? [] : [aboutInWords(list.columns[place] ?? '', about)],
                )
                .join('; '),
      })),
      more:
        count > documents.length
          ? `and ${counted(count - documents.length, 'more', 'more')} in the team's folder`
          : undefined,
    });
  }
  const on = mondayFrom(facts.asOf);
  return {
    subject: `${facts.policy.settings.site.serviceName}: ${team.title}, week of ${dayInWords(on)}`,
    on,
    team: team.title,
    asOf: dayInWords(facts.asOf),
    standing: `${capitalised(team.title)} ${lowered(standingInWords(team, facts.result, facts.rounds))}`,
    first,
    lists: shown,
    signature: facts.policy.settings.recordsOfficer.title,
  };
}

/** The information manager, and in copy the deputy. */
export const recipientsOf = (
  team: Pick<Team, 'title' | 'informationManager' | 'deputy'>,
): {
  readonly to: { name: string; address: string }[];
  readonly cc: { name: string; address: string }[];
} => ({
  to: [{ name: `Information manager, ${team.title}`, address: team.informationManager }],
  cc:
    team.deputy === team.informationManager
      ? []
      : [{ name: `Deputy information manager, ${team.title}`, address: team.deputy }],
});

/** The next Monday, or the day itself where it is one. */
function mondayFrom(day: PlainDate): PlainDate {
  const weekday = (Date.UTC(yearOf(day), monthOf(day) - 1, dayOf(day)) / 86_400_000 + 4) % 7;
  return addDays(plainDate(day), (8 - weekday) % 7);
}

/** A sentence about the team goes on after its name. */
const lowered = (sentence: string): string =>
  sentence.replace(/^Meets/, 'meets').replace(/^None of/, '- none of');

const aboutInWords = (column: string, about: string): string =>
  column === 'status' || column === 'who can open it' ? about : `${column}: ${dayInWords(about)}`;

const daysInWords = (cell: ReturnType<typeof daysLeft>): string =>
  typeof cell === 'object' && cell !== null ? cell.text : String(cell ?? '');
