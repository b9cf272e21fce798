import { inWords } from '#policy/calendar/plain-date.ts';
import type { NameProblem } from '#policy/naming/name-check.ts';
import type { DateOrigin } from '#policy/retention/retention.ts';
import { INPUT } from '../../input-names.ts';
import type { DocumentView } from '../../view/document-view.ts';
import type { Draft } from '../../view/draft.ts';
import type { NameView } from '../../view/name-view.ts';
import type { Action, Widget } from '../google-card.ts';
import { html, plain } from '../parts/html.ts';
import { datePicker, tickBox } from '../parts/inputs.ts';
import { line } from '../parts/widgets.ts';

const ORIGINS: Readonly<Record<DateOrigin, string>> = {
  person: 'the day you picked',
  case: 'the day of its case',
  migrated: 'carried over when files were moved here',
  name: 'as the name has it now',
  created: 'the day it was made',
  modified: 'the day it was last changed',
  fallback: 'the day it was last changed',
};

/** Problems that one line names before it says 'and 2 more'. */
const NAMED = 2;

/** What is wrong with the name and the one that would be right; nothing for a name that is well. */
export function nameForm(
  view: DocumentView,
  { check, date, asksForDate }: NameView,
  draft: Draft,
  redraw: Action,
): readonly Widget[] {
  const { nameStanding, facts } = view.evaluation;
  if (check.ok || facts.received) return [];
  if (!view.rename.ok) return [line(html`${view.rename.why}`, { icon: 'locked', above: 'Name' })];
  const isAdvice = nameStanding === 'advised';
  const picker = (label: string): readonly Widget[] =>
    asksForDate ? [datePicker(INPUT.nameDate, label, date?.on, redraw)] : [];
  if (check.proposed === undefined)
    return [
      line(html`${problemsInShort(check.problems)}`, {
        icon: 'name',
        above: isAdvice ? 'Name, if you like' : 'Its name',
      }),
      ...(date === undefined ? picker('Date of the document') : []),
    ];
  return [
    line(html`<b>${plain(check.proposed, 300)}</b>`, {
      icon: 'name',
      above: isAdvice ? 'A better name, if you like' : 'Name it',
      below: problemsInShort(check.problems),
    }),
    ...picker('Date in the name: is it right?'),
    ...(asksForDate && date !== undefined ? [line(html`${inWords(date.on)} is ${ORIGINS[date.from]}.`)] : []),
    tickBox(INPUT.rename, 'Rename as well', draft.rename, redraw),
  ];
}

const problemsInShort = (problems: readonly NameProblem[]): string =>
  problems
    .slice(0, NAMED)
    .map(({ message }) => `${plain(message, 140)}.`)
    .concat(problems.length > NAMED ? [`And ${problems.length - NAMED} more.`] : [])
    .join(' ');
