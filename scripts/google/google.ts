import type { GoogleFile, GooglePermission } from '#policy/facts/google-file.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';

/** A person in the directory. */
export interface DirectoryUser {
  readonly id: string;
  readonly address: string;
  readonly orgUnit: string | undefined;
  readonly suspended: boolean;
  readonly archived: boolean;
  readonly guest: boolean;
  /** A super administrator, or one with a role. */
  readonly administrator?: boolean;
}

export interface GroupMember {
  /** Absent for `CUSTOMER` members: everybody in the organisation. */
  readonly address: string | undefined;
  readonly type: 'USER' | 'GROUP' | 'CUSTOMER' | 'EXTERNAL' | 'OTHER';
}

export interface SharedDrive {
  readonly id: string;
  readonly name: string;
}

/** One page of `files.list`. */
export interface FilesPage {
  /** The reader's own, to empty when it is done. */
  readonly files: GoogleFile[];
  readonly nextPageToken: string | undefined;
  /** Google did not search everything: the list is short and says so. */
  readonly incompleteSearch: boolean;
}

/** The body of an answer, in the pieces in which it came: whoever reads it takes them out and puts them together. */
export type Body = Uint8Array[];

/**
 * Reads the body of an answer, wherever that is done.
 * @throws MalformedPage when it is not what Google promises: then it is asked for again.
 */
export type ReadBody<Page> = (body: Body) => Page | Promise<Page>;

export interface FilesQuery {
  /** Whom to read as. */
  readonly subject: string;
  /** A shared drive's id; left out, the files that `subject` owns. */
  readonly drive?: string;
  readonly only: 'folders' | 'documents';
  /** Label whose values are wanted in `labelInfo`. */
  readonly labelId?: string;
}

/** A drive event from the Reports API that says a file went. */
export interface DriveDeletion {
  readonly fileId: string;
  readonly title: string;
  readonly event: 'delete' | 'trash';
  /** RFC 3339. */
  readonly at: string;
  readonly actor: string | undefined;
  readonly owner: string | undefined;
  /** Class choice title on the label at that time, where the event carries applied labels. */
  readonly label: string | undefined;
}

/** What stands in a cell of a Google Sheet. A day is a number: days since 30 December 1899. */
export type SheetValue = string | number | boolean;

/** Calls made so far. Retries are those of our own policy. */
export interface GoogleCounts {
  readonly calls: number;
  readonly retries: number;
}

/**
 * Google as the audit needs it: reads only, paged, each page validated, rate limits paced and retried.
 * Every method throws {@link GoogleError} once retries are spent or pointless.
 */
export interface Google {
  users(): AsyncIterable<readonly DirectoryUser[]>;
  groupMembers(group: string): AsyncIterable<readonly GroupMember[]>;
  sharedDrives(): AsyncIterable<readonly SharedDrive[]>;
  /** Members of a shared drive, or permissions of an item in it, read with domain admin access. */
  permissions(fileId: string): AsyncIterable<readonly GooglePermission[]>;
  /** One page; `pageToken` from the page before. */
  filesPage(query: FilesQuery, pageToken?: string): Promise<FilesPage>;
  /** The same, its body left for others to read. */
  filesBody<Page>(query: FilesQuery, pageToken: string | undefined, read: ReadBody<Page>): Promise<Page>;
  /** A folder as somebody sees it; `root` is the top of their My Drive. */
  folder(subject: string, id: string): Promise<GoogleFile>;
  /** The published label with this title, or `undefined` when the domain has none. */
  label(title: string): Promise<LabelMap | undefined>;
  /** Files deleted or binned since an instant (RFC 3339), oldest 180 days ago. */
  deletions(since: string): AsyncIterable<readonly DriveDeletion[]>;
  /** The first sheet of a spreadsheet, row by row, as the administrator sees it. */
  sheetValues(spreadsheetId: string): Promise<readonly (readonly SheetValue[])[]>;
  readonly counts: GoogleCounts;
  close(): void;
}
