import type { PlainDate } from '../calendar/plain-date.ts';
import type { TagReading } from '../tag/tag.ts';

export type FileKind =
  | 'document'
  | 'spreadsheet'
  | 'presentation'
  | 'google-other'
  | 'pdf'
  | 'office'
  | 'image'
  | 'mail'
  | 'other';

/** Where a document lives. `elsewhere` is a place outside Drive, from an inventory. */
export type Place =
  | { readonly kind: 'my-drive'; readonly owner: string | undefined; readonly orgUnit: string | undefined }
  | { readonly kind: 'shared-drive'; readonly drive: string }
  | { readonly kind: 'elsewhere'; readonly path: string };

/** Who beyond the department's trusted domains can open it. `unknown`: Drive did not say and nobody asked. */
export type Exposure = 'inside' | 'outside' | 'anyone-with-link' | 'unknown';

/** What we know of one file, in the policy's words. Made from Google's JSON by `toFacts`, or from an inventory's row. */
export interface DocumentFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly mimeType: string;
  readonly place: Place;
  /** Folder it stands in, when we may know. */
  readonly parent: string | undefined;
  /** London days. Absent when the source does not say. */
  readonly createdOn: PlainDate | undefined;
  readonly modifiedOn: PlainDate | undefined;
  /** Creation day that a migration carried over, from the file property `wtk.date`. */
  readonly migratedOn: PlainDate | undefined;
  /** As Google wrote it, to be sent back with every write. */
  readonly modifiedTime: string | undefined;
  readonly trashed: boolean;
  readonly trashedOn: PlainDate | undefined;
  readonly tag: TagReading;
  readonly exposure: Exposure;
  /** Somebody besides its owner can open it. Absent when the source does not say. */
  readonly shared?: boolean | undefined;
  /** Owned by somebody outside the trusted domains: received, not ours to rename. */
  readonly received: boolean;
  /** Nobody may change its name now (content restriction, capability). */
  readonly locked: boolean;
  readonly link: string | undefined;
}
