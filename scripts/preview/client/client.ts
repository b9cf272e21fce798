import { HOSTS } from '../server/view.ts';
import type { OnClick, Action } from './google-json.ts';
import { Panel } from './panel.ts';
import { PanelView } from './panel-view.ts';
import { DocumentList } from './document-list.ts';

const view = new PanelView(document);
const { as = '', host = '', file = '' } = view.element.dataset;
const list = new DocumentList(document);
const panel = new Panel(view, { as, host: HOSTS.find((known) => known === host) ?? 'DRIVE', file }, () => {
  void list.reload();
});

/** What stands at a dotted path of the card that is seen. */
const at = (path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((holder, key) => (holder as Readonly<Record<string, unknown>>)[key], panel.card);

const closest = (event: Event, attribute: string): HTMLElement | undefined =>
  (event.target instanceof Element ? event.target.closest<HTMLElement>(`[data-${attribute}]`) : null) ??
  undefined;

view.element.addEventListener('click', (event) => {
  const path = closest(event, 'click')?.dataset.click;
  const name = closest(event, 'function')?.dataset.function;
  if (path === undefined && name === undefined) return;
  // A link opens as Google opens it, not as a browser would.
  event.preventDefault();
  view.element.querySelector('.menu')?.removeAttribute('open');
  if (path !== undefined) void panel.click(at(path) as OnClick);
  else if (name !== undefined) void panel.chooseFromMenu(name);
});

// Enter in a box is a change of it; a card is sent nowhere.
view.card.addEventListener('submit', (event) => {
  event.preventDefault();
});

view.card.addEventListener('change', (event) => {
  const field = closest(event, 'change');
  const path = field?.dataset.change;
  if (path === undefined || isHalfADay(field)) return;
  void panel.act(at(path) as Action);
});

/** A year that is being typed digit by digit is a day too, of the first centuries. Google's picker gives whole days only. */
const isHalfADay = (field: HTMLElement | undefined): boolean =>
  field instanceof HTMLInputElement && field.type === 'date' && field.value.startsWith('0');

view.back.addEventListener('click', () => {
  panel.back();
});

list.onSelect = (ids) => {
  void panel.select(ids);
};

void panel.open();
