/** A file of an Apps Script project; its name has no ending. */
export interface ScriptFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

export interface ScriptProject {
  readonly id: string;
  readonly title: string;
  /** RFC 3339. */
  readonly changedAt: string;
  /** Address of whoever changed it last, where Google says. */
  readonly changedBy: string | undefined;
}

/** The project's files as somebody kept them. Nothing changes a version, and no API deletes one. */
export interface ScriptVersion {
  readonly number: number;
  readonly description: string;
  /** RFC 3339. */
  readonly madeAt: string;
}

export interface ScriptDeployment {
  readonly id: string;
  /** `undefined`: the head, which runs whatever was pushed last. */
  readonly version: number | undefined;
  readonly description: string;
}

/**
 * Apps Script projects, as the person who signed in may open them. Every method throws `GoogleError` once retries are
 * spent or pointless.
 */
export interface ScriptProjects {
  /** Address of whoever signed in. */
  person(): Promise<string>;
  project(id: string): Promise<ScriptProject>;
  /** What the head has, or a version. */
  content(id: string, version?: number): Promise<readonly ScriptFile[]>;
  /** Puts these files in place of all that the project has. */
  replaceContent(id: string, files: readonly ScriptFile[]): Promise<void>;
  /** Oldest first. */
  versions(id: string): Promise<readonly ScriptVersion[]>;
  /** Keeps the head as a version. Not tried again where it may have been made unseen: look first. */
  addVersion(id: string, description: string): Promise<number>;
  deployments(id: string): Promise<readonly ScriptDeployment[]>;
  /** Not tried again where it may have been made unseen: look first. */
  addDeployment(id: string, version: number, description: string): Promise<ScriptDeployment>;
  moveDeployment(id: string, deploymentId: string, version: number, description: string): Promise<void>;
  close(): void;
}
