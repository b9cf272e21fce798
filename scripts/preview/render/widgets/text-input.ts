import type { TextInputJson } from '../card-json.ts';
import type { Path } from '../parts/click.ts';
import { html, type Html } from '../parts/html.ts';
import { inputAttributes } from '../parts/input-attributes.ts';

export function textInput(input: TextInputJson, path: Path): Html {
  const { label, hintText, value = '', type = 'SINGLE_LINE', validation } = input;
  const common = inputAttributes(input, 'text', path, { maxlength: validation?.characterLimit });
  const box =
    type === 'MULTIPLE_LINE'
      ? html`<textarea class="box" rows="3" ${common}>${value}</textarea>`
      : html`<input class="box" type="text" autocomplete="off" value="${value}" ${common} />`;
  const hint =
    hintText === undefined || label === undefined ? undefined : html`<span class="hint">${hintText}</span>`;
  return html`<label class="field"><span class="label">${label ?? hintText}</span>${box}${hint}</label>`;
}
