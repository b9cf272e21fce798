import type { drivelabels_v2 } from 'googleapis/build/src/apis/drivelabels/index.js';
import type { LabelEdit, NewField } from '../label-admin.ts';

type Request = drivelabels_v2.Schema$GoogleAppsDriveLabelsV2DeltaUpdateLabelRequestRequest;

/** One edit as Google's delta takes it. */
export function editRequest(edit: LabelEdit): Request {
  switch (edit.kind) {
    case 'describe': {
      const { title, description } = edit;
      return { updateLabel: { properties: { title, description }, updateMask: 'title,description' } };
    }
    case 'add-field':
      return { createField: { field: newField(edit.field) } };
    case 'rename-field':
      return {
        updateField: {
          id: edit.fieldId,
          properties: { displayName: edit.title },
          updateMask: 'displayName',
        },
      };
    case 'enable-field':
      return { enableField: { id: edit.fieldId } };
    case 'add-choice': {
      const { fieldId, title, before } = edit;
      const properties = {
        displayName: title,
        ...(before === undefined ? {} : { insertBeforeChoice: before }),
      };
      return { createSelectionChoice: { fieldId, choice: { properties } } };
    }
    case 'rename-choice': {
      const { fieldId, choiceId: id, title } = edit;
      return {
        updateSelectionChoiceProperties: {
          fieldId,
          id,
          properties: { displayName: title },
          updateMask: 'displayName',
        },
      };
    }
    case 'disable-choice': {
      const { fieldId, choiceId: id } = edit;
      // Still found by search, since documents carry it; no longer offered.
      const disabledPolicy = { hideInSearch: false, showInApply: false };
      return { disableSelectionChoice: { fieldId, id, disabledPolicy, updateMask: 'disabledPolicy' } };
    }
    case 'enable-choice': {
      const { fieldId, choiceId: id } = edit;
      return { enableSelectionChoice: { fieldId, id } };
    }
  }
}

/** A field as Google takes it, in a delta or with a new label. */
export function newField({
  title,
  kind,
  choices,
}: NewField): drivelabels_v2.Schema$GoogleAppsDriveLabelsV2Field {
  const properties = { displayName: title };
  switch (kind) {
    case 'selection': {
      const each = choices.map((choice) => ({ properties: { displayName: choice } }));
      return { properties, selectionOptions: { choices: each } };
    }
    case 'date':
      return { properties, dateOptions: {} };
    case 'user':
      return { properties, userOptions: {} };
  }
}
