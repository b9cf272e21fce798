/** The event that Google hands to an add-on (developers.google.com/workspace/add-ons/concepts/event-objects). */
export interface GoogleEvent {
  readonly commonEventObject?: {
    readonly hostApp?: string;
    readonly formInputs?: Readonly<Record<string, GoogleFormInput>>;
    readonly parameters?: Readonly<Record<string, string>>;
  };
  readonly drive?: { readonly selectedItems?: readonly GoogleItem[]; readonly activeCursorItem?: GoogleItem };
  readonly docs?: GoogleEditor;
  readonly sheets?: GoogleEditor;
  readonly slides?: GoogleEditor;
}

export interface GoogleFormInput {
  readonly stringInputs?: { readonly value?: readonly string[] };
  readonly dateInput?: { readonly msSinceEpoch?: string | number };
}

export interface GoogleItem {
  readonly id?: string;
  readonly title?: string;
  readonly mimeType?: string;
}

/** `id` and `title` are there only once the person has granted the file. */
export interface GoogleEditor {
  readonly id?: string;
  readonly title?: string;
  readonly addonHasFileScopePermission?: boolean;
}
