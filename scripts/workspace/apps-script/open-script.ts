import { Script as Compiled, type Context } from 'node:vm';
import { ListCache } from '../api/call.ts';
import { PageTokens } from '../api/page-token.ts';
import { FaultPlan } from '../faults/fault-plan.ts';
import { NO_LATENCY, type Latency } from '../http/latency.ts';
import type { UserRecord } from '../state/directory-records.ts';
import type { Workspace } from '../state/workspace.ts';
import { bareWorld } from './bare-world.ts';
import type { Execution, ScriptCall } from './execution.ts';
import { inWords } from './in-words.ts';
import { Realm } from './realm.ts';
import { shortScope, type ScriptManifest } from './script-manifest.ts';
import { ScriptStores } from './services/script-stores.ts';
import { servicesFor } from './services/services-for.ts';
import { Timer } from './timer.ts';

/** A Workspace add-on is stopped after this. Milliseconds. */
const LIMIT = 30_000;

export interface ScriptOptions {
  /** The bundle: one script with top-level functions. */
  readonly source: string;
  readonly manifest: ScriptManifest;
  readonly workspace: Workspace;
  readonly faults?: FaultPlan;
  /** What each call to Google adds to an execution's time; nobody waits for it. */
  readonly latency?: Latency;
  /** Scopes of the manifest that a person has granted, asked at each execution; all of them where left out. */
  readonly granted?: (address: string) => readonly string[];
  /** When an execution is stopped, in milliseconds; 30 s as Google's where left out. */
  readonly limit?: number;
}

/** What came of one execution. */
export interface Ran {
  /** The function's answer, as JSON would carry it. */
  readonly value: unknown;
  readonly calls: readonly ScriptCall[];
  readonly logs: readonly string[];
  /** Processor time, in milliseconds. */
  readonly cpuMs: number;
}

/** The script threw, was stopped, or could not begin; the message is what Google would show. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
  readonly calls: readonly ScriptCall[];
  readonly logs: readonly string[];

  constructor(message: string, calls: readonly ScriptCall[] = [], logs: readonly string[] = []) {
    super(message);
    this.calls = calls;
    this.logs = logs;
  }
}

/** An Apps Script project over the local Workspace: each execution in a bare world of its own, nothing kept but its stores. */
export class Script {
  readonly #options: ScriptOptions;
  readonly #compiled: Compiled;
  readonly #tokens: PageTokens;
  readonly #lists = new ListCache();
  readonly #faults: FaultPlan;
  readonly #stores = new ScriptStores();
  #revoked = false;

  constructor(options: ScriptOptions) {
    this.#options = options;
    this.#compiled = new Compiled(options.source, { filename: 'Code.gs' });
    this.#tokens = new PageTokens(options.workspace.now, 6 * 60 * 60 * 1000);
    this.#faults = options.faults ?? new FaultPlan([], options.workspace, () => undefined);
  }

  /** Everybody takes their grant back, at once: what a fault plan calls when it revokes. */
  revoke(): void {
    this.#revoked = true;
  }

  /**
   * Runs one top-level function with an event, as a person.
   * @throws ScriptError when the script throws, is out of time, or there is no such function or person.
   */
  run(functionName: string, event: object, as: string): Ran {
    const { workspace, limit = LIMIT } = this.#options;
    const user = workspace.directory.user(as);
    if (user === undefined || isGone(user)) throw new ScriptError(`Nobody can sign in as ${as}`);
    if (this.#revoked) throw new ScriptError('Authorization is required to perform that action.');
    const before = process.cpuUsage();
    const timer = new Timer(workspace.now(), limit);
    const context = bareWorld(() => timer.now());
    const execution = this.#execution(user, timer, new Realm(context, timer));
    Object.assign(context, servicesFor(execution, this.#stores));
    const { calls, logs, realm } = execution;
    let value: unknown;
    let thrown: unknown;
    try {
      value = this.#evaluate(context, functionName, event, timer);
    } catch (error) {
      thrown = error ?? new Error('undefined');
    }
    if (realm.broken !== undefined) throw realm.broken.cause;
    if (timer.isOver || isTimeout(thrown))
      throw new ScriptError('Exceeded maximum execution time', calls, logs);
    if (thrown !== undefined) throw new ScriptError(inWords(thrown), calls, logs);
    const { user: used, system } = process.cpuUsage(before);
    return { value, calls, logs, cpuMs: (used + system) / 1000 };
  }

  #evaluate(context: Context, functionName: string, event: object, timer: Timer): unknown {
    this.#compiled.runInContext(context, { timeout: timer.left });
    const isFunction = /^[\w$]+$/.test(functionName) && new Compiled(`typeof ${functionName}`);
    if (!isFunction || isFunction.runInContext(context) !== 'function')
      throw new Error(`Script function not found: ${functionName}`);
    const call = new Compiled(
      `JSON.stringify(${functionName}(JSON.parse(${JSON.stringify(JSON.stringify(event))})))`,
    );
    const text = call.runInContext(context, { timeout: timer.left }) as string | undefined;
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  }

  #execution(user: UserRecord, timer: Timer, realm: Realm): Execution {
    const { workspace, manifest, granted, latency = NO_LATENCY } = this.#options;
    const asked = (manifest.oauthScopes ?? []).map(shortScope);
    const given = granted === undefined ? asked : granted(user.address).map(shortScope);
    return {
      workspace,
      user,
      manifest,
      scopes: new Set(asked.filter((scope) => given.includes(scope))),
      isShutOut: () => this.#revoked || isGone(user),
      realm,
      timer,
      tokens: this.#tokens,
      lists: this.#lists,
      faults: this.#faults,
      latency,
      calls: [],
      logs: [],
    };
  }
}

export const openScript = (options: ScriptOptions): Script => new Script(options);

/** Who is suspended, archived or deleted cannot sign in, whatever an administrator may do in their name. */
const isGone = (user: UserRecord): boolean =>
  user.suspended || user.archived || user.deletedTime !== undefined;

const isTimeout = (thrown: unknown): boolean =>
  typeof thrown === 'object' &&
  thrown !== null &&
  'code' in thrown &&
  thrown.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
