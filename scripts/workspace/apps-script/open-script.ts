import { createContext, Script as Compiled } from 'node:vm';
import { ListCache } from '../api/call.ts';
import { PageTokens } from '../api/page-token.ts';
import type { FaultPlan } from '../faults/fault-plan.ts';
import type { Workspace } from '../state/workspace.ts';
import { LIMIT, Timer, type Execution, type ScriptCall } from './execution.ts';
import { furnish, realmOf } from './realm.ts';
import { cacheService, type Cache } from './services/cache.ts';
import { driveService } from './services/drive.ts';
import { propertiesService, type Store } from './services/properties.ts';
import { sessionService } from './services/session.ts';
import {
  lockService,
  logServices,
  PREFIX,
  scriptAppService,
  utilitiesService,
} from './services/small-services.ts';

export interface ScriptOptions {
  /** The bundle: one script with top-level functions. */
  readonly source: string;
  readonly manifest: { readonly oauthScopes?: readonly string[] };
  readonly workspace: Workspace;
  readonly faults?: FaultPlan;
  /** Scopes of the manifest that a person has granted; all of them where left out. */
  readonly granted?: (address: string) => readonly string[];
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

/** The script threw, or its time was up; the message is what Google would show. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
  readonly calls: readonly ScriptCall[];

  constructor(message: string, calls: readonly ScriptCall[]) {
    super(message);
    this.calls = calls;
  }
}

/** An Apps Script project over the local Workspace: each execution in a bare world of its own, nothing kept but its stores. */
export class Script {
  readonly #options: ScriptOptions;
  readonly #compiled: Compiled;
  readonly #tokens: PageTokens;
  readonly #lists = new ListCache();
  readonly #properties = new Map<string, Store>();
  readonly #caches = new Map<string, Cache>();

  constructor(options: ScriptOptions) {
    this.#options = options;
    this.#compiled = new Compiled(options.source, { filename: 'Code.gs' });
    this.#tokens = new PageTokens(options.workspace.now, 6 * 60 * 60 * 1000);
  }

  /**
   * Runs one top-level function with an event, as a person.
   * @throws ScriptError when the script throws, takes over 30 s, or there is no such function or person.
   */
  run(functionName: string, event: object, as: string): Ran {
    const { workspace, manifest, faults, granted } = this.#options;
    const user = workspace.directory.user(as);
    if (user === undefined) throw new ScriptError(`There is no account ${as}`, []);
    const asked = manifest.oauthScopes ?? [];
    const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
    const timer = new Timer(workspace.now);
    furnish(context, () => timer.now());
    const execution: Execution = {
      workspace,
      user,
      scopes: new Set((granted?.(as) ?? asked).map((scope) => scope.replace(PREFIX, ''))),
      realm: realmOf(context),
      tokens: this.#tokens,
      lists: this.#lists,
      faults,
      timer,
      calls: [],
      logs: [],
    };
    Object.assign(context, this.#services(execution, asked));
    const before = process.cpuUsage();
    try {
      this.#compiled.runInContext(context, { timeout: LIMIT });
      const call = new Compiled(
        `JSON.stringify(${functionName}(JSON.parse(${JSON.stringify(JSON.stringify(event))})))`,
      );
      const text = call.runInContext(context, { timeout: LIMIT }) as string | undefined;
      if (timer.isOver) throw new Error('Exceeded maximum execution time');
      const { user: used, system } = process.cpuUsage(before);
      return {
        value: text === undefined ? undefined : (JSON.parse(text) as unknown),
        calls: execution.calls,
        logs: execution.logs,
        cpuMs: (used + system) / 1000,
      };
    } catch (thrown) {
      throw new ScriptError(inWords(thrown), execution.calls);
    }
  }

  #services(execution: Execution, asked: readonly string[]): object {
    const { realm, timer, user } = execution;
    return {
      Drive: driveService(execution),
      Session: sessionService(execution),
      PropertiesService: propertiesService(this.#store(user.address), this.#store(''), realm),
      CacheService: cacheService(this.#cache(user.address), this.#cache(''), realm, timer),
      LockService: lockService(),
      Utilities: utilitiesService(execution),
      ScriptApp: scriptAppService(execution, asked),
      ...logServices(execution),
    };
  }

  #store(owner: string): Store {
    const known = this.#properties.get(owner) ?? new Map<string, string>();
    this.#properties.set(owner, known);
    return known;
  }

  #cache(owner: string): Cache {
    const known: Cache = this.#caches.get(owner) ?? (new Map() as Cache);
    this.#caches.set(owner, known);
    return known;
  }
}

export const openScript = (options: ScriptOptions): Script => new Script(options);

/** Errors of the script's world are no Errors of ours: only their words pass. */
function inWords(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) return String(thrown);
  const { name, message } = thrown as { readonly name?: unknown; readonly message: unknown };
  return typeof name === 'string' && name !== 'Error' ? `${name}: ${String(message)}` : String(message);
}
