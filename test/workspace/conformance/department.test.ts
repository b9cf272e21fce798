import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JWT } from 'google-auth-library';
import { drive } from 'googleapis/build/src/apis/drive/index.js';
import * as http from 'node:http';
import { runAudit } from '../../../scripts/audit/run-audit.ts';
import { openGoogle } from '../../../scripts/google/open-google.ts';
import { transporter } from '../../../scripts/google/wire/transporter.ts';
import { believableDepartment } from '../../../scripts/workspace/department/believable-department.ts';
import type { Exchange } from '../../../scripts/workspace/http/request-handler.ts';
import { startWorkspace, type RunningWorkspace } from '../../../scripts/workspace/http/start-workspace.ts';
import type { Workspace } from '../../../scripts/workspace/state/workspace.ts';
import { inState } from '../../audit/live/live-domain.ts';
import { AS_OF, optionsOf, policyWith } from '../../audit/small-domain.ts';
import { discoveryFolder } from './discovery.ts';
import { answerProblems, requestProblems } from './exchange-problems.ts';

const descriptions = discoveryFolder();
const withDescriptions = descriptions === undefined ? describe.skip : describe;

/** Whoever administers here, as the demo has it. */
const adminOf = ({ directory }: Workspace): string =>
  directory.users.find(({ admin, suspended }) => admin && !suspended)?.address ?? '';

async function auditWhole(running: RunningWorkspace, admin: string): Promise<void> {
  const credentials = keyOf(running);
  const google = openGoogle({ credentials, admin, apiRoot: running.url, attempts: 1 });
  try {
    await inState(async (state) => (await runAudit(await optionsOf({ google, state }))).close());
  } finally {
    google.close();
  }
}

/** Every field of every file that some people can see, which no audit asks for. */
async function everyField(running: RunningWorkspace, { directory, labels }: Workspace): Promise<void> {
  const agent = new http.Agent();
  const { client_email: email, private_key: key } = keyOf(running);
  const readable = directory.users.filter(({ suspended, driveEnabled }) => !suspended && driveEnabled);
  for (const { address: subject } of readable.slice(0, 8)) {
    const auth = new JWT({
      ...{ email, key, subject, scopes: ['https://www.googleapis.com/auth/drive'] },
      transporter: transporter({ apiRoot: new URL(running.url), agent, timeoutMs: 10_000 }),
    });
    const all = { supportsAllDrives: true, includeItemsFromAllDrives: true };
    const includeLabels = labels.labels.map(({ id }) => id).join(',');
    await drive({ version: 'v3', auth }).files.list({
      ...all,
      corpora: 'allDrives',
      fields: '*',
      includeLabels,
    });
  }
  agent.destroy();
}

function keyOf({ accounts: [account] }: RunningWorkspace): NonNullable<typeof account>['key'] {
  if (account === undefined) throw new Error('The Workspace has no service account');
  return account.key;
}

withDescriptions("Google's API descriptions, for a department of ten years", () => {
  const exchanges: Exchange[] = [];
  let running: RunningWorkspace;

  beforeAll(async () => {
    const workspace = believableDepartment({ policy: await policyWith(), files: 300, seed: 7, asOf: AS_OF });
    running = await startWorkspace({ workspace, observe: (exchange) => exchanges.push(exchange) });
    await auditWhole(running, adminOf(workspace));
    await everyField(running, workspace);
  });
  afterAll(() => running.close());

  it('hold for every answer that was not refused', () => {
    const answered = exchanges.filter(({ status }) => status === 200);
    expect(answered.length).toBeGreaterThan(100);
    expect(answerProblems(descriptions ?? '', answered)).toEqual([]);
  });

  it('hold for every request', () => {
    expect(requestProblems(descriptions ?? '', exchanges)).toEqual([]);
  });
});
