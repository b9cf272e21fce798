import { caseOfProperties } from '#policy/pack/case-of-properties.ts';
import { CASE_PROPERTY } from '#policy/tag/properties.ts';
import { caseCard } from '../cards/case/case-card.ts';
import { caseClosedCard } from '../cards/case/case-closed-card.ts';
import { documentCard } from '../cards/document-card.ts';
import { DriveTrouble } from '../drive-trouble.ts';
import { INPUT } from '../input-names.ts';
import type { Panel } from '../panel.ts';
import { unpackReading, type CaseReading, type Reading } from '../reading/reading.ts';
import { viewDocument } from '../view/document-view.ts';
import { freshDraft } from '../view/draft.ts';
import { CardFault, needed, type Action } from './action.ts';

type InCase = Extract<CaseReading, { kind: 'in' }>;

/** Shows the case of a document; with a day picked, draws it again. No call to Google. */
export const showCase: Action = (panel) => {
  const { reading, found } = readingInCase(panel);
  const closedOn = panel.event.picked(INPUT.closedOn);
  return {
    kind: panel.event.parameters.again === 'yes' ? 'update' : 'push',
    card: caseCard(viewDocument(reading, panel), found.case, found.registered, closedOn, panel),
  };
};

/**
 * Closes a case that its folder's properties make, or opens it again. The folder is read first and read back in the
 * answer; its modified time stays.
 */
export const closeCase: Action = (panel) => {
  const { drive, event, asOf } = panel;
  const { reading, found } = readingInCase(panel);
  if (found.registered === 'pack') throw new CardFault('A case of the register is not closed in the panel');
  const isReopening = event.parameters.reopen === 'yes';
  const closedOn = isReopening ? null : (event.picked(INPUT.closedOn) ?? asOf);
  const folder = drive.file(found.case.id);
  const after = drive.update(folder.id, {
    properties: { [CASE_PROPERTY.closedOn]: closedOn },
    ...(folder.modifiedTime === undefined ? {} : { modifiedTime: folder.modifiedTime }),
  });
  const written = caseOfProperties(after.id, after.name ?? '', after.properties ?? {});
  if (written === undefined || (written.closedOn ?? null) !== closedOn)
    throw new DriveTrouble('unknown', 'The folder does not show the day after it was written');
  const view = viewDocument({ ...reading, case: { ...found, case: written } }, panel);
  return isReopening
    ? {
        kind: 'replace-all',
        card: documentCard(view, freshDraft(view), panel),
        notice: 'The case is open again.',
      }
    : { kind: 'replace-all', card: caseClosedCard(view, written) };
};

function readingInCase(panel: Panel): { readonly reading: Reading; readonly found: InCase } {
  const reading = unpackReading(needed(panel, 'doc'));
  if (reading.case.kind !== 'in') throw new CardFault('The document is in no case');
  return { reading, found: reading.case };
}
