import type { DocumentRow } from '../document-row.ts';

/** A document on a list: where it stands, and what is known of its being binned. */
export interface ListedDocument extends DocumentRow {
  readonly folderId: string;
  /** Empty where the audit did not see the folder. */
  readonly folder: string;
  /** London day on which it was put in the bin, where known. */
  readonly trashedOn: string | null;
  /** Last day on which it can be restored from the bin, where known. */
  readonly restoreBy: string | null;
}
