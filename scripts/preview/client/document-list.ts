/** The list of documents beside the panel: which are selected, and as they are now. */
export class DocumentList {
  readonly #element: HTMLElement | null;
  onSelect: (ids: readonly string[]) => void = () => undefined;

  constructor(page: ParentNode) {
    this.#element = page.querySelector<HTMLElement>('[data-reload]');
    this.#element?.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.dataset.row !== undefined)
        this.onSelect(this.#selected);
    });
  }

  get #selected(): readonly string[] {
    return [...(this.#element?.querySelectorAll<HTMLInputElement>('[data-row]:checked') ?? [])].map(
      ({ value }) => value,
    );
  }

  /** Draws the list again after the panel changed something, with the same rows selected. */
  async reload(): Promise<void> {
    const element = this.#element;
    if (element === null) return;
    element.ariaBusy = 'true';
    const text = await fetch(`${element.dataset.reload ?? ''}${window.location.search}`)
      .then((response) => (response.ok ? response.text() : undefined))
      .catch(() => undefined);
    element.ariaBusy = 'false';
    // The panel itself says so when the server is gone.
    if (text === undefined) return;
    const selected = new Set(this.#selected);
    const held = element.contains(document.activeElement) ? document.activeElement?.id : undefined;
    element.innerHTML = text;
    for (const box of element.querySelectorAll<HTMLInputElement>('[data-row]'))
      box.checked = selected.has(box.value);
    if (held !== undefined && held !== '') document.getElementById(held)?.focus();
  }
}
