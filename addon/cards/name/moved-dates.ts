import { outcomeInWords } from '#policy/retention/outcome-in-words.ts';
import type { DocumentView } from '../../view/document-view.ts';
import type { SavePlan } from '../../view/plan-save.ts';
import type { Widget } from '../google-card.ts';
import { html } from '../parts/html.ts';
import { decidedClass } from '../../view/decided-class.ts';
import { line } from '../parts/widgets.ts';

/** What a new date in the name moves, said before it is saved: the name's date is the document's own. */
export function movedDates({ evaluation }: DocumentView, { after }: SavePlan): readonly Widget[] {
  const recordClass = decidedClass(after);
  if (recordClass === undefined || after.retention === undefined) return [];
  const before =
    evaluation.retention === undefined
      ? ''
      : ` It was: ${outcomeInWords(recordClass, evaluation.retention, evaluation.transferBy)}.`;
  return [
    line(html`With this date: ${outcomeInWords(recordClass, after.retention, after.transferBy)}.`, {
      icon: 'clock',
      below: `The date of the document is where its time starts.${before}`,
    }),
  ];
}
