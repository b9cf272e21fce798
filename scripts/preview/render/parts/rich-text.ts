import { parseGoogleHtml, type GoogleHtml } from '../../google-html/parse-google-html.ts';
import { html, type Html } from './html.ts';

/** Text in Google's small HTML, drawn with what Google understands and nothing else. */
export const richText = (text: string): Html => html`${parseGoogleHtml(text).map(draw)}`;

/** The same without links: inside something that can itself be clicked. */
export const richTextUnlinked = (text: string): Html => html`${parseGoogleHtml(text).map(drawUnlinked)}`;

const draw = (node: GoogleHtml): Html => drawWith(node, draw, true);
const drawUnlinked = (node: GoogleHtml): Html => drawWith(node, drawUnlinked, false);

function drawWith(node: GoogleHtml, drawChild: (node: GoogleHtml) => Html, linked: boolean): Html {
  if (node.kind === 'text') return html`${node.text}`;
  if (node.kind === 'break') return html`<br />`;
  const inside = node.children.map(drawChild);
  switch (node.tag) {
    case 'b':
      return html`<b>${inside}</b>`;
    case 'i':
      return html`<i>${inside}</i>`;
    case 'u':
      return html`<u>${inside}</u>`;
    case 's':
      return html`<s>${inside}</s>`;
    case 'font':
      return html`<font color="${node.attribute}">${inside}</font>`;
    case 'a':
      return linked
        ? html`<a href="${node.attribute}" target="_blank" rel="noopener noreferrer">${inside}</a>`
        : html`${inside}`;
  }
}
