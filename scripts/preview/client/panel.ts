import { actionEvent, type Inputs } from '../../workspace/apps-script/events/panel-events.ts';
import { grant, run, triggerOf, UNANSWERED, type Place } from './ask-server.ts';
import { NO_CARDS, navigate, seen, withInputs, withSeen, type Stack, type Stacks } from './card-stack.ts';
import { askForFile } from './ask-for-file.ts';
import { eventInputs, missingInputs, readInputs } from './form-inputs.ts';
import type { Action, OnClick, PanelAnswer } from './google-json.ts';
import { followLink } from './follow-link.ts';
import type { Focus, PanelView } from './panel-view.ts';

/** The side panel as Google runs it: what is called when, and which card is then seen. */
export class Panel {
  readonly #view: PanelView;
  readonly #place: Place;
  /** Called when the panel may have changed a document. */
  readonly #changed: () => void;
  #stacks: Stacks = NO_CARDS;
  /** What events say of the open document or the selection: as the last trigger had it, clicks have it too. */
  #beside: object = {};
  /** Of answers that overtake each other, only that of the last call counts. */
  #lastCall = 0;

  constructor(view: PanelView, place: Place, changed: () => void) {
    this.#view = view;
    this.#place = place;
    this.#changed = changed;
  }

  /** The panel is opened, in Drive or beside a document. */
  open(): Promise<void> {
    return this.#show('opened', this.#place.file === '' ? [] : [this.#place.file], 'none');
  }

  /** Items are selected in Drive. With none, the homepage is there again as it was left. */
  async select(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) return this.#show('selected', ids, 'none');
    this.#lastCall += 1;
    this.#view.waiting = false;
    this.#beside = { drive: {} };
    this.#stacks = { home: this.#stacks.home, context: undefined };
    this.#draw('none');
  }

  /** A button, line or menu entry of a card. */
  click(onClick: OnClick): Promise<void> {
    if ('action' in onClick) return this.act(onClick.action);
    followLink(onClick.openLink.url, this.#place.as);
    return Promise.resolve();
  }

  /** An action of the card that is seen, with everything that stands in its inputs. */
  async act(action: Action): Promise<void> {
    const { card } = this.#view;
    const [missing] = missingInputs(card, action);
    if (missing !== undefined) {
      this.#view.notice = 'Fill in what is missing first.';
      card.querySelector<HTMLElement>(`[data-name="${CSS.escape(missing)}"]`)?.focus();
      return;
    }
    const parameters = Object.fromEntries((action.parameters ?? []).map(({ key, value }) => [key, value]));
    const inputs = action.persistValues === true ? readInputs(card) : undefined;
    const event = this.#event(parameters, eventInputs(card));
    const answer = await this.#call({ function: action.function, event }, action.loadIndicator !== 'NONE');
    if (answer === undefined) return;
    this.#changed();
    await this.#follow(answer, withInputs(seen(this.#stacks), inputs), inputs !== undefined);
  }

  /** An entry of the panel's own menu: its cards go on top of what is seen. */
  async chooseFromMenu(functionName: string): Promise<void> {
    const answer = await this.#call({ function: functionName, event: this.#event() }, true);
    if (answer === undefined) return;
    await this.#follow(answer, withInputs(seen(this.#stacks), readInputs(this.#view.card)), true);
  }

  back(): void {
    this.#view.notice = '';
    this.#see(navigate(seen(this.#stacks), [{ pop: true }]), 'title');
  }

  /** Google calls for something that happened beside the panel; the answer begins a stack. */
  async #show(
    occasion: 'opened' | 'selected' | 'granted',
    files: readonly string[],
    focus: Focus,
  ): Promise<void> {
    const call = (this.#lastCall += 1);
    this.#view.waiting = true;
    const trigger = await triggerOf(occasion, this.#place, files);
    if (call !== this.#lastCall) return;
    if (trigger === undefined) {
      this.#view.waiting = false;
      this.#view.refuse(UNANSWERED);
      return;
    }
    this.#beside = placeOf(trigger.event);
    const answer = await this.#call(trigger, true);
    if (answer === undefined) return;
    const stack = navigate([], answer.action?.navigations ?? []);
    this.#stacks =
      occasion === 'selected'
        ? { home: this.#stacks.home, context: stack }
        : { home: stack, context: undefined };
    this.#draw(focus);
  }

  /** Does what an answer says, from the stack as the click left it. */
  async #follow({ renderActions = {} }: PanelAnswer, stack: Stack, isKept: boolean): Promise<void> {
    const { navigations = [], notification, link } = renderActions.action ?? {};
    if (notification !== undefined) this.#view.notice = notification.text;
    if (navigations.length > 0) {
      const isSameCard = navigations.every((navigation) => 'updateCard' in navigation);
      this.#see(navigate(stack, navigations), isSameCard ? 'same' : 'title');
    } else if (!isKept) this.#see(stack, 'same');
    if (link !== undefined) followLink(link.url, this.#place.as);
    if (renderActions.hostAppAction === undefined || !(await askForFile())) return;
    this.#view.waiting = true;
    await grant(this.#place);
    await this.#show('granted', [this.#place.file], 'title');
  }

  /** The answer of a function; `undefined` where it was refused (and said so), or another call came in between. */
  async #call(
    call: { readonly function: string; readonly event: object },
    isWaitedFor: boolean,
  ): Promise<PanelAnswer | undefined> {
    const number = (this.#lastCall += 1);
    this.#view.notice = '';
    this.#view.waiting = isWaitedFor;
    const ran = await run(call, this.#place);
    if (number !== this.#lastCall) return undefined;
    this.#view.waiting = false;
    if (ran.ok) {
      this.#view.measured = ran.measured;
      return ran.answer;
    }
    this.#view.refuse(ran.refused);
    return undefined;
  }

  #event(parameters: Readonly<Record<string, string>> = {}, inputs: Inputs = {}): object {
    return actionEvent(this.#place.host, parameters, inputs, { at: Date.now(), place: this.#beside });
  }

  #see(stack: Stack, focus: Focus): void {
    this.#stacks = withSeen(this.#stacks, stack);
    this.#draw(focus);
  }

  #draw(focus: Focus): void {
    const stack = seen(this.#stacks);
    const top = stack.at(-1);
    if (top !== undefined) this.#view.draw(top, stack.length > 1, focus);
  }

  /** The card that is seen, as JSON. */
  get card(): object | undefined {
    return seen(this.#stacks).at(-1)?.card;
  }
}

/** The part of an event that is about one host: what is open or selected there. */
const placeOf = (event: object): object =>
  Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'commonEventObject'));
