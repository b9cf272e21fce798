import type { DatePickerJson } from '../card-json.ts';
import type { Path } from '../parts/click.ts';
import { html, type Html } from '../parts/html.ts';
import { inputAttributes } from '../parts/input-attributes.ts';

/** A day to pick. Google's value is 00:00 UTC of the day, whatever the person's clock says. */
export function datePicker(input: DatePickerJson, path: Path): Html {
  const { label, valueMsEpoch } = input;
  const day = valueMsEpoch === undefined ? '' : new Date(Number(valueMsEpoch)).toISOString().slice(0, 10);
  return html`<label class="field"
    ><span class="label">${label}</span
    ><input class="box" type="date" value="${day}" ${inputAttributes(input, 'date', path)}
  /></label>`;
}
