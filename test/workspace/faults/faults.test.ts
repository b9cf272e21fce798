import { afterEach, describe, expect, it } from '@jest/globals';
import { startWorkspace, type RunningWorkspace } from '../../../scripts/workspace/http/start-workspace.ts';
import { smallWorkspace, type SmallWorkspace } from '../small-workspace.ts';
import { askToken, assertion, clientFor, type Answer, type Ask } from '../workspace-client.ts';

const bea = 'bea@department.example';
const FILES = '/drive/v3/files';
let small: SmallWorkspace;
let running: RunningWorkspace;
afterEach(() => running.close());

async function withFaults(faults: string, subject = bea, scopes = ['drive']): Promise<Ask> {
  small = smallWorkspace();
  running = await startWorkspace({ workspace: small.workspace, faults });
  return clientFor(running, subject, scopes);
}
const page = (ask: Ask, query = {}): Promise<Answer> =>
  ask('GET', FILES, { pageSize: 2, q: "'me' in owners", ...query });
const nextOf = (answer: Answer): string => (answer.body as { nextPageToken?: string }).nextPageToken ?? '';

/** Statuses of the first and second page, each asked for until it comes or five times. */
async function walk(ask: Ask): Promise<number[][]> {
  const pages: number[][] = [];
  let token = '';
  for (let n = 0; n < 2; n += 1) {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const answer = await page(ask, token === '' ? {} : { pageToken: token });
      statuses.push(answer.status);
      if (answer.status !== 200) continue;
      token = nextOf(answer);
      break;
    }
    pages.push(statuses);
  }
  return pages;
}

describe('faults', () => {
  it.each([
    ['', [[200], [200]]],
    [
      'rate-limit:every-page=2',
      [
        [403, 403, 200],
        [403, 403, 200],
      ],
    ],
    ['rate-limit:times=1,status=429', [[429, 200], [200]]],
    ['rate-limit:page=2', [[200], [403, 200]]],
    [
      `rate-limit:user=${bea},endless`,
      [
        [403, 403, 403, 403, 403],
        [403, 403, 403, 403, 403],
      ],
    ],
    ['rate-limit:user=cy@department.example,endless', [[200], [200]]],
    ['rate-limit:method=drive.drives,endless', [[200], [200]]],
    ['server-error:page=2,times=3', [[200], [503, 503, 503, 200]]],
    ['page-token:page=2', [[200], [400, 200]]],
    ['rate-limit:times=1;server-error:times=1', [[403, 503, 200], [200]]],
    ['drive-off:user=bea@department.example,after=1', [[200], [403, 403, 403, 403, 403]]],
    ['delete-user:user=bea@department.example,after=1', [[200], [401, 401, 401, 401, 401]]],
    ['suspend:user=bea@department.example,after=1', [[200], [200]]],
  ])('%s strike as they say', async (faults, statuses) => {
    expect(await walk(await withFaults(faults))).toEqual(statuses);
  });

  it('cut a body short with a length that fits', async () => {
    const ask = await withFaults('truncate:times=1');
    await expect(page(ask)).rejects.toThrow('in JSON');
    expect((await page(ask)).status).toBe(200);
  });

  it('break a connection', async () => {
    const ask = await withFaults('reset:times=1');
    await expect(page(ask)).rejects.toThrow('fetch failed');
    expect((await page(ask)).status).toBe(200);
  });

  it('make an answer wait', async () => {
    const ask = await withFaults('slow:page=2,ms=60');
    const { status, body } = await page(ask);
    const start = performance.now();
    await page(ask, { pageToken: (body as { nextPageToken: string }).nextPageToken });
    expect([status, performance.now() - start > 55]).toEqual([200, true]);
  });

  it('say that a search was not complete', async () => {
    const ask = await withFaults(`incomplete-search:drive=0APolicyDriveUk9PVA`);
    const of = async (query: object): Promise<unknown> =>
      ((await page(ask, query)).body as { incompleteSearch: boolean }).incompleteSearch;
    const drive = {
      q: '',
      corpora: 'drive',
      driveId: small.drive.id,
      includeItemsFromAllDrives: true,
      supportsAllDrives: true,
    };
    expect([await of({}), await of(drive)]).toEqual([false, true]);
  });

  it('take the delegation away in mid-run', async () => {
    const ask = await withFaults('revoke:after=2');
    expect([(await page(ask)).status, (await page(ask)).status, (await page(ask)).status]).toEqual([
      200, 200, 401,
    ]);
    const [account] = running.accounts;
    const answer = account && (await askToken(running, assertion(account, bea, ['drive'])));
    expect([answer?.status, answer?.reason]).toEqual([401, 'unauthorized_client']);
  });

  it('make labels unreadable without making them absent', async () => {
    const ask = await withFaults('label-unreadable');
    const fields = 'files(name,labelInfo,capabilities/canReadLabels)';
    const { body } = await page(ask, { q: "name contains 'Minutes'", includeLabels: small.label.id, fields });
    expect(body).toEqual({
      files: [
        { name: 'Minutes 2024-03-31', capabilities: { canReadLabels: false }, labelInfo: { labels: [] } },
      ],
    });
  });

  it('make label queries invalid for one person', async () => {
    const ask = await withFaults(`labels-invalid-query:user=${bea}`);
    const answer = await page(ask, { q: `'labels/${small.label.id}' in labels` });
    expect([answer.status, answer.location]).toEqual([400, 'q']);
  });

  it.each([
    ['', 1],
    ['events-late:hours=1', 0],
    ['events-lost:every=1', 0],
    ['events-lost:file=another', 1],
  ])('%s leave %i of one event in the log', async (faults, left) => {
    const ask = await withFaults(faults, 'ada@department.example', ['admin.reports.audit.readonly']);
    small.workspace.addActivity(small.files.minutes, { event: 'trash' });
    const { body } = await ask('GET', '/admin/reports/v1/activity/users/all/applications/drive');
    expect((body as { items?: unknown[] }).items ?? []).toHaveLength(left);
  });
});

describe('a served Workspace', () => {
  it('logs who asked what, without tokens', async () => {
    const ask = await withFaults('');
    await page(ask);
    await page(ask, { nonsense: 1 });
    expect(running.requests.entries.map(({ method, subject, status }) => [method, subject, status])).toEqual([
      ['token', undefined, 200],
      ['drive.files.list', bea, 200],
      ['drive.files.list', bea, 400],
    ]);
    expect(running.requests.count('drive.files.list')).toBe(2);
  });

  it('sends kept pages again until something is written', async () => {
    small = smallWorkspace();
    running = await startWorkspace({ workspace: small.workspace, cachePages: true });
    const ask = await clientFor(running, bea, ['drive']);
    const name = async (): Promise<unknown> =>
      ((await page(ask)).body as { files: { name: string }[] }).files[1]?.name;
    expect(await name()).toBe('Minutes 2024-03-31');
    small.files.minutes.name = 'Changed behind its back';
    expect(await name()).toBe('Minutes 2024-03-31');
    await ask('PATCH', `${FILES}/${small.files.minutes.id}`, {}, { name: 'Changed' });
    expect(await name()).toBe('Changed');
  });
});
