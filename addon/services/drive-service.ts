import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { LabelModification } from '#policy/tag/write-tag.ts';

/** What the panel asks of Drive. Every call is one call to Google, as the person, and may throw DriveTrouble. */
export interface DriveService {
  /** One document's metadata, its tag included. */
  readonly file: (id: string) => GoogleFile;
  readonly list: (query: FileQuery) => FilePage;
  /** Writes or takes off one label: all of it or nothing. */
  readonly setLabel: (id: string, modification: LabelModification | LabelRemoval) => void;
  /** Changes what is named and gives the document as it then stands. */
  readonly update: (id: string, change: FileChange) => GoogleFile;
}

export interface LabelRemoval {
  readonly labelId: string;
  readonly removeLabel: true;
}

export interface FileQuery {
  /** Drive's search language. */
  readonly q: string;
  /** One shared drive, everything the person has, or all their shared drives too. */
  readonly within: { readonly drive: string } | 'mine' | 'all-drives';
  readonly orderBy?: string;
  /** At most 1,000. */
  readonly pageSize: number;
  readonly pageToken?: string;
  /** `whole`: everything the panel reads of a file; `place`: only where it stands and its tag. */
  readonly reads: 'whole' | 'place';
}

export interface FilePage {
  readonly files: readonly GoogleFile[];
  readonly nextPageToken: string | undefined;
  /** Google says that it did not look everywhere. */
  readonly incomplete: boolean;
}

export interface FileChange {
  readonly name?: string;
  readonly properties?: Readonly<Record<string, string | null>>;
  /** Sent back with every write: Drive moves it otherwise, and a period may run from it. */
  readonly modifiedTime?: string;
}
