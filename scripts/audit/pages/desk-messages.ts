import type { Body } from '../../google/google.ts';
import type { FilePermissions, KnownPermission } from './known-exposures.ts';
import type { LiveSetting, PageHead } from './open-page.ts';
import type { PageSource } from './page-reader.ts';
import type { PageRows } from '../store/page-rows.ts';

/** What pages are read by, first; then pages to work through, and what was found out about the permissions of one. */
export type DeskQuestion =
  | { readonly setting: LiveSetting }
  | { readonly id: number; readonly body: Body; readonly source: PageSource }
  | { readonly id: number; readonly known: readonly KnownPermission[] };

/** For each page its head, then its rows, which wait for an answer where permissions are unknown; or why there are none. */
export type DeskAnswer =
  | { readonly id: number; readonly head: PageHead; readonly unknown: readonly FilePermissions[] }
  | { readonly id: number; readonly rows: PageRows }
  /** What is wrong with the body. */
  | { readonly id: number; readonly malformed: string }
  /** The program's own. */
  | { readonly id: number; readonly fault: unknown };
