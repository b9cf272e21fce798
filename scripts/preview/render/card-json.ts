/** Google's card JSON (google.apps.card.v1), as far as the preview draws it. */

export interface CardJson {
  readonly name?: string;
  readonly header?: { readonly title: string; readonly subtitle?: string };
  readonly sections: readonly SectionJson[];
  readonly fixedFooter?: { readonly primaryButton: ButtonJson; readonly secondaryButton?: ButtonJson };
}

export interface SectionJson {
  readonly header?: string;
  readonly widgets: readonly WidgetJson[];
  readonly collapsible?: boolean;
  readonly uncollapsibleWidgetsCount?: number;
}

/** Exactly one of these. */
export interface WidgetJson {
  readonly textParagraph?: { readonly text: string };
  readonly decoratedText?: DecoratedTextJson;
  readonly buttonList?: { readonly buttons: readonly ButtonJson[] };
  readonly textInput?: TextInputJson;
  readonly selectionInput?: SelectionInputJson;
  readonly dateTimePicker?: DatePickerJson;
  readonly image?: { readonly altText: string };
  readonly divider?: object;
}

export interface DecoratedTextJson {
  readonly text: string;
  readonly topLabel?: string;
  readonly bottomLabel?: string;
  readonly wrapText?: boolean;
  readonly startIcon?: IconJson;
  readonly endIcon?: IconJson;
  readonly onClick?: OnClickJson;
  readonly button?: ButtonJson;
  readonly switchControl?: SwitchJson;
}

export interface IconJson {
  readonly materialIcon?: { readonly name: string };
  readonly altText?: string;
}

export interface ButtonJson {
  readonly text?: string;
  readonly icon?: IconJson;
  readonly onClick: OnClickJson;
  readonly type?: 'OUTLINED' | 'FILLED' | 'FILLED_TONAL' | 'BORDERLESS';
  readonly disabled?: boolean;
  readonly altText?: string;
}

export interface OnClickJson {
  readonly action?: object;
  readonly openLink?: { readonly url: string };
}

export interface InputJson {
  readonly name: string;
  readonly label?: string;
  readonly onChangeAction?: object;
}

export interface TextInputJson extends InputJson {
  readonly hintText?: string;
  readonly value?: string;
  readonly type?: 'SINGLE_LINE' | 'MULTIPLE_LINE';
  readonly validation?: { readonly characterLimit?: number };
}

export interface SelectionInputJson extends InputJson {
  readonly type: 'CHECK_BOX' | 'RADIO_BUTTON' | 'SWITCH' | 'DROPDOWN';
  readonly items: readonly ItemJson[];
}

export interface ItemJson {
  readonly text: string;
  readonly value: string;
  readonly selected?: boolean;
}

export interface DatePickerJson extends InputJson {
  /** 00:00 UTC of the day, in milliseconds since 1970. */
  readonly valueMsEpoch?: string;
}

export interface SwitchJson extends InputJson {
  readonly value: string;
  readonly selected?: boolean;
}
