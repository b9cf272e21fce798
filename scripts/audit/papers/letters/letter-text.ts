import { oneLine } from '../words/one-line.ts';
import type { LetterView } from './letter-view.ts';

/** The letter as plain text, for readers and mail programs without HTML. Says the same as the page. */
export function letterText(view: LetterView): string {
  const { signature } = view;
  return [
    [`${view.department}${view.notice === undefined ? '' : ` (${oneLine(view.notice)})`}`, view.date],
    [`To: ${view.to}`],
    [view.subject.toUpperCase()],
    ['Dear Director', view.intro],
    ...section('What went well', view.wentWell),
    ['Where your teams stand', view.standing, ...view.leftOut, ...optional(view.coverage)],
    view.teams.map(teamText(view.lastTime)),
    optional(view.moreTeams),
    ...asksText(view),
    ...beforeText(view),
    ['If a figure is wrong', ...view.wrong],
    ['Why it matters', view.matters],
    [signature.name, signature.title, signature.address],
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
    .concat('\n');
}

const optional = (line: string | undefined): string[] => (line === undefined ? [] : [line]);
const section = (heading: string, lines: readonly string[]): string[][] =>
  lines.length === 0 ? [] : [[heading, ...lines.map((line) => `- ${line}`)]];

const teamText =
  (lastTime: string | undefined) =>
  ({ title, met, metBefore, place, notMet }: LetterView['teams'][number]): string =>
    `- ${title}: meets ${met}${metBefore === '' ? '' : ` (${lastTime ?? 'last time'}: ${metBefore})`}, ${place}. Not met yet: ${notMet}.`;

function asksText({ asks, deadline, moreAsks }: LetterView): string[][] {
  if (asks.length === 0) return [['I ask nothing of you this time.']];
  return [
    [
      `What I ask of you by ${deadline}`,
      ...asks.map(
        (ask, at) =>
          `${at + 1}. ${ask.what} (${ask.where}). Time: ${ask.time}. ${ask.help} ${ask.change}`,
      ),
      ...optional(moreAsks),
    ],
  ];
} // prettier-ignore

function beforeText({ before }: LetterView): string[][] {
  if (before === undefined || before.asked.length === 0) return [];
  return [
    [
      `What the ${before.title} figures asked for, and what happened`,
      ...before.asked.map(({ asked, happened }) => `- ${asked}. ${happened.join(' ')}`),
    ],
  ];
}
