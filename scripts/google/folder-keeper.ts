/** A folder of a shared drive that carries properties of ours. */
export interface KeptFolder {
  readonly id: string;
  readonly name: string;
  readonly parent: string | undefined;
  readonly properties: Readonly<Record<string, string>>;
}

/** What folders are looked for by. */
export interface FolderMark {
  readonly key: string;
  readonly value: string;
  /** Folders of this name count as well, marked or not. */
  readonly orNamed?: string;
}

export interface NewFolder {
  readonly name: string;
  /** Folder or shared drive that it stands in. */
  readonly parent: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** Folders of shared drives, read as a member. Every method throws `GoogleError` once retries are spent or pointless. */
export interface FolderReader {
  /** Marked folders of a shared drive, the oldest first; none from the bin. */
  marked(subject: string, drive: string, mark: FolderMark): Promise<readonly KeptFolder[]>;
  close(): void;
}

/** Folders of shared drives, made and marked as a member. It has no word for the bin. */
export interface FolderKeeper extends FolderReader {
  /** Answers with its id. Not tried again where it may have been made unseen: look first. */
  create(subject: string, folder: NewFolder): Promise<string>;
  /** Sets properties, `null` clearing one; the others stay. */
  setProperties(
    subject: string,
    id: string,
    properties: Readonly<Record<string, string | null>>,
  ): Promise<void>;
}
