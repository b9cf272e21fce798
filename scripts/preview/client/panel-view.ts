import { renderCard } from '../render/render-card.ts';
import type { Refused } from './ask-server.ts';
import type { Shown } from './card-stack.ts';
import { writeInputs } from './form-inputs.ts';

/** Where the keyboard goes once a card is drawn: to its title, back to where it was, or nowhere (it is in the list). */
export type Focus = 'title' | 'same' | 'none';

const part = (root: ParentNode, selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The page has no ${selector}`);
  return found;
};

/** The panel on the page: what is drawn, and what is said beside it. It decides nothing. */
export class PanelView {
  readonly element: HTMLElement;
  readonly card: HTMLElement;
  readonly back: HTMLElement;
  readonly #menu: HTMLElement;
  readonly #notice: HTMLElement;
  readonly #spinner: HTMLElement;
  readonly #said: HTMLElement;
  readonly #measured: HTMLElement;
  readonly #name: string;
  #held: HTMLElement | undefined;

  constructor(page: ParentNode) {
    this.element = part(page, '.panel');
    this.card = part(this.element, '.card-space');
    this.back = part(this.element, '.back');
    this.#menu = part(this.element, '.menu ul');
    this.#notice = part(this.element, '.notice');
    this.#spinner = part(this.element, '.spinner');
    this.#said = part(this.element, '.said');
    this.#measured = part(page, '.measured');
    this.#name = this.element.dataset.name ?? '';
  }

  draw({ card, inputs }: Shown, canGoBack: boolean, focus: Focus): void {
    const held = focus === 'same' ? keyOf(document.activeElement) : undefined;
    const scrolled = focus === 'same' ? this.card.scrollTop : 0;
    this.card.innerHTML = renderCard(card);
    if (inputs !== undefined) writeInputs(this.card, inputs);
    this.card.scrollTop = scrolled;
    this.back.hidden = !canGoBack;
    this.#menu.querySelectorAll('.card-action').forEach((entry) => {
      entry.remove();
    });
    this.#menu.prepend(...(card.cardActions ?? []).map(({ actionLabel }, at) => cardAction(actionLabel, at)));
    // Whoever stays in the list hears that the panel has changed; whoever is taken to the card hears its title.
    this.#said.textContent = focus === 'none' ? `The panel shows: ${card.header?.title ?? ''}` : '';
    if (focus === 'none') return;
    const again = held === undefined ? null : this.card.querySelector<HTMLElement>(held);
    (again ?? this.card.querySelector<HTMLElement>('h2'))?.focus();
  }

  /** What Google shows instead of a card that it cannot show, and why it cannot. */
  refuse({ message, refusals }: Refused): void {
    const title = document.createElement('h2');
    title.tabIndex = -1;
    title.textContent = `Error with ${this.#name}`;
    const said = document.createElement('p');
    said.textContent = message;
    const list = document.createElement('ul');
    for (const { path, message: why } of refusals) {
      const item = list.appendChild(document.createElement('li'));
      item.appendChild(document.createElement('code')).textContent = path;
      item.append(` ${why}`);
    }
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = 'Start again';
    again.addEventListener('click', () => {
      window.location.reload();
    });
    const box = document.createElement('div');
    box.className = 'refused';
    box.append(title, said, ...(refusals.length > 0 ? [list] : []), again);
    this.card.replaceChildren(box);
    title.focus();
  }

  /** While it is on, nothing on the card can be clicked or typed. The keyboard comes back to where it was. */
  set waiting(isOn: boolean) {
    const { activeElement } = document;
    if (isOn && activeElement instanceof HTMLElement && this.card.contains(activeElement))
      this.#held = activeElement;
    this.card.inert = isOn;
    if (!isOn) this.#held?.focus();
    if (!isOn) this.#held = undefined;
    this.card.ariaBusy = String(isOn);
    this.#spinner.textContent = isOn ? 'Loading…' : '';
  }

  set notice(text: string) {
    this.#notice.textContent = text;
  }

  set measured(text: string) {
    this.#measured.textContent = text;
  }
}

/** How to find an input or a button again on the card that replaces its own. */
function keyOf(element: Element | null): string | undefined {
  if (!(element instanceof HTMLElement)) return undefined;
  const { name, click } = element.dataset;
  if (name !== undefined)
    return `[data-name="${CSS.escape(name)}"]${element instanceof HTMLInputElement && element.type === 'radio' ? `[value="${CSS.escape(element.value)}"]` : ''}`;
  return click === undefined ? undefined : `[data-click="${CSS.escape(click)}"]`;
}

/** An entry of the menu that a card brings along. */
function cardAction(label: string, at: number): HTMLElement {
  const entry = document.createElement('li');
  entry.className = 'card-action';
  const button = entry.appendChild(document.createElement('button'));
  button.type = 'button';
  button.dataset.click = `cardActions.${at}.onClick`;
  button.textContent = label;
  return entry;
}
