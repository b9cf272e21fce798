import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { LabelModification } from '#policy/tag/write-tag.ts';

export interface LabelRemoval {
  readonly labelId: string;
  readonly removeLabel: true;
}

export interface PropertyChange {
  /** `null` clears. */
  readonly properties?: Readonly<Record<string, string | null>>;
  /** RFC 3339: sent back, since Drive moves it with any other change. */
  readonly modifiedTime?: string;
}

/**
 * Tags on documents, read and written as somebody who may edit them. It has no word for a name, a place or the bin.
 * Every method throws `GoogleError` once retries are spent or pointless; repeating a write does no harm.
 */
export interface Tagger {
  /** The document with its tag, in both of the places where one can stand. */
  file(subject: string, id: string): Promise<GoogleFile>;
  setLabel(subject: string, id: string, modification: LabelModification | LabelRemoval): Promise<void>;
  /** Answers with the document as it then stands. */
  update(subject: string, id: string, change: PropertyChange): Promise<GoogleFile>;
  close(): void;
}
