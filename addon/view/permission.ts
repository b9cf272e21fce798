import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import { FOLDER_TYPE, SHORTCUT_TYPE, type GoogleFile } from '#policy/facts/google-file.ts';
import type { Case } from '#policy/pack/case.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';

/** Whether something may be done; where not, why, in a plain sentence. A button that would fail is not offered. */
export type Permission = { readonly ok: true } | { readonly ok: false; readonly why: string };

const YES: Permission = { ok: true };
const no = (why: string): Permission => ({ ok: false, why });

/** Whether this person may tag the file, as far as Drive says beforehand. */
export function mayTag(file: GoogleFile, facts: DocumentFacts, labelMap: LabelMap | undefined): Permission {
  const { capabilities } = file;
  if (file.mimeType === FOLDER_TYPE) return no('Folders are not tagged, only the documents in them.');
  if (file.mimeType === SHORTCUT_TYPE)
    return no('This is a shortcut. Open the document it leads to and tag that.');
  if (facts.trashed) return no('It is in the bin. Restore it first if it should be kept.');
  if (facts.received && labelMap !== undefined)
    return no('A document of somebody outside cannot carry our label. If we need to keep it, keep a copy.');
  if (capabilities?.canEdit === false)
    return no('You can look at this document but not change it. Ask somebody who can edit it.');
  if (labelMap === undefined) return YES;
  if (
    facts.tag.problems.some(({ field, unknownChoice }) => field === 'recordClass' && unknownChoice === true)
  )
    return no(
      'Somebody gave it a class that is newer than this panel. Leave it as it is, and ask your records team to bring the panel up to date.',
    );
  if (capabilities?.canReadLabels === false)
    return no('Your account has no licence for labels, so the tag can be neither seen nor set.');
  return capabilities?.canModifyLabels === false ? no('You may not set labels on this document.') : YES;
}

/** Whether the name is this person's to change, by Drive's rules and by ours. */
export function mayRename(file: GoogleFile, evaluation: Evaluation, inCase: Case | undefined): Permission {
  const { facts, holds } = evaluation;
  if (file.mimeType === FOLDER_TYPE || file.mimeType === SHORTCUT_TYPE)
    return no('Only documents are named here.');
  if (facts.trashed) return no('It is in the bin.');
  if (holds.length > 0) return no('It is on hold, so its name stays as it is.');
  if (inCase?.closedOn !== undefined) return no('Its case is closed, so its name stays as it is.');
  if (facts.received) return no('It was received from outside, so it keeps the name it came with.');
  if (facts.locked) return no('It is locked or you may only look at it, so its name cannot be changed.');
  return YES;
}
