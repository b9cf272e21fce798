import type { TextInputJson } from '../card-json.ts';
import type { Path } from '../parts/click.ts';
import { html, type Html } from '../parts/html.ts';
import { inputAttributes } from '../parts/input-attributes.ts';

export function textInput(input: TextInputJson, path: Path): Html {
  const { label, hintText, value = '', type = 'SINGLE_LINE', validation } = input;
  const hint = label === undefined ? undefined : hintText;
  const common = inputAttributes(input, 'text', path, {
    maxlength: validation?.characterLimit,
    'aria-description': hint,
  });
  const box =
    type === 'MULTIPLE_LINE'
      ? html`<textarea class="box" rows="3" ${common}>${value}</textarea>`
      : html`<input class="box" type="text" autocomplete="off" value="${value}" ${common} />`;
  // The input itself carries the hint, so that its label is the label alone.
  const below = hint === undefined ? undefined : html`<span class="hint" aria-hidden="true">${hint}</span>`;
  return html`<div class="field">
    <label><span class="label">${label ?? hintText}</span>${box}</label>${below}
  </div>`;
}
