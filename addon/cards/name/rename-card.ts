import type { NamePart } from '#policy/pack/naming-convention.ts';
import { parsePlainDate } from '#policy/calendar/plain-date.ts';
import { INPUT } from '../../input-names.ts';
import { packReading } from '../../reading/reading.ts';
import type { DocumentView } from '../../view/document-view.ts';
import type { MadeName, NameParts } from '../../view/name-parts.ts';
import type { SavePlan } from '../../view/plan-save.ts';
import type { NameView } from '../../view/name-view.ts';
import type { Action, Card, Widget } from '../google-card.ts';
import { action, click } from '../parts/click.ts';
import { head } from '../parts/head.ts';
import { html, lines } from '../parts/html.ts';
import { datePicker, dropDown, textBox } from '../parts/inputs.ts';
import { buttons, line, mainButton, paragraph, section } from '../parts/widgets.ts';
import { markProblems } from './mark-problems.ts';
import { movedDates } from './moved-dates.ts';

/** A name taken apart, to be edited part by part and checked at each change. */
export function renameCard(
  view: DocumentView,
  { check }: NameView,
  parts: NameParts,
  made: MadeName,
  /** What renaming would move, where it moves anything. */
  plan: SavePlan | undefined,
): Card {
  const doc = packReading(view.reading);
  const redraw = action('redraw-name', { doc });
  return {
    name: 'rename',
    header: head('Name the document'),
    sections: [
      ...section([
        line(markProblems(check), { above: 'Its name now' }),
        ...(check.problems.length === 0
          ? []
          : [paragraph(lines(check.problems.map(({ message }) => html`• ${message}`)))]),
      ]),
      ...section(
        view.convention.parts.map((part) => input(part, parts[part.id], redraw)),
        { header: view.convention.title },
      ),
      ...section(
        made.ok
          ? [
              line(html`<b>${made.name}</b>`, { icon: 'decided', above: 'New name' }),
              ...(plan === undefined ? [] : movedDates(view, plan)),
              buttons(mainButton('Rename', click('rename', { doc, parts: 'yes' }))),
            ]
          : made.problems.map((problem) => line(html`${problem}`, { icon: 'attention' })),
      ),
    ],
  };
}

function input(part: NamePart, value: string | undefined, redraw: Action): Widget {
  const name = INPUT.part(part.id);
  const isOptional = part.kind !== 'text' && part.optional;
  const label = `${part.id.slice(0, 1).toUpperCase()}${part.id.slice(1)}${isOptional ? ' (if it has one)' : ''}`;
  if (part.kind === 'date') return datePicker(name, label, parsePlainDate(value ?? ''), redraw);
  if (part.kind === 'choice')
    return dropDown(
      name,
      label,
      [
        ...(isOptional ? [{ text: 'None', value: '' }] : []),
        ...part.choices.map((text) => ({ text, value: text })),
      ],
      value ?? '',
      redraw,
    );
  return textBox(name, label, {
    ...(value === undefined ? {} : { value }),
    ...(part.kind === 'version' ? { hint: part.format === 'VNN' ? 'Like V02' : 'Like v1.0' } : {}),
    onChange: redraw,
  });
}
