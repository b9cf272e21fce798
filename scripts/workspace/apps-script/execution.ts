import type { ListCache } from '../api/call.ts';
import type { PageTokens } from '../api/page-token.ts';
import type { FaultPlan } from '../faults/fault-plan.ts';
import type { Latency } from '../http/latency.ts';
import type { UserRecord } from '../state/directory-records.ts';
import type { Workspace } from '../state/workspace.ts';
import type { Realm } from './realm.ts';
import type { ScriptManifest } from './script-manifest.ts';
import type { Timer } from './timer.ts';

/** One call that the script made to Google. */
export interface ScriptCall {
  /** As in Google's API description: `drive.files.get`. */
  readonly method: string;
  /** HTTP's; 0 where the answer was lost on the way. */
  readonly status: number;
}

/** What a script's services work with while it runs. */
export interface Execution {
  readonly workspace: Workspace;
  readonly user: UserRecord;
  readonly manifest: ScriptManifest;
  /** Scopes that the person has granted, of those in the manifest, without `https://www.googleapis.com/auth/`. */
  readonly scopes: ReadonlySet<string>;
  /** The person has taken the grant back, or left, since the execution began. */
  readonly isShutOut: () => boolean;
  readonly realm: Realm;
  readonly timer: Timer;
  readonly tokens: PageTokens;
  readonly lists: ListCache;
  readonly faults: FaultPlan;
  readonly latency: Latency;
  readonly calls: ScriptCall[];
  readonly logs: string[];
}
