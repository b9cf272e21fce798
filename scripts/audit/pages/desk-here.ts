import { pageOpener, type LiveSetting } from './open-page.ts';
import type { LookUp, PageDesk } from './page-desk.ts';

/** A desk in the thread of whoever opens it. */
export function deskHere(setting: LiveSetting, lookUp: LookUp): PageDesk {
  const open = pageOpener(setting);
  return {
    read: (body, source) =>
      Promise.resolve().then(() => {
        const page = open(body, source);
        return { ...page.head, rows: async () => page.rows(await lookUp(page.unknown)) };
      }),
    close: () => Promise.resolve(),
  };
}
