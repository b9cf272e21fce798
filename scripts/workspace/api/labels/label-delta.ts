import type {
  ChoiceRecord,
  DisabledPolicy,
  FieldRecord,
  LabelRecord,
  LabelRevision,
  Lifecycle,
} from '../../state/label-records.ts';
import type { Call } from '../call.ts';
import { precondition, violation } from './label-call.ts';
import { LABEL_LIMITS, readDisplayName, readNewField, type FieldBody } from './label-fields.ts';

interface ChoiceProperties {
  readonly displayName?: unknown;
  readonly description?: string;
  readonly badgeConfig?: NonNullable<ChoiceRecord['badgeConfig']>;
  readonly insertBeforeChoice?: string;
}
interface ById {
  readonly id?: string;
  readonly fieldId?: string;
  readonly disabledPolicy?: DisabledPolicy;
}

/** One step of a delta: exactly one of these. */
export interface DeltaRequest {
  readonly updateLabel?: {
    readonly properties?: { readonly title?: unknown; readonly description?: string };
  };
  readonly createField?: { readonly field?: FieldBody };
  readonly updateField?: { readonly id?: string; readonly properties?: FieldBody['properties'] };
  readonly enableField?: ById;
  readonly disableField?: ById;
  readonly deleteField?: ById;
  readonly createSelectionChoice?: {
    readonly fieldId?: string;
    readonly choice?: { readonly properties?: ChoiceProperties };
  };
  readonly updateSelectionChoiceProperties?: ById & { readonly properties?: ChoiceProperties };
  readonly enableSelectionChoice?: ById;
  readonly disableSelectionChoice?: ById;
  readonly deleteSelectionChoice?: ById;
}

type Draft = Pick<LabelRevision, 'title' | 'description' | 'fields'>;
interface Step {
  readonly draft: Draft;
  readonly response: Record<string, unknown>;
}

const next = {
  enable: (): Lifecycle => ({ state: 'PUBLISHED' }),
  disable: (policy: DisabledPolicy | undefined): Lifecycle => ({
    state: 'DISABLED',
    ...(policy && { disabledPolicy: policy }),
  }),
};

/** Checks that a field or choice may go from its state to another. */
function move(
  before: Lifecycle,
  to: 'enable' | 'disable' | 'delete',
  policy: DisabledPolicy | undefined,
): Lifecycle {
  if (to === 'enable') {
    if (before.state !== 'DISABLED')
      throw precondition('CANNOT_ENABLE', 'Only what is disabled can be enabled.');
    return next.enable();
  }
  if (to === 'disable') {
    if (before.state !== 'PUBLISHED')
      throw precondition('CANNOT_DISABLE', 'Only what is published can be disabled.');
    return next.disable(policy);
  }
  if (before.state === 'PUBLISHED')
    throw precondition('CANNOT_DELETE', 'What is published is disabled before it is deleted.');
  return { state: 'DELETED' };
}

function changeField(
  draft: Draft,
  id: string | undefined,
  change: (field: FieldRecord) => FieldRecord,
): Draft {
  const found = draft.fields.find((field) => field.id === id && field.lifecycle.state !== 'DELETED');
  if (!found) throw violation('field.id', 'FIELD_NOT_FOUND', `Field ${id ?? ''} is not in this label.`);
  return { ...draft, fields: draft.fields.map((field) => (field === found ? change(field) : field)) };
}

function changeChoice(draft: Draft, at: ById, change: (choice: ChoiceRecord) => ChoiceRecord): Draft {
  return changeField(draft, at.fieldId, (field) => {
    const found = field.choices.find((choice) => choice.id === at.id && choice.lifecycle.state !== 'DELETED');
    if (!found)
      throw violation('choice.id', 'CHOICE_NOT_FOUND', `Choice ${at.id ?? ''} is not in field ${field.id}.`);
    if (found.locked === true)
      throw precondition('CANNOT_MODIFY_LOCKED_COMPONENT', `Choice ${found.id} is locked by a rule.`);
    return { ...field, choices: field.choices.map((choice) => (choice === found ? change(choice) : choice)) };
  });
}

const LIFECYCLE_STEPS = ['enable', 'disable', 'delete'] as const;

function step(call: Call, draft: Draft, request: DeltaRequest): Step {
  const { labels } = call.workspace;
  if (request.updateLabel) {
    const { title, description } = request.updateLabel.properties ?? {};
    return {
      draft: {
        ...draft,
        ...(title !== undefined && { title: readDisplayName(title, 'properties.title') }),
        ...(description !== undefined && { description }),
      },
      response: { updateLabel: {} },
    };
  }
  if (request.createField) {
    if (
      draft.fields.filter((field) => field.lifecycle.state !== 'DELETED').length >= LABEL_LIMITS.maxFields
    ) {
      throw violation(
        'field',
        'MAX_ENTRIES_EXCEEDED',
        `A label has at most ${LABEL_LIMITS.maxFields} fields.`,
      );
    }
    const field = labels.newField(readNewField(request.createField.field ?? {}));
    const before = request.createField.field?.properties?.insertBeforeField;
    const at = before === undefined ? -1 : draft.fields.findIndex((other) => other.id === before);
    const priority = at < 0 ? draft.fields.length : at;
    return {
      draft: { ...draft, fields: draft.fields.toSpliced(priority, 0, field) },
      response: { createField: { id: field.id, priority } },
    };
  }
  if (request.updateField) {
    const { displayName, required } = request.updateField.properties ?? {};
    return {
      draft: changeField(draft, request.updateField.id, (field) => ({
        ...field,
        ...(displayName !== undefined && {
          displayName: readDisplayName(displayName, 'field.properties.displayName'),
        }),
        ...(required !== undefined && { required }),
      })),
      response: { updateField: {} },
    };
  }
  if (request.createSelectionChoice) {
    const { fieldId, choice } = request.createSelectionChoice;
    const { displayName, insertBeforeChoice, description, badgeConfig } = choice?.properties ?? {};
    const record = labels.newChoice(readDisplayName(displayName, 'choice.properties.displayName'), {
      ...(description !== undefined && { description }),
      ...(badgeConfig && { badgeConfig }),
    });
    return {
      draft: changeField(draft, fieldId, (field) => {
        if (field.choices.length >= LABEL_LIMITS.fieldLimits.selectionLimits.maxChoices) {
          throw violation('choices', 'MAX_ENTRIES_EXCEEDED', 'The field has as many choices as it can hold.');
        }
        const at =
          insertBeforeChoice === undefined
            ? -1
            : field.choices.findIndex((other) => other.id === insertBeforeChoice);
        return { ...field, choices: field.choices.toSpliced(at < 0 ? field.choices.length : at, 0, record) };
      }),
      response: { createSelectionChoice: { fieldId, id: record.id } },
    };
  }
  if (request.updateSelectionChoiceProperties) {
    const { properties, ...at } = request.updateSelectionChoiceProperties;
    return {
      draft: changeChoice(draft, at, (choice) => ({
        ...choice,
        ...(properties?.displayName !== undefined && {
          displayName: readDisplayName(properties.displayName, 'choice.properties.displayName'),
        }),
        ...(properties?.description !== undefined && { description: properties.description }),
        ...(properties?.badgeConfig && { badgeConfig: properties.badgeConfig }),
      })),
      response: { updateSelectionChoiceProperties: {} },
    };
  }
  for (const to of LIFECYCLE_STEPS) {
    const field = request[`${to}Field`];
    if (field) {
      return {
        draft: changeField(draft, field.id, (each) => ({
          ...each,
          lifecycle: move(each.lifecycle, to, field.disabledPolicy),
        })),
        response: { [`${to}Field`]: {} },
      };
    }
    const choice = request[`${to}SelectionChoice`];
    if (choice) {
      return {
        draft: changeChoice(draft, choice, (each) => ({
          ...each,
          lifecycle: move(each.lifecycle, to, choice.disabledPolicy),
        })),
        response: { [`${to}SelectionChoice`]: {} },
      };
    }
  }
  throw violation(
    'requests',
    'INVALID_VALUE',
    'A request says exactly one thing to do, and one that the local Workspace knows.',
  );
}

/** Carries out a list of changes on the draft, all or none, as one new revision. @returns one response a request */
export function applyDelta(
  call: Call,
  label: LabelRecord,
  requests: readonly DeltaRequest[],
): Record<string, unknown>[] {
  let draft: Draft = call.workspace.labels.latest(label);
  const responses: Record<string, unknown>[] = [];
  for (const request of requests) {
    const done = step(call, draft, request);
    draft = done.draft;
    responses.push(done.response);
  }
  call.workspace.labels.revise(label, draft, call.user.address);
  return responses;
}
