/** The tag's fields, by the words people see in Drive. */
export const LABEL_TITLE = 'What to Keep';
export const FIELD_TITLES = {
  recordClass: 'Record class',
  then: 'Then',
  eventDate: 'Event date',
  keepUntil: 'Keep until',
  decidedBy: 'Decided by',
  basis: 'Basis',
  disposal: 'Disposal',
} as const;
export type FieldName = keyof typeof FIELD_TITLES;

/**
 * Where the published label keeps what. Google makes the ids of fields and choices, so they are looked up by title
 * once and carried as data (compiled into the add-on at deploy; read by the audit at its start).
 */
export interface LabelMap {
  readonly labelId: string;
  readonly revisionId?: string;
  /** Field ids. A field that the label lacks is absent. */
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
  /** Selection fields: choice id → the choice's title as published (`FIN-01 Payments…`, `destroy`, `person`). */
  readonly choices: Readonly<Partial<Record<FieldName, Readonly<Record<string, string>>>>>;
}
