import { PROPERTY } from '#policy/tag/properties.ts';
import { restoreLabel, restoreProperties, type CarriedTag } from '#policy/tag/restore-tag.ts';
import { signatureOf, tagSignature } from '#policy/tag/tag-signature.ts';
import { changedSinceDoneCard } from '../cards/changed-since-done-card.ts';
import { documentCard } from '../cards/document-card.ts';
import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { Panel } from '../panel.ts';
import { unpackReading } from '../reading/reading.ts';
import { viewDocument } from '../view/document-view.ts';
import { freshDraft } from '../view/draft.ts';
import { unpackUndo, type UndoRecord } from '../view/undo-record.ts';
import type { FileChange } from '../services/drive-service.ts';
import { needed, type Action } from './action.ts';
import { halfDone } from './half-done.ts';

/**
 * Puts a document's name and tag back exactly as they were. If somebody has changed either since, the person is asked
 * first; what is already back is not written again.
 */
export const undo: Action = (panel) => {
  const { drive, event } = panel;
  const record = unpackUndo(needed(panel, 'undo'));
  const file = drive.file(record.id);
  const reading = { ...unpackReading(needed(panel, 'doc')), file };
  const isBack = isAs(record.before, file, panel);
  if (!isOurs(record, file, panel) && event.parameters.anyway !== 'yes')
    return { kind: 'update', card: changedSinceDoneCard(viewDocument(reading, panel), record, panel) };
  const back = isBack ? file : putBack(record, file, panel);
  const view = viewDocument({ ...reading, file: back }, panel);
  return {
    kind: 'replace-all',
    card: documentCard(view, freshDraft(view), panel),
    notice: 'Undone. The document is as it was.',
  };
};

/** Writes what differs, and no more: label first, then name and properties in one call, which reads the document back. */
export function putBack({ id, before }: UndoRecord, now: GoogleFile, panel: Panel): GoogleFile {
  const { drive, labelMap } = panel;
  const change: FileChange = {
    ...(now.name === before.name ? {} : { name: before.name }),
    properties: { ...restoreProperties(before.tag), [PROPERTY.firstName]: before.firstName },
    ...(now.modifiedTime === undefined ? {} : { modifiedTime: now.modifiedTime }),
  };
  if (labelMap === undefined || tagSignature(now, labelMap) === signatureOf(before.tag))
    return drive.update(id, change);
  drive.setLabel(id, restoreLabel(before.tag, labelMap));
  return halfDone('The class was taken back', () => drive.update(id, change));
}

/** Whether name and tag are each as we left them, or back already, as where an undo broke off half way. */
export const isOurs = ({ before, after }: UndoRecord, file: GoogleFile, panel: Panel): boolean =>
  [before, after].some(({ name }) => hasName(name, file)) &&
  [before, after].some(({ tag }) => hasTag(tag, file, panel));

/** Whether a document has this name and this tag. */
export const isAs = (state: UndoRecord['after'], file: GoogleFile, panel: Panel): boolean =>
  hasName(state.name, file) && hasTag(state.tag, file, panel);

const hasName = (name: string, file: GoogleFile): boolean => (file.name ?? '') === name;
const hasTag = (tag: CarriedTag, file: GoogleFile, { labelMap }: Panel): boolean =>
  tagSignature(file, labelMap) === signatureOf(tag);
