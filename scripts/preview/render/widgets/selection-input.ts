import type { ItemJson, SelectionInputJson } from '../card-json.ts';
import type { Path } from '../parts/click.ts';
import { attributes, html, type Html } from '../parts/html.ts';
import { inputAttributes } from '../parts/input-attributes.ts';

const KINDS = { CHECK_BOX: 'check', RADIO_BUTTON: 'radio', SWITCH: 'switch' } as const;

/** Boxes, radio buttons, switches or a list to choose from. */
export function selectionInput(input: SelectionInputJson, path: Path): Html {
  const { type, label, items } = input;
  if (type === 'DROPDOWN') return dropdown(input, path);
  const boxes = items.map((item) => box(input, KINDS[type], item, path));
  return label === undefined
    ? html`<div class="choices">${boxes}</div>`
    : html`<fieldset class="choices">
        <legend class="label">${label}</legend>
        ${boxes}
      </fieldset>`;
}

function box(
  input: SelectionInputJson,
  kind: 'check' | 'radio' | 'switch',
  item: ItemJson,
  path: Path,
): Html {
  const { text, value, selected = false } = item;
  const own = attributes({
    type: kind === 'radio' ? 'radio' : 'checkbox',
    role: kind === 'switch' ? 'switch' : undefined,
    value,
    checked: selected,
  });
  return html`<label class="choice"
    ><input${own}${inputAttributes(input, kind, path)} /><span>${text}</span></label
  >`;
}

/** As Google's, it stands empty until something is chosen. */
function dropdown(input: SelectionInputJson, path: Path): Html {
  const { label, items } = input;
  const options = items.map(
    ({ text, value, selected = false }) => html`<option${attributes({ value, selected })}>${text}</option>`,
  );
  const empty = items.some(({ selected }) => selected === true)
    ? undefined
    : html`<option value="" disabled selected hidden></option>`;
  return html`<label class="field"
    ><span class="label">${label ?? input.name}</span
    ><select class="box" ${inputAttributes(input, 'select', path)}>
      ${empty}${options}
    </select></label
  >`;
}
