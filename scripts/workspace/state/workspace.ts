import type { ActivityRecord } from './activity-records.ts';
import { ChangeLog } from './change-log.ts';
import { CloudStore } from './cloud-store.ts';
import { DirectoryStore } from './directory-store.ts';
import type { AppliedLabel, FileRecord } from './file-records.ts';
import { FileStore } from './file-store.ts';
import { LabelStore } from './label-store.ts';
import { ScriptStore } from './script-store.ts';
import { createServerIds, type ServerIds } from './server-ids.ts';
import { SheetStore } from './sheet-store.ts';
import { DEFAULT_SWITCHES, type Switches } from './switches.ts';
import { VaultStore } from './vault-store.ts';

export interface WorkspaceOptions {
  /** The organisation's domain: `department.example`. */
  readonly domain: string;
  readonly customerId?: string;
  /** One seed always makes the same ids. */
  readonly seed?: number;
  /** The clock that stamps changes, in milliseconds since 1970; the machine's where left out. */
  readonly now?: () => number;
  readonly switches?: Partial<Switches>;
}

/** One organisation's Google Workspace, in memory. Everything on it is synchronous; its faces only translate. */
export interface Workspace {
  readonly cloud: CloudStore;
  readonly directory: DirectoryStore;
  readonly files: FileStore;
  readonly labels: LabelStore;
  /** What stands in spreadsheets; all other content is nobody's business here. */
  readonly sheets: SheetStore;
  /** Apps Script projects, each of them a file in Drive too. */
  readonly scripts: ScriptStore;
  readonly activities: ActivityRecord[];
  readonly changes: ChangeLog;
  readonly vault: VaultStore;
  readonly ids: ServerIds;
  readonly switches: Switches;
  readonly now: () => number;
  /** `ADDRESS FILE`: files that a person opened with the app, which is all that the scope `drive.file` shows. */
  readonly opened: Set<string>;
  /** Puts a label on a file as a generator does: without asking whether anybody may. */
  applyLabel(file: FileRecord, label: AppliedLabel): void;
  /** Adds an event to the drive log; what is left out is taken from the file. */
  addActivity(file: FileRecord, event: NewActivity): ActivityRecord;
}

export type NewActivity = Pick<ActivityRecord, 'event'> &
  Partial<Omit<ActivityRecord, 'qualifier' | 'fileId'>>;

export function createWorkspace(options: WorkspaceOptions): Workspace {
  const now = options.now ?? Date.now;
  const ids = createServerIds(options.seed ?? 1);
  const directory = new DirectoryStore(options.domain, options.customerId ?? 'C03az79cb', ids, now);
  const files = new FileStore(directory, ids);
  const activities: ActivityRecord[] = [];
  return {
    cloud: new CloudStore(),
    directory,
    files,
    labels: new LabelStore(ids, now),
    sheets: new SheetStore(),
    scripts: new ScriptStore(files, ids, now),
    activities,
    changes: new ChangeLog(),
    vault: new VaultStore(ids, now),
    ids,
    switches: { ...DEFAULT_SWITCHES, ...options.switches },
    now,
    opened: new Set(),
    applyLabel(file, label) {
      file.labels = [...(file.labels ?? []).filter((other) => other.labelId !== label.labelId), label];
    },
    addActivity(file, event) {
      const time = event.time ?? now();
      const activity: ActivityRecord = {
        time,
        visibleFrom: event.visibleFrom ?? time,
        qualifier: ids.qualifier(),
        actor: event.actor,
        event: event.event,
        type: event.type ?? 'access',
        fileId: file.id,
        title: event.title ?? file.name,
        mimeType: event.mimeType ?? file.mimeType,
        owner: event.owner ?? file.owner ?? files.drive(file.drive ?? '')?.name ?? '',
        driveId: event.driveId ?? file.drive,
        more: event.more ?? {},
        labels: event.labels ?? [],
      };
      activities.push(activity);
      return activity;
    },
  };
}
