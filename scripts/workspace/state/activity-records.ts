/** One event of the Reports API's drive log. Times are milliseconds since 1970. */
export interface ActivityRecord {
  readonly time: number;
  /** When the log shows it: events may arrive late. */
  readonly visibleFrom: number;
  readonly qualifier: string;
  readonly actor: string | undefined;
  /** `delete`, `trash`, `rename`, `label_added` … */
  readonly event: string;
  readonly type: 'access' | 'acl_change';
  readonly fileId: string;
  readonly title: string;
  readonly mimeType: string;
  /** Owner's address, or the shared drive's name. */
  readonly owner: string;
  readonly driveId: string | undefined;
  /** Parameters beyond the usual ones, by name. */
  readonly more: Readonly<Record<string, string>>;
  readonly labels: readonly ActivityLabel[];
}

/** A label as the event's `resourceDetails` carries it: words as well as ids, as they stood at the time. */
export interface ActivityLabel {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly {
    readonly id: string;
    readonly displayName: string;
    readonly type: 'text' | 'integer' | 'date' | 'selection' | 'user';
    readonly values: readonly string[];
    /** Selection fields: the choices' titles beside their ids. */
    readonly displayValues: readonly string[];
  }[];
}

/** An entry of a change log. */
export interface ChangeRecord {
  readonly time: number;
  readonly fileId: string;
  /** The reader lost it: deleted, or no longer shared. */
  readonly removed: boolean;
  readonly driveId: string | undefined;
}
