import type { Button, Icon, OnClick, Section, Widget } from '../google-card.ts';
import { plain, type Html } from './html.ts';

/** Icons by what they say; each stands beside words that say the same. */
export const ICONS = {
  decided: 'check_circle',
  undecided: 'help',
  attention: 'error',
  held: 'pan_tool',
  locked: 'lock',
  clock: 'schedule',
  case: 'folder_special',
  people: 'group',
  list: 'list',
  search: 'search',
  name: 'edit',
  bin: 'delete',
  guidance: 'menu_book',
} as const;
export type IconName = keyof typeof ICONS;

const iconOf = (name: IconName): Icon => ({ materialIcon: { name: ICONS[name] } });

export const paragraph = (text: Html): Widget => ({ textParagraph: { text: text.markup } });

export interface Line {
  readonly icon?: IconName;
  /** A word or two above. */
  readonly above?: string;
  readonly below?: string;
  readonly onClick?: OnClick;
  readonly button?: Button;
}

/** One thing said, with what it is above and what follows from it below. A line that can be clicked shows an arrow. */
export function line(text: Html, { icon, above, below, onClick, button }: Line = {}): Widget {
  return {
    decoratedText: {
      ...(icon === undefined ? {} : { startIcon: iconOf(icon) }),
      ...(above === undefined ? {} : { topLabel: plain(above) }),
      text: text.markup,
      ...(below === undefined ? {} : { bottomLabel: plain(below, 300) }),
      wrapText: true,
      ...(onClick === undefined ? {} : { onClick }),
      ...(button === undefined ? {} : { button }),
      ...(onClick === undefined || button !== undefined
        ? {}
        : { endIcon: { materialIcon: { name: 'chevron_right' } } }),
    },
  };
}

export const button = (text: string, onClick: OnClick, altText?: string): Button => ({
  text: plain(text, 60),
  onClick,
  type: 'OUTLINED',
  ...(altText === undefined ? {} : { altText: plain(altText) }),
});

/** The one thing to do on a card. */
export const mainButton = (text: string, onClick: OnClick): Button => ({
  ...button(text, onClick),
  type: 'FILLED',
});

/** A quiet button, for what few people want. */
export const quietButton = (text: string, onClick: OnClick): Button => ({
  ...button(text, onClick),
  type: 'BORDERLESS',
});

export const buttons = (...list: readonly Button[]): Widget => ({ buttonList: { buttons: list } });

/** A section, or nothing where it would be empty: Google refuses a section without widgets. */
export const section = (
  widgets: readonly Widget[],
  more: Omit<Section, 'widgets'> = {},
): readonly Section[] => (widgets.length === 0 ? [] : [{ ...more, widgets }]);
