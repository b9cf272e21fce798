import type {
  ChoiceRecord,
  FieldRecord,
  LabelRecord,
  LabelRevision,
  Lifecycle,
} from '../../state/label-records.ts';
import { permissionIdOf } from '../../state/server-ids.ts';
import type { Call } from '../call.ts';
import { LABEL_ROLES, labelRole } from '../label-access.ts';
import { instant } from '../resources/times.ts';

const person = (address: string): { readonly person: string } => ({
  person: `people/${permissionIdOf(address)}`,
});

function lifecycle(record: Lifecycle, hasUnpublishedChanges: boolean): Record<string, unknown> {
  return {
    state: record.state,
    ...(hasUnpublishedChanges && { hasUnpublishedChanges: true }),
    ...(record.disabledPolicy && { disabledPolicy: record.disabledPolicy }),
  };
}

const hints = (record: Lifecycle): Record<string, boolean> => ({
  ...(record.state === 'DISABLED' && { disabled: true }),
  ...(record.disabledPolicy?.hideInSearch === true && { hiddenInSearch: true }),
  ...((record.state !== 'DISABLED' || record.disabledPolicy?.showInApply === true) && { shownInApply: true }),
});

function choiceResource(choice: ChoiceRecord, manages: boolean, creator: string): Record<string, unknown> {
  return {
    id: choice.id,
    properties: {
      displayName: choice.displayName,
      ...(choice.description !== undefined && { description: choice.description }),
      ...(choice.badgeConfig && { badgeConfig: choice.badgeConfig }),
    },
    lifecycle: lifecycle(choice.lifecycle, choice.lifecycle.state === 'UNPUBLISHED_DRAFT'),
    displayHints: hints(choice.lifecycle),
    schemaCapabilities: capabilities(choice.lifecycle, manages),
    appliedCapabilities: {
      canRead: true,
      canSearch: true,
      canSelect: choice.lifecycle.state === 'PUBLISHED',
    },
    createTime: instant(choice.createTime),
    creator: person(creator),
    lockStatus: choice.locked === true ? { locked: true } : {},
  };
}

const capabilities = (record: Lifecycle, manages: boolean): Record<string, boolean> =>
  manages
    ? {
        canUpdate: true,
        ...(record.state === 'DISABLED'
          ? { canEnable: true, canDelete: true }
          : { canDisable: record.state === 'PUBLISHED' }),
        ...(record.state === 'UNPUBLISHED_DRAFT' && { canDelete: true }),
      }
    : {};

const listOptions = (field: FieldRecord): Record<string, unknown> =>
  field.maxEntries > 1 ? { listOptions: { maxEntries: field.maxEntries } } : {};

function typeOptions(field: FieldRecord, manages: boolean, creator: string): Record<string, unknown> {
  switch (field.type) {
    case 'text':
      return { textOptions: { minLength: field.minLength ?? 0, maxLength: field.maxLength ?? 100 } };
    case 'integer':
      return { integerOptions: { minValue: '-9007199254740991', maxValue: '9007199254740991' } };
    case 'date':
      return {
        dateOptions: {
          dateFormatType: field.dateFormatType ?? 'SHORT_DATE',
          dateFormat: field.dateFormatType === 'LONG_DATE' ? 'MMMM d, y' : 'M/d/yy',
          minValue: { year: 1, month: 1, day: 1 },
          maxValue: { year: 9999, month: 12, day: 31 },
        },
      };
    case 'selection':
      return {
        selectionOptions: {
          ...listOptions(field),
          choices: field.choices.map((choice) => choiceResource(choice, manages, creator)),
        },
      };
    case 'user':
      return { userOptions: listOptions(field) };
  }
}

function fieldResource(
  label: LabelRecord,
  field: FieldRecord,
  manages: boolean,
  applies: boolean,
): Record<string, unknown> {
  return {
    id: field.id,
    queryKey: `labels/${label.id}.${field.id}`,
    properties: { displayName: field.displayName, ...(field.required && { required: true }) },
    lifecycle: lifecycle(field.lifecycle, field.lifecycle.state === 'UNPUBLISHED_DRAFT'),
    displayHints: { ...hints(field.lifecycle), ...(field.required && { required: true }) },
    schemaCapabilities: capabilities(field.lifecycle, manages),
    appliedCapabilities: { canRead: true, canSearch: true, ...(applies && { canWrite: true }) },
    createTime: instant(field.createTime),
    creator: person(label.creator),
    lockStatus: {},
    ...typeOptions(field, manages, label.creator),
  };
}

/** Google's JSON of a label at a revision. `named` says whether its name points at that revision; fields come with the full view only. */
export function labelResource(
  call: Call,
  label: LabelRecord,
  revision: LabelRevision,
  options: { readonly named: boolean; readonly full: boolean; readonly asAdmin: boolean },
): Record<string, unknown> {
  const role = labelRole(call.workspace, call.user, label);
  const manages = options.asAdmin || role === 'EDITOR';
  const applies = LABEL_ROLES.indexOf(role ?? 'READER') >= 1 && revision.lifecycle.state === 'PUBLISHED';
  const state = revision.lifecycle;
  const draft = call.workspace.labels.latest(label);
  return {
    name: options.named ? `labels/${label.id}@${revision.id}` : `labels/${label.id}`,
    id: label.id,
    revisionId: revision.id,
    labelType: label.type,
    creator: person(label.creator),
    createTime: instant(label.createTime),
    revisionCreator: person(revision.creator),
    revisionCreateTime: instant(revision.createTime),
    ...(label.publishTime !== undefined && { publishTime: instant(label.publishTime) }),
    ...(label.publisher !== undefined && { publisher: person(label.publisher) }),
    ...(label.disableTime !== undefined && { disableTime: instant(label.disableTime) }),
    ...(label.disabler !== undefined && { disabler: person(label.disabler) }),
    customer: `customers/${call.workspace.directory.customerId}`,
    properties: {
      title: revision.title,
      ...(revision.description !== '' && { description: revision.description }),
    },
    lifecycle: lifecycle(state, draft.lifecycle.hasUnpublishedChanges),
    displayHints: { ...hints(state), priority: '0' },
    appliedCapabilities: {
      ...(role && { canRead: true }),
      ...(applies && { canApply: true, canRemove: true }),
    },
    schemaCapabilities: capabilities(state, manages),
    appliedLabelPolicy: { copyMode: label.copyMode },
    enabledAppSettings: { enabledApps: label.enabledApps.map((app) => ({ app })) },
    lockStatus: label.locked ? { locked: true } : {},
    ...(options.full && {
      fields: revision.fields
        .filter((field) => field.lifecycle.state !== 'DELETED')
        .map((field) => fieldResource(label, field, manages, applies)),
    }),
  };
}
