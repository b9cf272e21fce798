import { outcomeInWords } from '#policy/retention/outcome-in-words.ts';
import type { Setting } from '../panel.ts';
import { packReading } from '../reading/reading.ts';
import type { DocumentView } from '../view/document-view.ts';
import { packUndo, type UndoRecord } from '../view/undo-record.ts';
import { savedWhere } from './form/saved-where.ts';
import { why } from './form/why.ts';
import type { Card, Widget } from './google-card.ts';
import { click } from './parts/click.ts';
import { head } from './parts/head.ts';
import { html } from './parts/html.ts';
import { decidedClass } from '../view/decided-class.ts';
import { button, buttons, line, quietButton, section } from './parts/widgets.ts';

/** What was done to a document, and what was asked for but not done. */
export interface Done {
  readonly tagged: boolean;
  /** The new name, where it was given. */
  readonly renamed: string | undefined;
  /** What Google refused after the rest was done. */
  readonly left: { readonly what: string; readonly why: string } | undefined;
}

/** After saving: what was done, why, the way back, and what is next. */
export function doneCard(view: DocumentView, done: Done, undo: UndoRecord, setting: Setting): Card {
  const doc = packReading(view.reading);
  return {
    name: 'done',
    header: head(view.facts.name),
    sections: [
      ...section([
        ...said(view, done),
        ...(done.left === undefined
          ? []
          : [
              line(html`${done.left.what}`, { icon: 'attention', below: done.left.why }),
              buttons(button('Rename it now', click('rename', { doc }))),
            ]),
        buttons(
          button('Undo', click('undo', { undo: packUndo(undo), doc })),
          quietButton('Next document', click('my-documents')),
        ),
      ]),
      ...savedWhere(view),
      ...why(view.evaluation, setting.index),
    ],
  };
}

function said({ evaluation }: DocumentView, { tagged, renamed }: Done): readonly Widget[] {
  const recordClass = decidedClass(evaluation);
  const { retention, transferBy } = evaluation;
  return [
    ...(tagged && recordClass !== undefined && retention !== undefined
      ? [
          line(html`<b>Decided: ${recordClass.code} ${recordClass.title}</b>`, {
            icon: 'decided',
            below: `${outcomeInWords(recordClass, retention, transferBy)}.`,
          }),
        ]
      : []),
    ...(renamed === undefined ? [] : [line(html`<b>Renamed</b>`, { icon: 'decided', below: renamed })]),
    ...(!tagged && renamed === undefined
      ? [line(html`<b>Nothing had to be changed</b>`, { icon: 'decided' })]
      : []),
  ];
}
