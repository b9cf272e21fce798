export type LabelRole = 'READER' | 'APPLIER' | 'ORGANIZER' | 'EDITOR';
export type LifecycleState = 'UNPUBLISHED_DRAFT' | 'PUBLISHED' | 'DISABLED' | 'DELETED';
export type FieldType = 'text' | 'integer' | 'date' | 'selection' | 'user';

export interface DisabledPolicy {
  readonly hideInSearch?: boolean;
  readonly showInApply?: boolean;
}

/** Whether a label, field or choice may be used. `changed`: the draft says something else than what is published. */
export interface Lifecycle {
  readonly state: LifecycleState;
  readonly disabledPolicy?: DisabledPolicy;
}

export interface ChoiceRecord {
  readonly id: string;
  readonly displayName: string;
  readonly description?: string;
  readonly badgeConfig?: {
    readonly color?: Readonly<Record<string, number>>;
    readonly priorityOverride?: string;
  };
  readonly lifecycle: Lifecycle;
  readonly createTime: number;
  /** A rule of Vault or of data loss prevention uses it. */
  readonly locked?: boolean;
}

export interface FieldRecord {
  readonly id: string;
  readonly displayName: string;
  readonly required: boolean;
  readonly type: FieldType;
  readonly lifecycle: Lifecycle;
  readonly createTime: number;
  /** Selection fields only. */
  readonly choices: readonly ChoiceRecord[];
  /** Most values a file may carry here; above 1 the field is a list. */
  readonly maxEntries: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly dateFormatType?: 'LONG_DATE' | 'SHORT_DATE';
}

/** The label as it stood at one revision. Revisions never change: a delta or a publish makes a new one. */
export interface LabelRevision {
  readonly id: string;
  readonly createTime: number;
  readonly creator: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly FieldRecord[];
  readonly lifecycle: Lifecycle & { readonly hasUnpublishedChanges: boolean };
}

export interface LabelPermission {
  readonly id: string;
  readonly role: LabelRole;
  /** Address of a person or group; `audiences/default` is everybody in the organisation. */
  readonly holder:
    | { readonly kind: 'person' | 'group'; readonly address: string }
    | { readonly kind: 'audience'; readonly audience: string };
}

export interface LabelRecord {
  readonly id: string;
  readonly type: 'SHARED' | 'ADMIN';
  readonly creator: string;
  readonly createTime: number;
  publishTime: number | undefined;
  publisher: string | undefined;
  disableTime: number | undefined;
  disabler: string | undefined;
  /** Oldest first; the last one is `@latest`. */
  readonly revisions: LabelRevision[];
  /** Revision that files get now. */
  published: LabelRevision | undefined;
  permissions: LabelPermission[];
  copyMode: 'DO_NOT_COPY' | 'ALWAYS_COPY' | 'COPY_APPLIABLE';
  enabledApps: readonly ('DRIVE' | 'GMAIL')[];
  locked: boolean;
}

export interface NewLabel {
  readonly id?: string;
  readonly title: string;
  readonly description?: string;
  readonly type?: 'SHARED' | 'ADMIN';
  readonly creator?: string;
}

export interface NewField {
  readonly displayName: string;
  readonly type: FieldType;
  readonly required?: boolean;
  /** Titles of the choices, in order. */
  readonly choices?: readonly string[];
  readonly maxEntries?: number;
  readonly dateFormatType?: 'LONG_DATE' | 'SHORT_DATE';
}
