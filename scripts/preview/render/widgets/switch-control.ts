import type { SwitchJson } from '../card-json.ts';
import type { Path } from '../parts/click.ts';
import { attributes, html, type Html } from '../parts/html.ts';
import { inputAttributes } from '../parts/input-attributes.ts';

/** A switch at the end of a row, which the row's own words name. */
export function switchControl(toggle: SwitchJson, words: string, path: Path): Html {
  const { value, selected = false } = toggle;
  const common = attributes({
    type: 'checkbox',
    role: 'switch',
    'aria-label': words,
    value,
    checked: selected,
  });
  return html`<input class="switch" ${common}${inputAttributes(toggle, 'switch', path)} />`;
}
