import { existsSync } from 'node:fs';
import type { Body } from '../../google/google.ts';
import { DeskHere } from './desk-here.ts';
import { DeskInThread } from './desk-in-thread.ts';
import type { FilePermissions, KnownPermission } from './known-exposures.ts';
import type { LiveSetting, PageHead } from './open-page.ts';
import type { PageSource } from './page-reader.ts';
import type { PageRows } from '../store/page-rows.ts';

/** Where pages of documents are worked through. */
export interface PageDesk {
  /** Hands over what pages are read by: once, before the first of them. */
  begin(setting: LiveSetting): void;
  /**
   * Reads the body of a page, which is the desk's from then on.
   * @throws MalformedPage when it was cut short or is not what Google promises.
   * @throws DeskBroken when the desk's thread has ended.
   */
  read(body: Body, source: PageSource): Promise<PageInHand>;
  close(): Promise<void>;
}

/** A page that a desk has read. */
export interface PageInHand extends PageHead {
  /** Its rows, once who can open its files is looked up and its documents are judged. */
  rows(): Promise<PageRows>;
}

/** Asks what permissions of shared drives mean. */
export type LookUp = (files: readonly FilePermissions[]) => Promise<readonly KnownPermission[]>;

/** Opens a desk: in a thread where the program is built, in this one where it runs from source. */
export function openPageDesk(lookUp: LookUp): PageDesk {
  const script = new URL('./desk-worker.js', import.meta.url);
  return existsSync(script) ? new DeskInThread(script, lookUp) : new DeskHere(lookUp);
}
