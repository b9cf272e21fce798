import { inWords, type PlainDate } from '#policy/calendar/plain-date.ts';
import { caseDate } from '#policy/evaluation/decide.ts';
import { evaluate } from '#policy/evaluation/evaluate.ts';
import type { Case } from '#policy/pack/case.ts';
import { ruleInOneLine } from '#policy/pack/rule-in-words.ts';
import { outcomeInWords } from '#policy/retention/outcome-in-words.ts';
import { INPUT } from '../../input-names.ts';
import type { Setting } from '../../panel.ts';
import { packReading } from '../../reading/reading.ts';
import type { DocumentView } from '../../view/document-view.ts';
import type { Card, Section } from '../google-card.ts';
import { action, click } from '../parts/click.ts';
import { head } from '../parts/head.ts';
import { html } from '../parts/html.ts';
import { datePicker } from '../parts/inputs.ts';
import { buttons, line, mainButton, paragraph, section } from '../parts/widgets.ts';

/** The case that a document is part of, and closing it. `closedOn`: the day picked and not yet saved. */
export function caseCard(
  view: DocumentView,
  inCase: Case,
  registered: 'pack' | 'folder',
  closedOn: PlainDate | undefined,
  setting: Setting,
): Card {
  const { index } = setting;
  const recordClass = index.classes.get(inCase.class);
  return {
    name: 'case',
    header: head('Case'),
    sections: [
      ...section([
        line(html`<b>${inCase.title}</b>`, {
          icon: 'case',
          below: inCase.closedOn === undefined ? 'Open' : `Closed on ${inWords(inCase.closedOn)}`,
        }),
        ...(recordClass === undefined
          ? [line(html`Its class ${inCase.class} is not in the schedule.`, { icon: 'attention' })]
          : [
              line(html`${recordClass.code} ${recordClass.title}`, {
                above: 'Record class',
                below: `${ruleInOneLine(recordClass)}.`,
              }),
            ]),
        paragraph(
          html`Documents in a case are kept together: they have its class and its dates unless somebody
          decided otherwise, and nothing in it goes until all of it may.`,
        ),
      ]),
      ...(inCase.closedOn === undefined ? closing(view, inCase, registered, closedOn, setting) : []),
    ],
  };
}

function closing(
  view: DocumentView,
  inCase: Case,
  registered: 'pack' | 'folder',
  picked: PlainDate | undefined,
  setting: Setting,
): readonly Section[] {
  const { recordsOfficer } = setting.index.policy.settings;
  if (registered === 'pack')
    return section([
      line(
        html`This case is kept in the department's register. Ask the ${recordsOfficer.title} to close it.`,
        {
          icon: 'people',
          below: recordsOfficer.address,
        },
      ),
    ]);
  const doc = packReading(view.reading);
  const on = picked ?? setting.asOf;
  return section(
    [
      datePicker(INPUT.closedOn, 'Day it was closed', on, action('case', { doc, again: 'yes' })),
      line(html`${consequence(view, { ...inCase, closedOn: on }, setting)}`, {
        icon: 'clock',
        below: 'Closing dates every document in the case at once. You can open it again.',
      }),
      buttons(mainButton('Close the case', click('close-case', { doc }))),
    ],
    { header: 'Close the case' },
  );
}

/** What closing would mean for a document of the case's own class. */
function consequence(view: DocumentView, closed: Case, { index, asOf }: Setting): string {
  const recordClass = index.classes.get(closed.class);
  if (recordClass === undefined) return 'Its class is not in the schedule, so closing gives no dates.';
  if (caseDate(closed, recordClass, index) === undefined)
    return 'Documents of this class take their dates from somewhere else: closing only keeps their names as they are.';
  const untagged = { ...view.facts, tag: { problems: [] } };
  const { retention, transferBy } = evaluate(untagged, index, { asOf, case: closed });
  return retention === undefined
    ? `${ruleInOneLine(recordClass)}.`
    : `${outcomeInWords(recordClass, retention, transferBy)}.`;
}
