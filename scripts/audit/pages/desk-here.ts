import type { Body } from '../../google/google.ts';
import { pageOpener, type LiveSetting } from './open-page.ts';
import type { LookUp, PageDesk, PageInHand } from './page-desk.ts';
import type { PageSource } from './page-reader.ts';

/** A desk in the thread of whoever opens it. */
export class DeskHere implements PageDesk {
  readonly #lookUp: LookUp;
  #open: ReturnType<typeof pageOpener> | undefined;

  constructor(lookUp: LookUp) {
    this.#lookUp = lookUp;
  }

  begin(setting: LiveSetting): void {
    this.#open = pageOpener(setting);
  }

  read(body: Body, source: PageSource): Promise<PageInHand> {
    return Promise.resolve().then(() => {
      if (this.#open === undefined) throw new Error('A desk has to begin before it reads');
      const page = this.#open(body, source);
      return { ...page.head, rows: async () => page.rows(await this.#lookUp(page.unknown)) };
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
