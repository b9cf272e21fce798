import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FaultPlan } from '../faults/fault-plan.ts';
import { parseFaults } from '../faults/fault-spec.ts';
import type { Workspace } from '../state/workspace.ts';
import { NO_LATENCY, type Latency } from './latency.ts';
import { RequestHandler, type Exchange } from './request-handler.ts';
import { RequestLog } from './request-log.ts';
import { createServiceAccount, type ServiceAccount } from './service-account.ts';
import { TokenEndpoint } from './token-endpoint.ts';

export interface StartOptions {
  readonly workspace: Workspace;
  /** 0, or left out: any free one. Loopback only. */
  readonly port?: number;
  /** Who may sign; one account with every scope where left out. */
  readonly accounts?: readonly ServiceAccount[];
  /** As `parseFaults` reads it. */
  readonly faults?: string;
  readonly latency?: Latency;
  /** The clock for tokens and signatures, in milliseconds; the machine's where left out. */
  readonly now?: () => number;
  /** Seconds that an access token lives; 3599 as Google's. */
  readonly tokenLifetimeS?: number;
  /** Hours that a page token lives; 6 where left out. */
  readonly pageTokenHours?: number;
  /** Keep the bytes of answers to GET and send them again to the same question, until anything is written. For benchmarks. */
  readonly cachePages?: boolean;
  /** Sees every API request and answer: for tests that hold them against Google's description. */
  readonly observe?: (exchange: Exchange) => void;
}

export interface RunningWorkspace {
  readonly url: string;
  readonly port: number;
  readonly requests: RequestLog;
  readonly accounts: readonly ServiceAccount[];
  /** Takes the delegation away at once, as a fault does in mid-run. */
  revoke(): void;
  close(): Promise<void>;
}

/** Serves a Workspace over HTTP on loopback, as Google's own servers answer. @throws FaultSpecError, or when the port is taken */
export async function startWorkspace(options: StartOptions): Promise<RunningWorkspace> {
  const now = options.now ?? Date.now;
  const accounts = options.accounts ?? [createServiceAccount()];
  options.workspace.cloud.now = now;
  for (const { key, managed } of accounts)
    options.workspace.cloud.addAccount({ address: key.client_email, project: key.project_id, managed });
  const tokens = new TokenEndpoint(options.workspace, accounts, now, options.tokenLifetimeS ?? 3599);
  const requests = new RequestLog();
  const faults = new FaultPlan(parseFaults(options.faults ?? ''), options.workspace, () => {
    tokens.revoke();
  });
  const handler = new RequestHandler({
    workspace: options.workspace,
    tokens,
    requests,
    faults,
    now,
    latency: options.latency ?? NO_LATENCY,
    pageTokenLifetimeMs: (options.pageTokenHours ?? 6) * 60 * 60 * 1000,
    cachePages: options.cachePages ?? false,
    observe: options.observe,
  });
  const server = createServer((request, response) => {
    void handler.handle(request, response);
  });
  // Clients keep connections open between pages that take long to work through.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    accounts,
    revoke: () => {
      tokens.revoke();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
