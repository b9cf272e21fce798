/** What a file of a script project is, in the Script API's words. */
export type ScriptFileType = 'SERVER_JS' | 'HTML' | 'JSON';

/** One file of an Apps Script project. Its name has no ending: `Code`, `appsscript`. Times are milliseconds since 1970. */
export interface ScriptFileRecord {
  readonly name: string;
  readonly type: ScriptFileType;
  readonly source: string;
  readonly createTime: number;
  readonly updateTime: number;
  readonly lastModifiedBy: string;
}

export type NewScriptFile = Pick<ScriptFileRecord, 'name' | 'type' | 'source'>;

/** A project's files as they once were. Numbers are given once and never again. */
export interface ScriptVersionRecord {
  readonly number: number;
  readonly description: string;
  readonly createTime: number;
  readonly files: readonly ScriptFileRecord[];
}

/** What people run. Without a version it is the head: whatever was pushed last, and read-only. */
export interface ScriptDeploymentRecord {
  readonly id: string;
  readonly version: number | undefined;
  readonly description: string;
  readonly updateTime: number;
}

/** An Apps Script project. Its id is that of its file in Drive, where it is owned and shared like any other. */
export interface ScriptProjectRecord {
  readonly id: string;
  readonly title: string;
  readonly creator: string;
  readonly createTime: number;
  updateTime: number;
  lastModifiedBy: string;
  files: readonly ScriptFileRecord[];
  /** Oldest first. */
  versions: readonly ScriptVersionRecord[];
  /** The head comes first. */
  deployments: readonly ScriptDeploymentRecord[];
}
