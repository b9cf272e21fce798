import type { FieldRecord, FieldType } from '../../state/label-records.ts';
import type { Workspace } from '../../state/workspace.ts';
import { ApiError } from '../api-error.ts';

/** One field's part of a `modifyLabels` request. All values are texts, whole numbers included. */
export interface FieldModification {
  readonly fieldId?: string;
  readonly setTextValues?: readonly string[];
  readonly setIntegerValues?: readonly string[];
  readonly setDateValues?: readonly string[];
  readonly setSelectionValues?: readonly string[];
  readonly setUserValues?: readonly string[];
  readonly unsetValues?: boolean;
}

const SETTER: Readonly<Record<FieldType, Exclude<keyof FieldModification, 'fieldId' | 'unsetValues'>>> = {
  text: 'setTextValues',
  integer: 'setIntegerValues',
  date: 'setDateValues',
  selection: 'setSelectionValues',
  user: 'setUserValues',
};

const invalid = (message: string): ApiError => new ApiError(400, 'invalid', message);

const isDay = (value: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

/**
 * The values that a request sets on a field, checked against its type, its choices and its limits; `undefined` when it
 * clears the field. @throws ApiError 400
 */
export function readValues(
  workspace: Workspace,
  field: FieldRecord,
  modification: FieldModification,
): readonly string[] | undefined {
  const given = Object.values(SETTER).filter((setter) => modification[setter] !== undefined);
  if (modification.unsetValues === true) {
    if (given.length > 0) throw invalid(`Field ${field.id} is both set and unset.`);
    return undefined;
  }
  const setter = SETTER[field.type];
  const values = modification[setter];
  if (given.length !== 1 || !values) throw invalid(`Field ${field.id} takes ${setter}.`);
  if (field.lifecycle.state === 'DISABLED') throw invalid(`Field ${field.id} is disabled.`);
  if (values.length > field.maxEntries)
    throw invalid(`Field ${field.id} takes at most ${field.maxEntries} values.`);
  for (const value of values) check(workspace, field, value);
  return values.length === 0
    ? undefined
    : values.map((value) => (field.type === 'user' ? value.toLowerCase() : value));
}

function check(workspace: Workspace, field: FieldRecord, value: string): void {
  const refuse = (why: string): never => {
    throw invalid(`Field ${field.id}: ${why}.`);
  };
  if (typeof value !== 'string') return refuse('values are strings');
  switch (field.type) {
    case 'text':
      if (value.length > (field.maxLength ?? 100)) refuse(`text is longer than ${field.maxLength ?? 100}`);
      break;
    case 'integer':
      if (!/^-?\d{1,19}$/.test(value)) refuse(`'${value}' is not a whole number`);
      break;
    case 'date':
      if (!isDay(value)) refuse(`'${value}' is not a date`);
      break;
    case 'user':
      if (!workspace.directory.user(value)) refuse(`user ${value} was not found`);
      break;
    case 'selection': {
      const choice = field.choices.find((each) => each.id === value);
      if (!choice) refuse(`choice ${value} was not found`);
      else if (choice.lifecycle.state === 'DISABLED') refuse(`choice ${value} is disabled`);
      break;
    }
  }
}
