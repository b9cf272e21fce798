import type { CriterionId } from '#policy/pack/criterion-ids.ts';
import { grouped, numberInWords } from '../../reports/words/in-words.ts';
import type { AuditResult } from '../../result/audit-result.ts';
import { fewOr, isFew } from '../words/few.ts';
import { listed } from '../words/listed.ts';
import { oneLine } from '../words/one-line.ts';
import { PLAIN_STANDARDS } from '../words/plain-standards.ts';
import type { Ask } from './choose-asks.ts';
import { minutesInWords } from './minutes.ts';

export interface AskInWords {
  /** What to do: `Have 212 documents sorted …`. */
  readonly what: string;
  /** `Finance 150, Legal 62`; empty where one team is meant and `what` says all. */
  readonly where: string;
  /** `about 45 minutes`. */
  readonly time: string;
  readonly help: string;
  readonly change: string;
}

const ITEMS: Readonly<Record<CriterionId, (documents: string, items: number) => string>> = {
  'nonstandard-names': (documents) => `Have ${documents} given a clearer name`,
  'unsaved-information': (documents) =>
    `Have somebody decide, for ${documents}, whether each is worth keeping and as what`,
  'lapsed-schedules': () => 'Have the list of what to keep brought up to date and agreed',
  'stray-storage': (documents) =>
    `Have ${documents} moved from people’s own drives to the team’s shared drive`,
  'unowned-information': (_, n) =>
    `Name who answers for ${n === 1 ? 'one shared drive' : `${numberInWords(n)} shared drives`}`,
  'exposed-information': (documents) => `Have ${documents} closed to people who should not see them`,
  'overdue-disposals': (documents) =>
    `Have somebody decide what becomes of ${documents} whose time is up: destroy, keep longer or pass to The National Archives`,
};

const HELP: Readonly<Record<CriterionId, string>> = {
  'nonstandard-names': 'The team’s information manager has the list, with a better name beside each where we could find one.',
  'unsaved-information': 'The team’s information manager has the list, folder by folder; the What to Keep panel suggests an answer.',
  'lapsed-schedules': 'We go through the list with the team’s information manager.',
  'stray-storage': 'The team’s information manager can ask us for the list; we help with the move.',
  'unowned-information': 'We bring the list of drives and enter your answer.',
  'exposed-information': 'The team’s information manager has the list, with who can open each.',
  'overdue-disposals': 'The team’s information manager has the list; we check first that no inquiry needs them.',
}; // prettier-ignore

const OTHERS: Readonly<Record<Exclude<Ask['kind'], 'items'>, { readonly what: (about: string) => string; readonly help: string }>> = {
  confirm: {
    what: () => 'Confirm that the list of what to keep is right for the year ahead',
    help: 'The team’s information manager has the list; a reply to this letter is enough.',
  },
  evidence: {
    what: (about) => `Send us what only the team can show about ${about}`,
    help: 'We sent the team a form for it, and fill it in together if that helps.',
  },
  sample: {
    what: (about) => `Check a sample with us, to show that the figures for ${about} can be trusted`,
    help: 'We draw the sample and sit with the team’s information manager.',
  },
}; // prettier-ignore

/** An ask as a letter says it: what, where, how long, who helps, what it changes. */
export function askInWords(ask: Ask, criteria: AuditResult['criteria']): AskInWords {
  const { criterion, kind, teams, items, minutes } = ask;
  const { about, countsThings } = PLAIN_STANDARDS[criterion];
  const showsCounts = kind === 'items' && !countsThings && teams.length > 1;
  return {
    what: kind === 'items' ? ITEMS[criterion](documentsOf(ask), items) : OTHERS[kind].what(about),
    where: showsCounts ? countsByTeam(ask) : named(teams.map(({ team }) => oneLine(team.title))),
    time: minutesInWords(minutes) + (teams.length > 1 ? ' between them' : ''),
    help: kind === 'items' ? HELP[criterion] : [...wanted(ask, criteria), OTHERS[kind].help].join(' '),
    change: changeOf(ask),
  };
}

/** What a team supplies, in the words of the criterion. */
function wanted({ criterion, kind }: Ask, criteria: AuditResult['criteria']): string[] {
  const supplies = criteria.find(({ id }) => id === criterion)?.teamSupplies;
  return kind !== 'evidence' || supplies === undefined ? [] : [`Wanted: ${oneLine(supplies)}`];
}

/** All documents of an ask. Rounded where a team has so few that a sum and the other teams' counts would give it away. */
function documentsOf({ items, teams }: Ask): string {
  const hides = teams.length > 1 && teams.some(({ items: own }) => isFew(own));
  if (!hides) return fewOr(items, 'document');
  return items < 10 ? 'fewer than ten documents' : `about ${grouped(Math.floor(items / 10) * 10)} documents`;
}

/** `Human Resources 10; fewer than five each in Commercial and Finance`. */
function countsByTeam({ teams }: Ask): string {
  const many = teams
    .filter(({ items }) => !isFew(items))
    .map(({ team, items }) => `${oneLine(team.title)} ${grouped(items)}`);
  const few = teams.filter(({ items }) => isFew(items)).map(({ team }) => oneLine(team.title));
  return [
    ...(many.length > 0 ? [named(many)] : []),
    ...(few.length > 0 ? [`fewer than five${few.length > 1 ? ' each' : ''} in ${named(few)}`] : []),
  ].join('; ');
}

/** A letter is one page: of more than six, the last are a number. */
const named = (words: readonly string[]): string =>
  words.length <= 6 ? listed(words) : listed([...words.slice(0, 5), `${words.length - 5} more`]);

function changeOf({ teams }: Ask): string {
  const meet = teams.filter(({ meets }) => meets);
  if (meet.length === 0)
    return 'It is half of what the standard asks: the figures must come up to it as well.';
  if (meet.length < teams.length)
    return `It would bring ${named(meet.map(({ team }) => oneLine(team.title)))} up to the standard; the rest need more besides.`;
  return `It would bring ${teams.length === 1 ? 'the team' : teams.length === 2 ? 'both' : 'all of them'} up to the standard.`;
}
