import type {
  NewScriptFile,
  ScriptDeploymentRecord,
  ScriptFileRecord,
  ScriptProjectRecord,
  ScriptVersionRecord,
} from './script-records.ts';
import type { FileStore } from './file-store.ts';
import type { ServerIds } from './server-ids.ts';

const SCRIPT_TYPE = 'application/vnd.google-apps.script';

/** What Google puts into a project that nobody has pushed to. */
const BASE_MANIFEST = `${JSON.stringify(
  {
    timeZone: 'America/New_York',
    dependencies: {},
    exceptionLogging: 'STACKDRIVER',
    runtimeVersion: 'V8',
  },
  null,
  2,
)}\n`;

/** Apps Script projects with their versions and deployments. Limits and permissions are the API's business. */
export class ScriptStore {
  /** People who switched the Apps Script API on for themselves; Google leaves it off until they do. */
  readonly apiUsers = new Set<string>();
  readonly #projects = new Map<string, ScriptProjectRecord>();
  readonly #lastVersion = new Map<string, number>();
  readonly #files: FileStore;
  readonly #ids: ServerIds;
  readonly #now: () => number;

  constructor(files: FileStore, ids: ServerIds, now: () => number) {
    this.#files = files;
    this.#ids = ids;
    this.#now = now;
  }

  project(id: string): ScriptProjectRecord | undefined {
    return this.#projects.get(id);
  }

  /** A project of its own, in its creator's My Drive, with a base manifest and a head deployment. */
  create(title: string, creator: string): ScriptProjectRecord {
    const now = this.#now();
    const file = this.#files.addFile({
      id: this.#ids.script(),
      name: title,
      mimeType: SCRIPT_TYPE,
      owner: creator,
      createdTime: now,
    });
    const record: ScriptProjectRecord = {
      id: file.id,
      title,
      creator,
      createTime: now,
      updateTime: now,
      lastModifiedBy: creator,
      files: [],
      versions: [],
      deployments: [{ id: this.#ids.deployment(), version: undefined, description: '', updateTime: now }],
    };
    this.#projects.set(record.id, record);
    this.write(record, [{ name: 'appsscript', type: 'JSON', source: BASE_MANIFEST }], creator);
    return record;
  }

  /** Puts these files in place of all that the project has. A file that stays keeps the time it was made. */
  write(project: ScriptProjectRecord, files: readonly NewScriptFile[], by: string): void {
    const now = this.#now();
    const known = new Map(project.files.map((file) => [file.name, file]));
    project.files = files.map(({ name, type, source }): ScriptFileRecord => {
      const before = known.get(name);
      return before?.source === source && before.type === type
        ? before
        : { name, type, source, createTime: before?.createTime ?? now, updateTime: now, lastModifiedBy: by };
    });
    project.updateTime = now;
    project.lastModifiedBy = by;
    const file = this.#files.file(project.id);
    if (file === undefined) return;
    file.modifiedTime = now;
    file.lastModifiedBy = by;
  }

  /** Keeps the project's files as they are now, under the next number. */
  addVersion(project: ScriptProjectRecord, description: string): ScriptVersionRecord {
    const number = (this.#lastVersion.get(project.id) ?? 0) + 1;
    this.#lastVersion.set(project.id, number);
    const version = { number, description, createTime: this.#now(), files: project.files };
    project.versions = [...project.versions, version];
    return version;
  }

  /** What only the editor's project history can do: no API deletes a version. */
  deleteVersion(project: ScriptProjectRecord, number: number): void {
    project.versions = project.versions.filter((version) => version.number !== number);
  }

  addDeployment(project: ScriptProjectRecord, version: number, description: string): ScriptDeploymentRecord {
    const deployment = { id: this.#ids.deployment(), version, description, updateTime: this.#now() };
    project.deployments = [...project.deployments, deployment];
    return deployment;
  }

  moveDeployment(
    project: ScriptProjectRecord,
    id: string,
    version: number,
    description: string,
  ): ScriptDeploymentRecord {
    const moved = { id, version, description, updateTime: this.#now() };
    project.deployments = project.deployments.map((each) => (each.id === id ? moved : each));
    return moved;
  }

  deleteDeployment(project: ScriptProjectRecord, id: string): void {
    project.deployments = project.deployments.filter((deployment) => deployment.id !== id);
  }
}
