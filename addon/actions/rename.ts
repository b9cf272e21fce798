import type { Answer } from '../answer.ts';
import { doneCard } from '../cards/done-card.ts';
import { renameCard } from '../cards/name/rename-card.ts';
import type { Panel } from '../panel.ts';
import { unpackReading } from '../reading/reading.ts';
import { viewDocument, type DocumentView } from '../view/document-view.ts';
import { draftOf } from '../view/draft.ts';
import { nameOfParts, partsToEdit, typedParts, type NameParts } from '../view/name-parts.ts';
import { nameView } from '../view/name-view.ts';
import { planRename } from '../view/rename-plan.ts';
import { decidedClass } from '../view/decided-class.ts';
import { needed, type Action } from './action.ts';
import { changedAnswer } from './changed-answer.ts';
import { isChangedSince } from './changed-since.ts';
import { notRenamedYet } from './save.ts';
import { undoOf } from './undo-of.ts';
import { writeDocument } from './write-document.ts';

/** Opens the card on which a name is edited part by part. */
export const editName: Action = (panel) => {
  const view = shownView(panel);
  const draft = draftOf(panel.event);
  const parts = partsToEdit(view, nameView(view, draft.nameDate, isPersonal(view, panel)));
  return { kind: 'push', card: drawn(view, parts, panel) };
};

/** Draws that card again with what has been typed. No call to Google. */
export const redrawName: Action = (panel) => {
  const view = shownView(panel);
  return { kind: 'update', card: drawn(view, typedParts(view, panel.event), panel) };
};

/** Renames, by the proposal or by the parts as edited; the tag changes only where the new date moves its days. */
export const rename: Action = (panel) => {
  const { drive, event, labelMap } = panel;
  const shown = unpackReading(needed(panel, 'doc'));
  const before = viewDocument(shown, panel);
  const name = nameMeant(before, panel);
  if (name === undefined) return event.parameters.parts === 'yes' ? redrawName(panel) : editName(panel);
  const reading = { ...shown, file: drive.file(shown.file.id) };
  const view = viewDocument(reading, panel);
  const answer = (after: DocumentView, left: Parameters<typeof doneCard>[1]['left']): Answer => ({
    kind: 'replace-all',
    card: doneCard(
      after,
      { tagged: false, renamed: left === undefined ? name : undefined, left },
      undoOf(shown.file, after.reading.file, labelMap),
      panel,
    ),
  });
  if (view.facts.name === name) return answer(view, undefined);
  if (isChangedSince(shown.file, reading.file, labelMap) || !view.rename.ok)
    return changedAnswer(view, panel);
  const tag = planRename(view, name, panel)?.tag;
  const { file, notRenamed } = writeDocument(reading.file, { tag, name }, labelMap, drive);
  return answer(
    viewDocument({ ...reading, file }, panel),
    notRenamed === undefined ? undefined : notRenamedYet(notRenamed),
  );
};

function nameMeant(view: DocumentView, panel: Panel): string | undefined {
  const personal = isPersonal(view, panel);
  if (panel.event.parameters.parts !== 'yes')
    return nameView(view, draftOf(panel.event).nameDate, personal).check.proposed;
  const made = nameOfParts(view, typedParts(view, panel.event), personal);
  return made.ok ? made.name : undefined;
}

function drawn(view: DocumentView, parts: NameParts, panel: Panel) {
  const personal = isPersonal(view, panel);
  const made = nameOfParts(view, parts, personal);
  const plan = made.ok ? planRename(view, made.name, panel) : undefined;
  return renameCard(view, nameView(view, undefined, personal), parts, made, plan);
}

const shownView = (panel: Panel): DocumentView => viewDocument(unpackReading(needed(panel, 'doc')), panel);

/** Whether people may not be named in it: by the class it has, or the one it is about to get. */
function isPersonal({ evaluation }: DocumentView, { event, index }: Panel): boolean {
  const code = event.parameters.code;
  const recordClass = code === undefined ? decidedClass(evaluation) : index.classes.get(code);
  return recordClass?.personalData === true;
}
