import { inWords } from '#policy/calendar/plain-date.ts';
import type { RetainedClass } from '#policy/pack/record-class.ts';
import { TRIGGER_EVENTS } from '#policy/pack/trigger-events.ts';
import { ruleInOneLine } from '#policy/pack/rule-in-words.ts';
import { doubtInWords } from '#policy/retention/explain-retention.ts';
import { outcomeInWords } from '#policy/retention/outcome-in-words.ts';
import { INPUT } from '../../input-names.ts';
import type { Setting } from '../../panel.ts';
import { packReading } from '../../reading/reading.ts';
import type { DocumentView } from '../../view/document-view.ts';
import type { Draft } from '../../view/draft.ts';
import { nameView } from '../../view/name-view.ts';
import { planSave, waitsForEvent, type Chosen } from '../../view/plan-save.ts';
import type { Widget } from '../google-card.ts';
import { action, click } from '../parts/click.ts';
import { html } from '../parts/html.ts';
import { datePicker } from '../parts/inputs.ts';
import { buttons, line, mainButton, quietButton } from '../parts/widgets.ts';
import { nameForm } from './name-form.ts';

/** Which card is to be drawn again when a date is picked. */
export type FormCard = 'document' | 'consequence';

/**
 * What a class comes to for this document, the day it waits for, the new name, and the button: the same on the
 * document's own card and on the card of a class chosen from a list.
 */
export function decisionForm(
  view: DocumentView,
  chosen: Chosen,
  draft: Draft,
  setting: Setting,
  card: FormCard,
): readonly Widget[] {
  const { recordClass, basis } = chosen;
  const doc = packReading(view.reading);
  const redraw = action('redraw', { doc, card, code: recordClass.code, basis });
  const naming = nameView(view, draft.nameDate, recordClass.personalData);
  const proposed = view.rename.ok && draft.rename ? naming.check.proposed : undefined;
  const { after } = planSave(view, chosen, draft.eventDate, proposed, setting);
  const { retention, transferBy } = after;
  const outcome =
    retention === undefined ? ruleInOneLine(recordClass) : outcomeInWords(recordClass, retention, transferBy);
  const doubt =
    retention?.kind === 'scheduled' && retention.doubtful ? doubtInWords(retention.triggeredOn) : undefined;
  return [
    line(html`${outcome}.`, {
      icon: 'clock',
      ...(doubt === undefined ? {} : { below: `Its date is doubtful: ${doubt}. Nothing falls due by it.` }),
    }),
    ...(waitsForEvent(recordClass) ? eventDate(recordClass) : []),
    ...nameForm(view, naming, draft, redraw),
    buttons(
      mainButton('Save', click('save', { doc, code: recordClass.code, basis })),
      ...(view.rename.ok && !naming.check.ok
        ? [quietButton('Edit name', click('name', { doc, code: recordClass.code }))]
        : []),
    ),
  ];

  function eventDate({ trigger }: RetainedClass): readonly Widget[] {
    const { asks } = TRIGGER_EVENTS[trigger.event];
    const known = after.decision.kind === 'class' ? after.decision.eventDate : undefined;
    const given = draft.eventDate ?? known;
    return [
      datePicker(INPUT.eventDate, asks, given, redraw),
      ...(given === undefined
        ? [line(html`Not known yet? Save without it: the record is kept until somebody gives the date.`)]
        : draft.eventDate === undefined
          ? [line(html`${inWords(given)}, from its case.`)]
          : []),
    ];
  }
}
