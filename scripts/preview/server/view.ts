import type { PanelHost } from '../../workspace/apps-script/events/panel-events.ts';

export const HOSTS: readonly PanelHost[] = ['DRIVE', 'DOCS', 'SHEETS', 'SLIDES'];

/** What the page shows, as its address says it. */
export interface View {
  /** Address of the person. */
  readonly as: string;
  readonly host: PanelHost;
  readonly place: string;
  readonly folder: string | undefined;
  /** Words looked for in names. */
  readonly words: string;
  readonly from: number;
  /** The document that is open in an editor. */
  readonly file: string | undefined;
}

/** Reads a page's address; what it does not say, or says wrongly, is as on the first page. */
export function readView({ searchParams }: URL, somebody: string): View {
  const text = (name: string): string | undefined => {
    const value = searchParams.get(name);
    return value === null || value === '' ? undefined : value;
  };
  const from = Number(text('from') ?? 0);
  return {
    as: text('as')?.toLowerCase() ?? somebody,
    host: HOSTS.find((host) => host === text('host')) ?? 'DRIVE',
    place: text('place') ?? 'recent',
    folder: text('folder'),
    words: text('words') ?? '',
    from: Number.isSafeInteger(from) && from > 0 ? from : 0,
    file: text('file'),
  };
}

/** Address of the page with some of it changed. */
export function hrefOf(view: View, changes: Partial<View> = {}): string {
  const { as, host, place, folder, words, from, file } = { ...view, ...changes };
  const query = new URLSearchParams({ as, host, place });
  if (folder !== undefined) query.set('folder', folder);
  if (words !== '') query.set('words', words);
  if (from > 0) query.set('from', String(from));
  if (file !== undefined) query.set('file', file);
  return `/?${query.toString()}`;
}
