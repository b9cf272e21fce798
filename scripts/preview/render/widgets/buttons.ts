import type { ButtonJson } from '../card-json.ts';
import { clickable, type Path } from '../parts/click.ts';
import { html, type Html } from '../parts/html.ts';
import { icon } from '../parts/icon.ts';

const LOOKS = {
  FILLED: 'filled',
  FILLED_TONAL: 'tonal',
  OUTLINED: 'outlined',
  BORDERLESS: 'borderless',
} as const;

export function button(
  { text, icon: image, onClick, type = 'OUTLINED', disabled = false, altText }: ButtonJson,
  path: Path,
): Html {
  const picture = image === undefined ? undefined : icon(image, 'button-icon');
  return clickable(
    onClick,
    path,
    { className: `button ${LOOKS[type]}`, label: altText, disabled },
    html`${picture}${text}`,
  );
}

export const buttonList = (buttons: readonly ButtonJson[], path: Path): Html =>
  html`<div class="buttons">${buttons.map((each, at) => button(each, `${path}.buttons.${at}`))}</div>`;
