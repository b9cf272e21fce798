import {
  actionEvent,
  grantFile,
  homepageEvent,
  itemsSelectedEvent,
  type PanelHost,
} from '../../../scripts/workspace/apps-script/events/panel-events.ts';
import type { ScriptCall } from '../../../scripts/workspace/apps-script/execution.ts';
import type { Action, Card, OnClick, Widget } from '../../../addon/cards/google-card.ts';
import type { Desk } from './a-desk.ts';
import type { DeskFiles } from './desk-files.ts';

interface Navigation {
  readonly pushCard?: Card;
  readonly updateCard?: Card;
  readonly popToRoot?: true;
}

interface PanelAnswer {
  readonly action?: { readonly navigations: readonly Navigation[] };
  readonly renderActions?: {
    readonly action?: {
      readonly navigations?: readonly Navigation[];
      readonly notification?: { readonly text: string };
    };
    readonly hostAppAction?: object;
  };
}

/** Inputs as a person leaves them: a day, a text, or nothing for a box that is not ticked. */
type Left = Readonly<Record<string, string | { readonly day: string } | undefined>>;

/** One person at the panel: keeps Google's stack of cards and sends what Google would send. */
export class Sitting {
  readonly #desk: Desk;
  readonly #as: string;
  readonly #host: PanelHost;
  #stack: Card[] = [];
  /** Calls to Google that the last click made. */
  calls: readonly ScriptCall[] = [];
  notice: string | undefined;
  clicks = 0;
  /** Google has been asked to show its own dialog. */
  asksForFile = false;

  constructor(desk: Desk, as: string, host: PanelHost = 'DRIVE') {
    this.#desk = desk;
    this.#as = as;
    this.#host = host;
  }

  home(): void {
    this.#run('onHomepage', homepageEvent(this.#desk.workspace, this.#as, this.#host, undefined));
  }

  /** Opens the panel in an editor beside a document. */
  openEditor(name: keyof DeskFiles): void {
    this.#run(
      'onHomepage',
      homepageEvent(this.#desk.workspace, this.#as, this.#host, this.#desk.files[name]),
    );
  }

  /** Says yes in Google's dialog. */
  allow(name: keyof DeskFiles): void {
    const { workspace, files } = this.#desk;
    grantFile(workspace, this.#as, files[name]);
    this.clicks += 1;
    this.#stack = [];
    this.#run('onFileScopeGranted', homepageEvent(workspace, this.#as, this.#host, files[name]));
  }

  select(...names: readonly (keyof DeskFiles)[]): void {
    this.selectIds(names.map((name) => this.#desk.files[name]));
  }

  selectIds(ids: readonly string[]): void {
    this.#stack = [];
    this.clicks += 1;
    this.#run('onItemsSelected', itemsSelectedEvent(this.#desk.workspace, ids));
  }

  menu(functionName: 'onMyDocuments' | 'onMyTeams' | 'onGuidance'): void {
    this.clicks += 1;
    this.#run(functionName, homepageEvent(this.#desk.workspace, this.#as, this.#host, undefined));
  }

  get card(): Card {
    const card = this.#stack[this.#stack.length - 1];
    if (card === undefined) throw new Error('The panel shows nothing');
    return card;
  }

  /** Everything that the card says, tags taken out. */
  says(): string {
    const said: string[] = [];
    const walk = (value: unknown, key: string): void => {
      if (
        typeof value === 'string' &&
        /^(title|subtitle|header|text|topLabel|bottomLabel|label|hintText)$/.test(key)
      )
        said.push(value.replace(/<[^>]*>/g, ' '));
      else if (typeof value === 'object' && value !== null)
        for (const [name, inner] of Object.entries(value)) walk(inner, name);
    };
    walk(this.card, '');
    return said
      .join('\n')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
  }

  /** What the card says in the widgets that read HTML, as it stands. */
  markup(): string {
    return widgetsOf(this.card)
      .flatMap((widget) => [
        'textParagraph' in widget ? widget.textParagraph.text : '',
        'decoratedText' in widget ? widget.decoratedText.text : '',
      ])
      .join('\n');
  }

  /** Whether something that can be clicked has this text. */
  offers(text: string): boolean {
    return this.#clickable(text) !== undefined;
  }

  /** Clicks what has the text; `left` says what the person changed in the inputs before. */
  click(text: string, left: Left = {}): void {
    const onClick = this.#clickable(text);
    if (onClick === undefined) throw new Error(`Nothing to click says '${text}' on:\n${this.says()}`);
    if (!('action' in onClick)) throw new Error(`'${text}' is a link`);
    this.clicks += 1;
    this.act(onClick.action, left);
  }

  /** Changes an input that the card listens to. */
  change(name: string, left: Left): void {
    const found = widgetsOf(this.card)
      .flatMap(
        (widget) =>
          Object.values(widget) as readonly { readonly name?: string; readonly onChangeAction?: Action }[],
      )
      .find((widget) => widget.name === name)?.onChangeAction;
    if (found === undefined) throw new Error(`No input '${name}' on:\n${this.says()}`);
    this.clicks += 1;
    this.act(found, left);
  }

  act(action: Action, left: Left = {}): void {
    const parameters = Object.fromEntries(action.parameters.map(({ key, value }) => [key, value]));
    const inputs: Record<string, string | { readonly day: string }> = {};
    for (const [name, value] of Object.entries({ ...inputsOf(this.card), ...left }))
      if (value !== undefined) inputs[name] = value;
    this.#run(action.function, actionEvent(this.#host, parameters, inputs));
  }

  /** The click as a person would make it twice in a row, before the first has answered. */
  parametersOf(text: string): Action {
    const onClick = this.#clickable(text);
    if (onClick === undefined || !('action' in onClick)) throw new Error(`Nothing to click says '${text}'`);
    return onClick.action;
  }

  #clickable(text: string): OnClick | undefined {
    for (const widget of widgetsOf(this.card)) {
      if ('buttonList' in widget) {
        const button = widget.buttonList.buttons.find((one) => one.text === text);
        if (button !== undefined) return button.onClick;
      }
      if ('decoratedText' in widget) {
        const { text: said, onClick, button } = widget.decoratedText;
        if (button?.text === text) return button.onClick;
        if (onClick !== undefined && said.replace(/<[^>]*>/g, '').includes(text)) return onClick;
      }
    }
    return undefined;
  }

  #run(functionName: string, event: object): void {
    const { value, calls } = this.#desk.script.run(functionName, event, this.#as);
    this.calls = calls;
    const answer = value as PanelAnswer;
    const inner = answer.renderActions?.action;
    this.notice = inner?.notification?.text;
    this.asksForFile = answer.renderActions?.hostAppAction !== undefined;
    for (const { pushCard, updateCard, popToRoot } of answer.action?.navigations ??
      inner?.navigations ??
      []) {
      if (popToRoot === true) this.#stack = this.#stack.slice(0, 1);
      if (pushCard !== undefined) this.#stack.push(pushCard);
      if (updateCard !== undefined) this.#stack.splice(-1, 1, updateCard);
    }
  }
}

const widgetsOf = (card: Card): readonly Widget[] => card.sections.flatMap(({ widgets }) => widgets);

/** What stands in the inputs when nobody has touched them. */
function inputsOf(card: Card): Record<string, string | { readonly day: string } | undefined> {
  const inputs: Record<string, string | { readonly day: string }> = {};
  for (const widget of widgetsOf(card)) {
    if ('textInput' in widget && widget.textInput.value !== undefined)
      inputs[widget.textInput.name] = widget.textInput.value;
    if ('dateTimePicker' in widget && widget.dateTimePicker.valueMsEpoch !== undefined)
      inputs[widget.dateTimePicker.name] = {
        day: new Date(Number(widget.dateTimePicker.valueMsEpoch)).toISOString().slice(0, 10),
      };
    if ('selectionInput' in widget) {
      const chosen = widget.selectionInput.items.find(({ selected }) => selected);
      if (chosen !== undefined) inputs[widget.selectionInput.name] = chosen.value;
    }
  }
  return inputs;
}
