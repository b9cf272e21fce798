/**
 * The part of Google's card JSON that the panel uses (google.apps.card.v1). Cards are data: built without a call, tested
 * by equality, drawn by Google or by the preview.
 */

export interface Card {
  readonly name?: string;
  readonly header: { readonly title: string };
  readonly sections: readonly Section[];
  readonly fixedFooter?: { readonly primaryButton: Button; readonly secondaryButton?: Button };
}

export interface Section {
  readonly header?: string;
  readonly widgets: readonly Widget[];
  readonly collapsible?: boolean;
  readonly uncollapsibleWidgetsCount?: number;
}

export type Widget =
  | { readonly textParagraph: { readonly text: string } }
  | { readonly decoratedText: DecoratedText }
  | { readonly buttonList: { readonly buttons: readonly Button[] } }
  | { readonly textInput: TextInput }
  | { readonly selectionInput: SelectionInput }
  | { readonly dateTimePicker: DateTimePicker };

export interface DecoratedText {
  /** Google's small HTML. */
  readonly text: string;
  /** Plain text, cut by Google at the width of the panel. */
  readonly topLabel?: string;
  /** Plain text, wrapped. */
  readonly bottomLabel?: string;
  readonly wrapText?: boolean;
  readonly startIcon?: Icon;
  readonly endIcon?: Icon;
  readonly onClick?: OnClick;
  readonly button?: Button;
}

export interface Icon {
  readonly materialIcon: { readonly name: string };
  readonly altText?: string;
}

export interface Button {
  readonly text: string;
  readonly onClick: OnClick;
  readonly type?: 'FILLED' | 'OUTLINED' | 'BORDERLESS';
  readonly altText?: string;
}

export interface TextInput {
  readonly name: string;
  readonly label: string;
  readonly hintText?: string;
  readonly value?: string;
  readonly type?: 'SINGLE_LINE' | 'MULTIPLE_LINE';
  readonly onChangeAction?: Action;
}

export interface SelectionInput {
  readonly name: string;
  readonly label?: string;
  readonly type: 'CHECK_BOX' | 'RADIO_BUTTON' | 'DROPDOWN';
  readonly items: readonly { readonly text: string; readonly value: string; readonly selected: boolean }[];
  readonly onChangeAction?: Action;
}

export interface DateTimePicker {
  readonly name: string;
  readonly label: string;
  readonly type: 'DATE_ONLY';
  /** 00:00 UTC of the day, in milliseconds since 1970. */
  readonly valueMsEpoch?: string;
  readonly onChangeAction?: Action;
}

export type OnClick =
  | { readonly action: Action }
  | { readonly openLink: { readonly url: string; readonly openAs?: 'FULL_SIZE' | 'OVERLAY' } };

export interface Action {
  readonly function: string;
  readonly parameters: readonly { readonly key: string; readonly value: string }[];
  readonly loadIndicator?: 'SPINNER' | 'NONE';
  readonly persistValues?: boolean;
}
