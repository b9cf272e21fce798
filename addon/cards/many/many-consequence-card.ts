import { inWords, type PlainDate } from '#policy/calendar/plain-date.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import { ruleInOneLine } from '#policy/pack/rule-in-words.ts';
import { TRIGGER_EVENTS } from '#policy/pack/trigger-events.ts';
import { actionInWords } from '#policy/retention/explain-retention.ts';
import { INPUT } from '../../input-names.ts';
import type { Setting } from '../../panel.ts';
import { packIds } from '../../view/ids.ts';
import type { ManyView } from '../../view/many-view.ts';
import { planSave, waitsForEvent } from '../../view/plan-save.ts';
import { classFacts, classLine } from '../form/class-facts.ts';
import type { Card, Widget } from '../google-card.ts';
import { action, click } from '../parts/click.ts';
import { head } from '../parts/head.ts';
import { html } from '../parts/html.ts';
import { datePicker } from '../parts/inputs.ts';
import { buttons, line, mainButton, section } from '../parts/widgets.ts';
import { barredLines } from './barred-lines.ts';

/** What one class would mean for all that are not decided. What somebody has decided is left alone. */
export function manyConsequenceCard(
  many: ManyView,
  ids: readonly string[],
  recordClass: RecordClass,
  eventDate: PlainDate | undefined,
  setting: Setting,
): Card {
  const { undecided, decided, unread } = many;
  const { code } = recordClass;
  const redraw = action('many-consequence', { many: packIds(ids), code, again: 'yes' });
  const todo = packIds(undecided.map(({ facts }) => facts.id));
  return {
    name: 'many-consequence',
    header: head(`${ids.length} selected`),
    sections: [
      ...section([
        classLine(recordClass),
        ...(waitsForEvent(recordClass)
          ? [datePicker(INPUT.eventDate, TRIGGER_EVENTS[recordClass.trigger.event].asks, eventDate, redraw)]
          : []),
        keepLine(
          undecided.map(
            (view) =>
              planSave(view, { recordClass, basis: 'person' }, eventDate, undefined, setting).tag.keepUntil,
          ),
        ),
        ...(undecided.length === 0
          ? [line(html`None of them is left to decide.`, { icon: 'decided' })]
          : [
              buttons(
                mainButton(
                  undecided.length === 1 ? 'Tag 1 document' : `Tag ${undecided.length} documents`,
                  click('tag-many', { many: todo, code }),
                ),
              ),
            ]),
        ...(decided.length === 0
          ? []
          : [line(html`${decided.length} decided already stay as they are.`, { icon: 'decided' })]),
        ...(unread === 0
          ? []
          : [
              line(html`${unread} not looked at: there was no time for them`, {
                icon: 'clock',
                below: 'They stay as they are: select them again afterwards.',
              }),
            ]),
      ]),
      ...section(classFacts(recordClass)),
      ...section(barredLines(many.barred), { header: 'Cannot be tagged' }),
    ],
  };

  function keepLine(days: readonly (PlainDate | undefined)[]): Widget {
    const known = days.filter((day) => day !== undefined).sort();
    const [first, last] = [known[0], known[known.length - 1]];
    const said =
      first === undefined || last === undefined
        ? ruleInOneLine(recordClass)
        : first === last
          ? `Keep until ${inWords(first)}, then ${actionInWords(recordClass)}`
          : `Keep until ${inWords(first)} at the earliest and ${inWords(last)} at the latest, then ${actionInWords(recordClass)}`;
    return line(html`${said}.`, { icon: 'clock' });
  }
}
