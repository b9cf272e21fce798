import type { Answer } from '../answer.ts';
import { doneCard, type Done } from '../cards/done-card.ts';
import { notWrittenCard } from '../cards/not-written-card.ts';
import { TROUBLE_WORDS } from '../view/trouble-words.ts';
import type { DriveTrouble } from '../drive-trouble.ts';
import type { Panel } from '../panel.ts';
import { unpackReading, type Reading } from '../reading/reading.ts';
import { viewDocument, type DocumentView } from '../view/document-view.ts';
import { draftOf } from '../view/draft.ts';
import { nameView } from '../view/name-view.ts';
import { planSave, type Chosen, type SavePlan } from '../view/plan-save.ts';
import { needed, type Action } from './action.ts';
import { changedAnswer } from './changed-answer.ts';
import { isChangedSince } from './changed-since.ts';
import { chosenClass } from './chosen-class.ts';
import { isSameTag } from '#policy/tag/same-tag.ts';
import { undoOf } from './undo-of.ts';
import { writeDocument } from './write-document.ts';

/**
 * Saves a class, and the proposed name where the person left the box ticked. The document is read again first: what is
 * already so is not written twice, and what somebody else changed meanwhile is shown, not overwritten.
 */
export const save: Action = (panel) => {
  const { drive, labelMap } = panel;
  const shown = unpackReading(needed(panel, 'doc'));
  const chosen = chosenClass(panel);
  const meant = planOf(viewDocument(shown, panel), chosen, panel);
  const reading: Reading = { ...shown, file: drive.file(shown.file.id) };
  const view = viewDocument(reading, panel);
  if (isSameTag(view.facts.tag, meant.tag) && (meant.name === undefined || meant.name === view.facts.name))
    return answer(view, { tagged: true, renamed: meant.name, left: undefined }, shown, panel);
  const isOther =
    isChangedSince(shown.file, reading.file, labelMap) ||
    meant.tag.keepUntil !== planOf(view, chosen, panel).tag.keepUntil;
  if (isOther || !view.tag.ok) return changedAnswer(view, panel);

  const { file, notRenamed } = writeDocument(reading.file, meant, labelMap, drive);
  const after = viewDocument({ ...reading, file }, panel);
  if (!isSameTag(after.facts.tag, meant.tag))
    return { kind: 'update', card: notWrittenCard(after, chosen.recordClass) };
  const done: Done =
    notRenamed === undefined
      ? { tagged: true, renamed: meant.name, left: undefined }
      : { tagged: true, renamed: undefined, left: notRenamedYet(notRenamed) };
  return answer(after, done, shown, panel);
};

/** What the card promised: the same working out, from the same reading and the same inputs. */
function planOf(view: DocumentView, chosen: Chosen, panel: Panel): SavePlan {
  const draft = draftOf(panel.event);
  const { check } = nameView(view, draft.nameDate, chosen.recordClass.personalData);
  const name = view.rename.ok && draft.rename ? check.proposed : undefined;
  return planSave(view, chosen, draft.eventDate, name, panel);
}

const answer = (after: DocumentView, done: Done, { file }: Reading, panel: Panel): Answer => ({
  kind: 'replace-all',
  card: doneCard(after, done, undoOf(file, after.reading.file, panel.labelMap), panel),
});

export const notRenamedYet = ({ kind }: DriveTrouble): Done['left'] => ({
  what: 'The name was not changed',
  why: `${TROUBLE_WORDS[kind].why} ${TROUBLE_WORDS[kind].then}`,
});
