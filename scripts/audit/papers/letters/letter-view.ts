import { dateOf, daysInMonth, monthOf, parsePlainDate, yearOf } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { dayInWords } from '../../reports/words/day-in-words.ts';
import { capitalised, numberInWords } from '../../reports/words/in-words.ts';
import type { PublishedRound } from '../../rounds/round.ts';
import type { DirectorateStanding } from '../standing/directorates.ts';
import { lineBrokenIn, type RoundWithBefore } from '../standing/round-before.ts';
import { listed } from '../words/listed.ts';
import { oneLine } from '../words/one-line.ts';
import { whatWasLeftOut } from '../words/what-was-left-out.ts';
import { askInWords, type AskInWords } from './ask-in-words.ts';
import { challengesInWords } from './challenges-in-words.ts';
import { chooseAsks } from './choose-asks.ts';
import { sinceLastTime, type AskedBefore } from './since-last-time.ts';
import { teamLines, type TeamLine } from './team-lines.ts';
import { whatWentWell } from './went-well.ts';
import { whyItMatters } from './why-it-matters.ts';

/** A letter to one director, all of it in words: templates and plain text only set it out. */
export interface LetterView {
  readonly department: string;
  readonly notice: string | undefined;
  readonly to: string;
  readonly address: string;
  readonly date: string;
  readonly subject: string;
  readonly intro: string;
  readonly wentWell: readonly string[];
  /** `Your three teams met 12 of the 19 standards …`. */
  readonly standing: string;
  readonly leftOut: readonly string[];
  /** Said where the audit did not read everything. */
  readonly coverage: string | undefined;
  readonly teams: readonly TeamLine[];
  readonly moreTeams: string | undefined;
  readonly lastTime: string | undefined;
  readonly deadline: string;
  readonly asks: readonly AskInWords[];
  readonly moreAsks: string | undefined;
  readonly before: { readonly title: string; readonly asked: readonly AskedBefore[] } | undefined;
  readonly wrong: readonly string[];
  readonly matters: string;
  readonly signature: { readonly name: string; readonly title: string; readonly address: string };
}

/** A director's letter on a published round, from the records officer. Same round, same letter: no clock is read. */
export function letterView(
  directorate: DirectorateStanding & { readonly director: string },
  { round, before }: RoundWithBefore,
  policy: Pick<Policy, 'settings' | 'criteria'>,
): LetterView {
  const { result } = round;
  const { asks, more } = chooseAsks(directorate.counted, result.criteria);
  const { recordsOfficer, law } = policy.settings;
  const lines = teamLines(directorate.counted, result, before);
  const deadline = dayInWords(answerBy(round));
  return {
    department: oneLine(result.pack.title),
    notice: result.pack.notice,
    to: `Director, ${oneLine(directorate.title)}`,
    address: directorate.director,
    date: dayInWords(round.publishedOn),
    subject: `How your teams keep their records: ${oneLine(round.title)}`,
    intro: introOf(result.mode, directorate),
    wentWell: whatWentWell(directorate),
    standing: standingInWords(directorate, { round, before }),
    leftOut: directorate.leftOut.map(
      ({ team, why }) => `${oneLine(team.title)} is not counted: ${oneLine(why)}.`,
    ),
    coverage: whatWasLeftOut(result),
    teams: lines.shown,
    moreTeams:
      lines.more === 0
        ? undefined
        : `${capitalised(numberInWords(lines.more))} more ${lines.more === 1 ? 'team is' : 'teams are'} in the league table.`,
    lastTime: before?.title,
    deadline,
    asks: asks.map((ask) => askInWords(ask, result.criteria)),
    moreAsks:
      more === 0
        ? undefined
        : 'Your teams’ own pages list the rest. These come first because they gain most for the time they take.',
    before: before === undefined ? undefined : { title: before.title, asked: sinceLastTime(before, directorate.id, result) },
    wrong: [
      `If you think that a figure is wrong, write to ${recordsOfficer.address} by ${deadline} and say which and why. We check it, and publish a correction if you are right.`,
      ...challengesInWords(round, directorate),
    ],
    matters: whyItMatters(asks, policy.criteria, law),
    signature: { name: oneLine(round.publishedBy), title: recordsOfficer.title, address: recordsOfficer.address },
  };
} // prettier-ignore

/** The last day of the second month after publication: never less than a month away, and not in the middle of one. */
function answerBy({ publishedOn }: Pick<PublishedRound, 'publishedOn'>): string {
  const date = parsePlainDate(publishedOn);
  if (date === undefined) return publishedOn;
  const months = monthOf(date) + 2;
  const [year, month] = [yearOf(date) + (months > 12 ? 1 : 0), months > 12 ? months - 12 : months];
  return dateOf(year, month, daysInMonth(year, month));
}

function introOf(
  mode: PublishedRound['result']['mode'],
  { counted, leftOut }: Pick<DirectorateStanding, 'counted' | 'leftOut'>,
): string {
  const seen = mode === 'inventory' ? 'from a listing of its files' : 'from what Google Drive shows';
  return `We check seven things about how each team keeps its records, ${seen} and what the team tells us. Nobody reads the documents themselves. This is how your ${counted.length + leftOut.length === 1 ? 'team' : 'teams'} did.`;
}

function standingInWords(
  { id, counted, leftOut, met, measurable }: DirectorateStanding,
  { round, before }: RoundWithBefore,
): string {
  if (counted.length === 0)
    return leftOut.length === 1
      ? 'Your team could not be judged fairly this time, so there are no figures for it.'
      : 'None of your teams could be judged fairly this time, so there are no figures.';
  const whose = counted.length === 1 ? 'Your team' : `Your ${numberInWords(counted.length)} teams`;
  const now = `${whose} met ${met} of the ${measurable} standards that could be measured`;
  const broken = lineBrokenIn(round);
  if (broken !== undefined) return `${now}. This cannot be compared with last time: ${oneLine(broken)}`;
  if (before === undefined) return `${now}.`;
  const then = before.result.teams.filter(({ directorate, rank }) => directorate === id && rank !== null);
  const [metThen, measurableThen] = [sum(then.map((it) => it.met)), sum(then.map((it) => it.measurable))];
  if (then.length === 0) return `${now}.`;
  const others = sameTeams(counted, then)
    ? ''
    : ` (counted then: ${listed(then.map(({ title }) => oneLine(title)))})`;
  const judged = before.restated ? ', judged by today’s thresholds' : '';
  return `${now}; in ${oneLine(before.title)}, ${metThen} of ${measurableThen}${judged}${others}.`;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const sameTeams = (a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean =>
  a.length === b.length && a.every(({ id }) => b.some((it) => it.id === id));
