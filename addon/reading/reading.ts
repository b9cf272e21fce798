import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { Case } from '#policy/pack/case.ts';

/**
 * What was read of one document: Google's own words of it and what stands around it. It rides in a card's parameters
 * from click to click, so that a picked date needs no call to Google.
 */
export interface Reading {
  readonly file: GoogleFile;
  readonly case: CaseReading;
  /** Names of the folders above, from the top down, as far as they may be seen. */
  readonly folderPath: readonly string[];
  /** What the other documents of its folder are. */
  readonly neighbours: Neighbours | undefined;
}

export type CaseReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'in'; readonly case: Case; readonly registered: 'pack' | 'folder' }
  /** A folder above may not be seen, or there are too many folders to look through: it may be part of a case. */
  | {
      readonly kind: 'unknown';
      readonly why: 'not-a-member' | 'folder-hidden' | 'too-many-folders' | 'not-granted';
    };

export interface Neighbours {
  readonly decided: number;
  readonly byClass: Readonly<Record<string, number>>;
}

/** The reading as one parameter of a click. */
export const packReading = (reading: Reading): string => JSON.stringify(reading);

/** @throws SyntaxError when the text is no reading: only our own cards write it. */
export const unpackReading = (text: string): Reading => JSON.parse(text) as Reading;
