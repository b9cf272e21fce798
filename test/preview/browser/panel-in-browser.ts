import type { Locator, Page } from 'playwright-core';
import { editorOf } from '../../../scripts/preview/documents/kind-of-file.ts';
import type { Department } from '../../../scripts/preview/open-department.ts';
import { hrefOf, readView, type View } from '../../../scripts/preview/server/view.ts';
import type { FileRecord } from '../../../scripts/workspace/state/file-records.ts';
import { axeIn } from './axe-in.ts';

/** A document of the department, or its name where only one has it. */
export type Named = string | FileRecord;

/** Somebody at the side panel: does what a person can do, and waits until the panel has answered. */
export class PanelInBrowser {
  readonly page: Page;
  readonly department: Department;
  readonly as: string;
  readonly #url: string;
  readonly #panel: Locator;
  /** What went wrong in the page's own script, or was forbidden to it. */
  readonly troubles: string[] = [];

  constructor(page: Page, url: string, department: Department, as: string) {
    this.page = page;
    this.department = department;
    this.as = as;
    this.#url = url;
    this.#panel = page.getByRole('complementary', { name: 'Side panel' });
    page.on('pageerror', ({ message }) => this.troubles.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.troubles.push(message.text());
    });
  }

  /** Goes to another place of the preview, or to another host, and waits for the panel there. */
  async go(changes: Partial<View>): Promise<void> {
    const view = readView(new URL(this.#url), this.as);
    await this.page.goto(new URL(hrefOf(view, changes), this.#url).href);
    await this.#answered();
  }

  /** Opens a document in its own editor. */
  async open(document: Named): Promise<void> {
    const { id, mimeType, name } = this.file(document);
    const host = editorOf(mimeType);
    if (host === undefined) throw new Error(`'${name}' opens in no editor: select it in Drive`);
    await this.go({ host, file: id });
  }

  /** Selects documents that stand in one folder, and nothing else. */
  async select(...documents: readonly Named[]): Promise<void> {
    const files = documents.map((document) => this.file(document));
    const [first] = files;
    if (first === undefined) throw new Error('Name a document to select');
    const { drive, owner, parent, name } = first;
    const place = drive ?? (owner === this.as ? 'my-drive' : 'shared');
    await this.go({ host: 'DRIVE', place, folder: parent === drive ? undefined : parent });
    // In a crowded folder it may stand on a later page.
    if ((await this.#row(first).count()) === 0) await this.go({ host: 'DRIVE', place, words: name });
    for (const file of files) {
      if ((await this.#row(file).count()) === 0)
        throw new Error(`${this.as} does not see '${file.name}' in one list with '${name}'`);
      await this.#row(file).check();
    }
    await this.#answered();
  }

  /** Clicks a button, a line or a menu's entry on the card. */
  async click(name: string): Promise<void> {
    const buttons = this.#panel.getByRole('button', { name, exact: true });
    await ((await buttons.count()) > 0 ? buttons : this.#panel.getByRole('button', { name })).first().click();
    await this.#answered();
  }

  /** Opens what a section folds away, by the section's title or 'Show 2 more'. */
  async unfold(title: string): Promise<void> {
    await this.#panel.locator('.card-space summary').filter({ hasText: title }).first().click();
  }

  /** Chooses from the panel's own menu, which is the same on every card. */
  async menu(entry: string): Promise<void> {
    await this.#panel.locator('summary').filter({ hasText: 'Menu' }).click();
    await this.click(entry);
  }

  back(): Promise<void> {
    return this.click('Back');
  }

  /** Says yes in Google's dialog, which asks whether the panel may know the open document. */
  async allow(): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: 'Allow' }).click();
    await this.#answered();
  }

  async cancel(): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await this.#answered();
  }

  /** Types into a box and leaves it. */
  async type(label: string, text: string): Promise<void> {
    const box = this.#panel.getByLabel(label, { exact: true });
    await box.fill(text);
    await box.blur();
    await this.#answered();
  }

  /** Picks a day, as in `2019-05-02`. */
  pick(label: string, day: string): Promise<void> {
    return this.type(label, day);
  }

  async tick(label: string, isOn = true): Promise<void> {
    await this.#panel.getByLabel(label).setChecked(isOn);
    await this.#answered();
  }

  /** Chooses from a list. */
  async choose(label: string, option: string): Promise<void> {
    await this.#panel.getByLabel(label).selectOption({ label: option });
    await this.#answered();
  }

  /** What stands in a box. */
  value(label: string): Promise<string> {
    return this.#panel.getByLabel(label, { exact: true }).inputValue();
  }

  /** Everything that the panel shows, as somebody reads it: hidden parts are left out. */
  text(): Promise<string> {
    return this.#panel.locator('.card-space').innerText();
  }

  title(): Promise<string> {
    return this.#panel.getByRole('heading', { level: 2 }).innerText();
  }

  notice(): Promise<string> {
    return this.#panel.locator('.notice').innerText();
  }

  /** The names of everything that can be clicked on the card. */
  buttons(): Promise<readonly string[]> {
    return this.#panel.locator('.card-space').getByRole('button').allInnerTexts();
  }

  /** A picture of the panel alone, of the whole card however long it is. */
  async screenshot(file: string): Promise<void> {
    const { height = 0 } = (await this.#panel.locator('.card-space > *').first().boundingBox()) ?? {};
    const before = this.page.viewportSize() ?? { width: 1100, height: 900 };
    await this.page.mouse.move(0, 0);
    await this.page.setViewportSize({ width: before.width, height: Math.max(500, Math.ceil(height) + 240) });
    await this.#panel.screenshot({ path: file });
    await this.page.setViewportSize(before);
  }

  /** What axe finds wrong with the page as it is now: a line each, empty where all is well. */
  axe(): Promise<readonly string[]> {
    return axeIn(this.page);
  }

  /** A document of the department by its name. @throws Error where there is none, or more than one. */
  file(document: Named): FileRecord {
    if (typeof document !== 'string') return document;
    const { files } = this.department.workspace;
    const [found, ...others] = [...files.owners()]
      .flatMap((owner) => files.ownedBy(owner).all)
      .concat(files.drives.flatMap(({ id }) => files.inDrive(id).all))
      .filter(({ name, gone, trashedTime }) => name === document && !gone && trashedTime === undefined);
    if (found === undefined) throw new Error(`There is no '${document}'`);
    if (others.length > 0) throw new Error(`There are ${others.length + 1} of the name '${document}'`);
    return found;
  }

  #row({ id }: FileRecord): Locator {
    return this.page.locator(`#row-${id}`);
  }

  async #answered(): Promise<void> {
    await this.page.locator('.card-space[aria-busy="false"]').waitFor();
    await this.page.locator('main:not([aria-busy="true"])').waitFor();
  }
}
