import type { FieldType, NewField } from '../../state/label-records.ts';
import { violation } from './label-call.ts';

/** A field as it is sent to be created: its id cannot be chosen. */
export interface FieldBody {
  readonly properties?: {
    readonly displayName?: unknown;
    readonly required?: boolean;
    readonly insertBeforeField?: string;
  };
  readonly textOptions?: object;
  readonly integerOptions?: object;
  readonly dateOptions?: { readonly dateFormatType?: 'LONG_DATE' | 'SHORT_DATE' };
  readonly selectionOptions?: {
    readonly listOptions?: { readonly maxEntries?: number };
    readonly choices?: readonly { readonly properties?: { readonly displayName?: unknown } }[];
  };
  readonly userOptions?: { readonly listOptions?: { readonly maxEntries?: number } };
}

const NAME_LENGTH = 80;
const CHOICES_A_FIELD = 200;
const ENTRIES = 10;

export function readDisplayName(name: unknown, field: string): string {
  if (typeof name !== 'string' || name === '')
    throw violation(field, 'FIELD_REQUIRED', 'A display name is needed.');
  if (name.length > NAME_LENGTH) {
    throw violation(
      field,
      'STRING_VALUE_TOO_LONG',
      `A display name takes at most ${NAME_LENGTH} characters.`,
    );
  }
  return name;
}

/** Reads the definition of a new field. @throws ApiError 400 */
export function readNewField(body: FieldBody): NewField {
  const displayName = readDisplayName(body.properties?.displayName, 'field.properties.displayName');
  const options: Readonly<Record<FieldType, object | undefined>> = {
    text: body.textOptions,
    integer: body.integerOptions,
    date: body.dateOptions,
    selection: body.selectionOptions,
    user: body.userOptions,
  };
  const types = (Object.keys(options) as FieldType[]).filter((type) => options[type] !== undefined);
  const [type] = types;
  if (type === undefined || types.length !== 1) {
    throw violation('field', 'FIELD_REQUIRED', 'A field has exactly one kind of options.');
  }
  const choices = (body.selectionOptions?.choices ?? []).map((choice) =>
    readDisplayName(choice.properties?.displayName, 'field.selectionOptions.choices.properties.displayName'),
  );
  if (choices.length > CHOICES_A_FIELD) {
    throw violation(
      'field.selectionOptions.choices',
      'VALUE_OUT_OF_RANGE',
      `A field has at most ${CHOICES_A_FIELD} choices.`,
    );
  }
  const maxEntries = (body.selectionOptions ?? body.userOptions)?.listOptions?.maxEntries ?? 1;
  if (maxEntries < 1 || maxEntries > ENTRIES) {
    throw violation(
      'field.listOptions.maxEntries',
      'VALUE_OUT_OF_RANGE',
      `A list holds 1 to ${ENTRIES} values.`,
    );
  }
  return {
    displayName,
    type,
    required: body.properties?.required ?? false,
    choices,
    maxEntries,
    ...(body.dateOptions?.dateFormatType && { dateFormatType: body.dateOptions.dateFormatType }),
  };
}

/** What `limits.getLabel` answers, and the checks here hold. */
export const LABEL_LIMITS = {
  name: 'limits/label',
  maxTitleLength: 80,
  maxDescriptionLength: 10000,
  maxFields: 10,
  maxDeletedFields: 200,
  maxDraftRevisions: 1,
  fieldLimits: {
    maxIdLength: 36,
    maxDisplayNameLength: NAME_LENGTH,
    maxDescriptionLength: 1000,
    textLimits: { minLength: 0, maxLength: 100 },
    integerLimits: { minValue: '-9007199254740991', maxValue: '9007199254740991' },
    dateLimits: { minValue: { year: 1, month: 1, day: 1 }, maxValue: { year: 9999, month: 12, day: 31 } },
    userLimits: { listLimits: { maxEntries: ENTRIES } },
    selectionLimits: {
      listLimits: { maxEntries: ENTRIES },
      maxIdLength: 36,
      maxDisplayNameLength: NAME_LENGTH,
      maxChoices: CHOICES_A_FIELD,
      maxDeletedChoices: CHOICES_A_FIELD,
    },
  },
} as const;
