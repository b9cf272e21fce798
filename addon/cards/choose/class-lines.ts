import type { RecordClass } from '#policy/pack/record-class.ts';
import { ruleInOneLine } from '#policy/pack/rule-in-words.ts';
import type { OnClick, Widget } from '../google-card.ts';
import { html } from '../parts/html.ts';
import { line } from '../parts/widgets.ts';

/** Where a click on a class leads. */
export type ChooseClass = (code: string) => OnClick;

/** Classes in a list, a line each with its rule. Withdrawn ones are not to be chosen. */
export const classLines = (
  classes: readonly RecordClass[],
  choose: ChooseClass,
  today: string,
): readonly Widget[] =>
  classes
    .filter(({ withdrawn }) => withdrawn === undefined || withdrawn.on > today)
    .map((recordClass) =>
      line(html`${recordClass.title}`, {
        above: recordClass.code,
        below: `${ruleInOneLine(recordClass)}.`,
        onClick: choose(recordClass.code),
      }),
    );
