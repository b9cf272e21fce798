import type { CardJson } from '../render/card-json.ts';

/** A card, and what stands in the panel's menu while it is seen. */
export interface Card extends CardJson {
  readonly cardActions?: readonly { readonly actionLabel: string }[];
}

export interface Action {
  readonly function: string;
  readonly parameters?: readonly { readonly key: string; readonly value: string }[];
  readonly loadIndicator?: 'SPINNER' | 'NONE';
  readonly persistValues?: boolean;
  readonly requiredWidgets?: readonly string[];
  readonly allWidgetsAreRequired?: boolean;
}

export interface OpenLink {
  readonly url: string;
}

export type OnClick = { readonly action: Action } | { readonly openLink: OpenLink };

/** One step through the stack of cards. */
export type Navigation =
  | { readonly pushCard: Card }
  | { readonly updateCard: Card }
  | { readonly pop: true }
  | { readonly popToRoot: true }
  | { readonly popToCard: string };

interface RenderAction {
  readonly navigations?: readonly Navigation[];
  readonly notification?: { readonly text: string };
  readonly link?: OpenLink;
}

/** A handler's answer, checked by the server. A trigger's has `action` at its top, all others `renderActions`. */
export interface PanelAnswer {
  readonly action?: RenderAction;
  readonly renderActions?: { readonly action?: RenderAction; readonly hostAppAction?: object };
}
