import { inWords, parsePlainDate, yearOf } from '#policy/calendar/plain-date.ts';
import type { PackSettings } from '#policy/pack/pack-settings.ts';
import { headline, whatIsLeftOut } from '../reports/words/headline.ts';
import { counted } from '../reports/words/in-words.ts';
import type { RoundStanding } from './round-standing.ts';
import { isPublished, type PublishedRound, type Round } from './round.ts';

/** `November 2026` for `2026-11`, and the id itself where it says more than a month. */
export function titleOf(id: string): string {
  const [year = '', month = '', ...more] = id.split('-');
  const day = parsePlainDate(`${year}-${month}-01`);
  return day === undefined ? id : [inWords(day).replace(/^\d+ /, ''), ...more].join(' ');
}

/** Years that the check runs through for which no bank holiday is listed. */
export function yearsWithoutHolidays(
  { openedOn, checkUntil }: Round,
  holidays: PackSettings['bankHolidays'],
): number[] {
  const listed = new Set(holidays.map(({ on }) => yearOf(on)));
  return [...new Set([yearOf(openedOn), yearOf(checkUntil)])].filter((year) => !listed.has(year));
}

/** What was done when a round was opened, and what comes next. */
export function openedInWords(
  round: Round,
  { file, out, forms }: { readonly file: string; readonly out: string; readonly forms: number },
): string[] {
  const leftOut = whatIsLeftOut(round.result);
  return [
    `Round ${round.id} (${round.title}) is open.`,
    ...(leftOut === undefined ? [] : [leftOut]),
    '',
    `  kept in    ${file}`,
    `  forms      ${counted(forms, 'team')}, below ${out}/teams: send each team its CSV and page`,
    `  until      ${inWords(round.checkUntil)}, ten working days`,
    '',
    `Next: read what comes back with 'wtk round check --form FILE', and publish after ${inWords(round.checkUntil)}.`,
  ];
}

/** What is open in a round, as a list of things to do. */
export function standingInWords(round: Round, standing: RoundStanding): string[] {
  const { daysLeft, isOver, challengesOpen, missing, pending } = standing;
  const leftOut = whatIsLeftOut(round.result);
  const todo = [
    ...(isOver
      ? []
      : [`The check runs until ${inWords(round.checkUntil)}: ${counted(daysLeft, 'working day')} left.`]),
    ...(leftOut === undefined ? [] : [leftOut]),
    ...section('Challenges to answer', challengesOpen.map(({ id, team, criterion, by, on, figure, why }) => `${id}  ${team}, ${criterion} (${figure}): ${why} (${by}, ${inWords(on)})`)), // prettier-ignore
    ...section('Statements to accept or refuse', pending.map(({ team, criterion, statement, link, by }) => `${team}/${criterion}: ${statement}${link === '' ? '' : ` ${link}`} (${by})`)), // prettier-ignore
    ...section(
      isOver ? 'Not supplied, so not met when published' : 'Still to be supplied',
      missing.map(({ team, criteria }) => `${team}: ${criteria.join(', ')}`),
    ),
  ];
  return [
    `Round ${round.id} (${round.title}), opened on ${inWords(round.openedOn)}.`,
    '',
    ...(todo.length === 0 ? ["Nothing is open: 'wtk round publish' can go ahead."] : todo),
  ];
}

/** That a round is published, in what it says. */
export function publishedInWords(round: PublishedRound, file: string): string[] {
  const { result } = round;
  const restated = result.since?.restated ?? [];
  const leftOut = whatIsLeftOut(result);
  const pending = round.evidence.filter(({ accepted }) => accepted === 'pending').length;
  return [
    `Round ${round.id} (${round.title}) is published by ${round.publishedBy} on ${inWords(round.publishedOn)}${round.correction === undefined ? '' : `, as correction ${round.correction.number}: ${round.correction.reason}`}.`,
    headline(result),
    ...(leftOut === undefined ? [] : [leftOut]),
    ...(pending === 0
      ? []
      : [`${counted(pending, 'statement')} had been neither accepted nor refused: each counts as supplied.`]),
    ...(restated.length === 0
      ? []
      : [
          `Thresholds changed since ${result.since?.title ?? 'the last round'} (${restated.map(({ criterion }) => criterion).join(', ')}): its lights were judged again by today's to say what moved.`,
        ]),
    ...(result.since?.broken === undefined
      ? []
      : [`No movement is shown since ${result.since.title}: ${result.since.broken}`]),
    '',
    `  kept in    ${file}, which is never written again`,
  ];
}

/** A round in one line of a list. */
export function roundInALine(round: Round): string {
  const stands = isPublished(round)
    ? `published on ${inWords(round.publishedOn)} by ${round.publishedBy}${round.correction === undefined ? '' : ` (correction ${round.correction.number}: ${round.correction.reason})`}`
    : `open until ${inWords(round.checkUntil)}`;
  return `${round.id.padEnd(10)}  ${round.title}  ${stands}`;
}

/** Titles of the criteria that ask something else, by their wording, than in the round before. */
export function questionsChanged(previous: PublishedRound | undefined, round: Round): string[] {
  if (previous === undefined || round.lineBroken !== undefined) return [];
  const asked = new Map(previous.result.criteria.map(({ id, asks }) => [id, asks]));
  return round.result.criteria
    .filter(({ id, asks }) => asked.has(id) && asked.get(id) !== asks)
    .map(({ title }) => title);
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
