import type { PanelHost } from '../../../scripts/workspace/apps-script/events/panel-events.ts';
import { AtThePanel } from '../../../scripts/bench/clicks/at-the-panel.ts';
import { widgetsOf } from '../../../scripts/bench/clicks/inputs-of.ts';
import type { Desk } from './a-desk.ts';
import type { DeskFiles } from './desk-files.ts';

/** One person at the panel of the small office, who calls documents by what they are for and reads what cards say. */
export class Sitting extends AtThePanel {
  readonly #files: DeskFiles;

  constructor(desk: Pick<Desk, 'workspace' | 'script' | 'files'>, as: string, host: PanelHost = 'DRIVE') {
    super(desk, as, host);
    this.#files = desk.files;
  }

  openEditor(name: keyof DeskFiles): void {
    this.openBeside(this.#files[name]);
  }

  allow(name: keyof DeskFiles): void {
    this.allowFile(this.#files[name]);
  }

  select(...names: readonly (keyof DeskFiles)[]): void {
    this.selectIds(names.map((name) => this.#files[name]));
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
      .flatMap(({ textParagraph, decoratedText }) => [textParagraph?.text ?? '', decoratedText?.text ?? ''])
      .join('\n');
  }

  protected override inFull(): string {
    return this.says();
  }
}
