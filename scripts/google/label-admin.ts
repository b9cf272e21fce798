import type { LabelMap } from '#policy/tag/label-map.ts';

export type FieldKind = 'selection' | 'date' | 'user' | 'text' | 'integer';

export interface ChoiceState {
  readonly id: string;
  readonly title: string;
  readonly disabled: boolean;
  /** A rule of Vault or of data loss prevention uses it: it can be neither renamed nor disabled. */
  readonly locked: boolean;
}

export interface FieldState {
  readonly id: string;
  readonly title: string;
  readonly kind: FieldKind;
  readonly disabled: boolean;
  /** Of selection fields; others have none. */
  readonly choices: readonly ChoiceState[];
}

/** A label as it would be published now: its newest revision, draft or not. */
export interface LabelState {
  readonly id: string;
  readonly revisionId: string;
  readonly title: string;
  readonly description: string;
  readonly standing: 'draft' | 'published' | 'disabled';
  /** The newest revision says something that files do not get yet. */
  readonly unpublished: boolean;
  readonly locked: boolean;
  readonly copyMode: CopyMode;
  /** RFC 3339. */
  readonly createdAt: string;
  readonly fields: readonly FieldState[];
}

/** Whether a copy of a file carries its label. */
export const COPY_MODES = ['DO_NOT_COPY', 'ALWAYS_COPY', 'COPY_APPLIABLE'] as const;
export type CopyMode = (typeof COPY_MODES)[number];

/** Weakest first: each may do what those before it may. */
export const LABEL_ROLES = ['READER', 'APPLIER', 'ORGANIZER', 'EDITOR'] as const;
export type LabelRole = (typeof LABEL_ROLES)[number];

/** Everybody in the organisation. */
export const EVERYONE = 'everyone';

export interface LabelGrant {
  /** Address of a person or group, or {@link EVERYONE}. */
  readonly who: string;
  readonly role: LabelRole;
}

/** What Google lets a label hold, as it says itself. */
export interface LabelLimits {
  readonly titleLength: number;
  readonly descriptionLength: number;
  readonly fields: number;
  readonly fieldTitleLength: number;
  /** In one selection field, disabled ones among them. */
  readonly choices: number;
  readonly choiceTitleLength: number;
}

export interface NewField {
  readonly title: string;
  readonly kind: 'selection' | 'date' | 'user';
  readonly choices: readonly string[];
}

export interface NewLabel {
  readonly title: string;
  readonly description: string;
  readonly fields: readonly NewField[];
}

/** One change of a label's definition. Nothing here deletes: deleting takes values off files. */
export type LabelEdit =
  | { readonly kind: 'describe'; readonly title: string; readonly description: string }
  | { readonly kind: 'add-field'; readonly field: NewField }
  | { readonly kind: 'rename-field'; readonly fieldId: string; readonly title: string }
  | { readonly kind: 'enable-field'; readonly fieldId: string }
  | {
      readonly kind: 'add-choice';
      readonly fieldId: string;
      readonly title: string;
      /** Choice that it goes before; the end where left out. */
      readonly before?: string | undefined;
    }
  | {
      readonly kind: 'rename-choice';
      readonly fieldId: string;
      readonly choiceId: string;
      readonly title: string;
    }
  | { readonly kind: 'disable-choice'; readonly fieldId: string; readonly choiceId: string }
  | { readonly kind: 'enable-choice'; readonly fieldId: string; readonly choiceId: string };

/** Labels as an administrator reads them. Every method throws `GoogleError` once retries are spent or pointless. */
export interface LabelReader {
  /** Every label with this title, disabled ones among them, oldest first. */
  labelsTitled(title: string): Promise<readonly LabelState[]>;
  /** `undefined` where there is no such label. */
  label(id: string): Promise<LabelState | undefined>;
  grants(id: string): Promise<readonly LabelGrant[]>;
  limits(): Promise<LabelLimits>;
  /** Where the published label keeps what. */
  labelMap(id: string): Promise<LabelMap | undefined>;
  close(): void;
}

/** Labels as an administrator changes them. */
export interface LabelAdmin extends LabelReader {
  /** A draft. Not tried again where it may have been made unseen: look first. */
  create(label: NewLabel): Promise<void>;
  /** All of the edits or none, on exactly this revision: Google refuses when the label is at another. */
  edit(id: string, revisionId: string, edits: readonly LabelEdit[]): Promise<void>;
  publish(id: string, revisionId: string): Promise<void>;
  /** Takes effect at once, as does `grant`. */
  setCopyMode(id: string, mode: CopyMode): Promise<void>;
  /** Gives a role, in place of the one that somebody had. */
  grant(id: string, grant: LabelGrant): Promise<void>;
}
