import type { WidgetJson } from '../card-json.ts';
import type { Path } from '../parts/click.ts';
import { html, type Html } from '../parts/html.ts';
import { buttonList } from './buttons.ts';
import { datePicker } from './date-picker.ts';
import { selectionInput } from './selection-input.ts';
import { textInput } from './text-input.ts';
import { decoratedText, paragraph } from './texts.ts';

export function widget(json: WidgetJson, path: Path): Html {
  const { textParagraph, decoratedText: row, buttonList: list, textInput: text } = json;
  const { selectionInput: selection, dateTimePicker: picker, image } = json;
  if (textParagraph !== undefined) return paragraph(textParagraph.text);
  if (row !== undefined) return decoratedText(row, `${path}.decoratedText`);
  if (list !== undefined) return buttonList(list.buttons, `${path}.buttonList`);
  if (text !== undefined) return textInput(text, `${path}.textInput`);
  if (selection !== undefined) return selectionInput(selection, `${path}.selectionInput`);
  if (picker !== undefined) return datePicker(picker, `${path}.dateTimePicker`);
  // Nothing is fetched: an image is its words.
  if (image !== undefined) return html`<div class="image" role="img" aria-label="${image.altText}"></div>`;
  return html`<hr class="divider" />`;
}
