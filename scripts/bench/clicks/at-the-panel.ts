import type { CardJson, OnClickJson } from '../../preview/render/card-json.ts';
import {
  actionEvent,
  grantFile,
  homepageEvent,
  itemsSelectedEvent,
  type PanelHost,
} from '../../workspace/apps-script/events/panel-events.ts';
import type { ScriptCall } from '../../workspace/apps-script/execution.ts';
import type { Script } from '../../workspace/apps-script/open-script.ts';
import type { Workspace } from '../../workspace/state/workspace.ts';
import { inputsOf, widgetsOf, type Left } from './inputs-of.ts';

/** What a click does: a function of ours with parameters that ride in the card. */
export interface Action {
  readonly function: string;
  readonly parameters?: readonly { readonly key: string; readonly value: string }[];
}

interface Rendered {
  readonly navigations?: readonly {
    readonly pushCard?: CardJson;
    readonly updateCard?: CardJson;
    readonly popToRoot?: true;
  }[];
  readonly notification?: { readonly text: string };
}

interface PanelAnswer {
  readonly action?: Rendered;
  readonly renderActions?: { readonly action?: Rendered; readonly hostAppAction?: object };
}

/** Where somebody sits down: a Workspace with the built panel in it. */
export interface Seat {
  readonly workspace: Workspace;
  readonly script: Script;
}

/**
 * One person at the panel, who counts clicks: keeps Google's stack of cards and sends what Google would send. Selecting
 * documents, saying yes in Google's dialog, and whatever is clicked or changed on a card is a click each.
 */
export class AtThePanel {
  readonly #seat: Seat;
  readonly #as: string;
  readonly #host: PanelHost;
  #stack: CardJson[] = [];
  /** Calls to Google that the last click made. */
  calls: readonly ScriptCall[] = [];
  notice: string | undefined;
  clicks = 0;
  /** Google has been asked to show its own dialog. */
  asksForFile = false;

  constructor(seat: Seat, as: string, host: PanelHost = 'DRIVE') {
    this.#seat = seat;
    this.#as = as;
    this.#host = host;
  }

  home(): void {
    this.#run('onHomepage', this.#homepage(undefined));
  }

  /** The panel is opened in an editor beside a document. Whether that took a click, the caller knows. */
  openBeside(id: string): void {
    this.#run('onHomepage', this.#homepage(id));
  }

  /** Says yes in Google's dialog. */
  allowFile(id: string): void {
    grantFile(this.#seat.workspace, this.#as, id);
    this.clicks += 1;
    this.#stack = [];
    this.#run('onFileScopeGranted', this.#homepage(id));
  }

  selectIds(ids: readonly string[]): void {
    this.#stack = [];
    this.clicks += 1;
    this.#run('onItemsSelected', itemsSelectedEvent(this.#seat.workspace, ids));
  }

  menu(functionName: 'onMyDocuments' | 'onMyTeams' | 'onGuidance'): void {
    this.clicks += 1;
    this.#run(functionName, this.#homepage(undefined));
  }

  get card(): CardJson {
    const top = this.#stack.at(-1);
    if (top === undefined) throw new Error('The panel shows nothing');
    return top;
  }

  /** Whether something that can be clicked has this text. */
  offers(text: string): boolean {
    return this.#clickable(text) !== undefined;
  }

  /** Clicks what has the text; `left` says what the person changed in the inputs before. */
  click(text: string, left: Left = {}): void {
    const action = this.actionOf(text);
    this.clicks += 1;
    this.act(action, left);
  }

  /** Changes an input that the card listens to. */
  change(name: string, left: Left): void {
    const found = widgetsOf(this.card)
      .flatMap(({ textInput, selectionInput, dateTimePicker }) => [textInput, selectionInput, dateTimePicker])
      .find((input) => input?.name === name)?.onChangeAction;
    if (found === undefined) throw new Error(`No input '${name}' on:\n${this.inFull()}`);
    this.clicks += 1;
    this.act(found as Action, left);
  }

  act({ function: name, parameters = [] }: Action, left: Left = {}): void {
    const inputs = Object.fromEntries(
      Object.entries({ ...inputsOf(this.card), ...left }).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value]],
      ),
    );
    const said = Object.fromEntries(parameters.map(({ key, value }) => [key, value]));
    this.#run(name, actionEvent(this.#host, said, inputs));
  }

  /** What a click on the text would do, not done: for a click made twice before the first has answered. */
  actionOf(text: string): Action {
    const onClick = this.#clickable(text);
    if (onClick === undefined) throw new Error(`Nothing to click says '${text}' on:\n${this.inFull()}`);
    if (onClick.action === undefined) throw new Error(`'${text}' is a link`);
    return onClick.action as Action;
  }

  /** The card as it would be quoted when something is missing on it. */
  protected inFull(): string {
    return JSON.stringify(this.card);
  }

  #clickable(text: string): OnClickJson | undefined {
    for (const { buttonList, decoratedText } of widgetsOf(this.card)) {
      const button = buttonList?.buttons.find((one) => one.text === text) ?? decoratedText?.button;
      if (button?.text === text) return button.onClick;
      if (decoratedText?.onClick !== undefined && untagged(decoratedText.text).includes(text))
        return decoratedText.onClick;
    }
    return undefined;
  }

  #homepage(id: string | undefined): object {
    return homepageEvent(this.#seat.workspace, this.#as, this.#host, id);
  }

  #run(functionName: string, event: object): void {
    const { value, calls } = this.#seat.script.run(functionName, event, this.#as);
    this.calls = calls;
    const { action, renderActions } = value as PanelAnswer;
    const done = action ?? renderActions?.action;
    this.notice = done?.notification?.text;
    this.asksForFile = renderActions?.hostAppAction !== undefined;
    for (const { pushCard, updateCard, popToRoot } of done?.navigations ?? []) {
      if (popToRoot === true) this.#stack = this.#stack.slice(0, 1);
      if (pushCard !== undefined) this.#stack.push(pushCard);
      if (updateCard !== undefined) this.#stack.splice(-1, 1, updateCard);
    }
  }
}

const untagged = (html: string): string => html.replace(/<[^>]*>/g, '');
