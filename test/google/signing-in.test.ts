import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { JOBS } from '../../scripts/google/scopes.ts';
import {
  ADMIN,
  collected,
  failureOf,
  files,
  KEY,
  loopbackForEachTest,
  OWNER,
  refusal,
  tokenRefusal,
  type Behaviour,
  type Reply,
} from './loopback-google.ts';

const loopback = loopbackForEachTest();

const query = { subject: OWNER, only: 'documents' } as const;
const unauthorised = refusal(401, 'authError', 'Invalid Credentials');
const otherKey = {
  ...KEY,
  private_key: generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString(),
};

describe('signing in as a person', () => {
  it('asks for one token when twenty calls begin at once', async () => {
    const google = (await loopback.start({ reply: () => files('a') })).open({ concurrency: 20 });

    await Promise.all(Array.from({ length: 20 }, () => google.filesPage(query)));

    expect(loopback.server.tokens).toHaveLength(1);
    expect(loopback.server.asked).toHaveLength(20);
  });

  it('asks in the name of the person, for the scopes of the job and no more', async () => {
    const google = (await loopback.start({ reply: () => files('a') })).open();

    await google.filesPage(query);

    expect(loopback.server.tokens).toMatchObject([
      {
        iss: KEY.client_email,
        sub: OWNER,
        scope: 'https://www.googleapis.com/auth/drive.metadata.readonly',
        aud: 'https://oauth2.googleapis.com/token',
      },
    ]);
  });

  it("never shows one person's token for another", async () => {
    const google = (await loopback.start({ reply: () => files('a') })).open();
    const people = [
      'a@example.gov.uk',
      'b@example.gov.uk',
      'a@example.gov.uk',
      'c@example.gov.uk',
      'b@example.gov.uk',
    ];

    for (const subject of people) await google.filesPage({ subject, only: 'folders' });

    expect(
      loopback.server.asked.map(({ authorization }) =>
        authorization?.replace(/^Bearer ya29\.secret-\d+-/, ''),
      ),
    ).toEqual(people);
    expect(loopback.server.tokens.map(({ sub }) => sub)).toEqual([
      'a@example.gov.uk',
      'b@example.gov.uk',
      'c@example.gov.uk',
    ]);
  });

  it('uses for each job the scopes that it needs', async () => {
    const reply: Behaviour['reply'] = ({ path }) => {
      if (path.startsWith('/admin/directory')) return { json: { users: [], members: [] } };
      return { json: { drives: [], permissions: [], labels: [], items: [] } };
    };
    const google = (await loopback.start({ reply })).open();

    await collected(google.users());
    await collected(google.groupMembers('team@example.gov.uk'));
    await collected(google.sharedDrives());
    await collected(google.permissions('DRIVE'));
    await google.label('What to Keep');
    await collected(google.deletions('2026-01-01T00:00:00Z'));

    expect(loopback.server.tokens.map(({ sub, scope }) => [sub, scope])).toEqual(
      [JOBS.directory, JOBS.drives, JOBS.permissions, JOBS.labels, JOBS.reports].map(({ scopes }) => [
        ADMIN,
        scopes.join(' '),
      ]),
    );
  });

  it('lists shared drives with the second account where there is one, and nothing else with it', async () => {
    const drivesCredentials = { ...KEY, client_email: 'wtk-drives@project.iam.gserviceaccount.com' };
    const google = (await loopback.start({ reply: () => ({ json: { drives: [], files: [] } }) })).open({
      drivesCredentials,
    });

    await collected(google.sharedDrives());
    await google.filesPage(query);

    expect(loopback.server.tokens.map(({ iss }) => iss)).toEqual([
      drivesCredentials.client_email,
      KEY.client_email,
    ]);
  });
});

describe('a token that Google no longer takes', () => {
  it('is renewed once, for all calls that held it, and nobody notices', async () => {
    const google = (
      await loopback.start({
        reply: ({ authorization }) =>
          authorization?.includes('secret-1-') === true ? unauthorised : files('a'),
      })
    ).open();

    const pages = await Promise.all(Array.from({ length: 5 }, () => google.filesPage(query)));

    expect(pages).toHaveLength(5);
    expect(loopback.server.tokens).toHaveLength(2);
    expect(loopback.server.waits).toEqual([]);
  });

  it('is not renewed without end: a reader is named', async () => {
    const google = (await loopback.start({ reply: () => unauthorised })).open();

    expect(await failureOf(google.filesPage(query))).toMatchObject({
      kind: 'subject',
      status: 401,
      subject: OWNER,
      attempts: 2,
    });
    expect(loopback.server.tokens).toHaveLength(2);
  });

  it('is not renewed without end: for the administrator it is about the credentials', async () => {
    const google = (await loopback.start({ reply: () => unauthorised })).open();

    expect(await failureOf(collected(google.users()))).toMatchObject({ kind: 'credentials', subject: ADMIN });
  });

  it('names the person who was suspended meanwhile', async () => {
    const google = (
      await loopback.start({
        reply: () => unauthorised,
        token: (_, n) =>
          n === 1 ? undefined : tokenRefusal(400, 'invalid_grant', 'Invalid email or User ID'),
      })
    ).open();

    expect(await failureOf(google.filesPage(query, 'page-2'))).toMatchObject({
      kind: 'subject',
      reason: 'invalid_grant',
      remedy: expect.stringContaining(
        `whether ${OWNER} is suspended, archived or deleted, which changed while`,
      ),
    });
  });
});

describe('a token that Google refuses', () => {
  const cases: readonly (readonly [string, Reply, object])[] = [
    [
      'a person who is gone',
      tokenRefusal(400, 'invalid_grant', 'Invalid email or User ID'),
      { kind: 'subject', subject: OWNER },
    ],
    [
      'a key that was revoked',
      tokenRefusal(400, 'invalid_grant', 'Invalid JWT Signature.'),
      { kind: 'credentials', remedy: expect.stringContaining('Make a new key') },
    ],
    [
      'a service account that was deleted',
      tokenRefusal(400, 'invalid_grant', 'Invalid grant: account not found'),
      { kind: 'credentials', remedy: expect.stringContaining('still exists') },
    ],
    [
      'a clock that is wrong',
      tokenRefusal(
        400,
        'invalid_grant',
        'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe.',
      ),
      { kind: 'credentials', remedy: expect.stringContaining('clock') },
    ],
    [
      'scopes that were not delegated',
      tokenRefusal(
        401,
        'unauthorized_client',
        'Client is unauthorized to retrieve access tokens using this method.',
      ),
      {
        kind: 'credentials',
        remedy: expect.stringMatching(
          /Domain-wide delegation, grant client ID 104000000000000000001 .* exactly these scopes: \S+,https:\/\/www\.googleapis\.com\/auth\/drive\.metadata\.readonly,\S+$/,
        ),
      },
    ],
    [
      'a client that was disabled',
      tokenRefusal(401, 'disabled_client', 'The OAuth client was disabled.'),
      { kind: 'credentials', remedy: expect.stringContaining('not disabled') },
    ],
    [
      'a scope that does not exist',
      tokenRefusal(400, 'invalid_scope', 'Invalid OAuth scope'),
      { kind: 'scope' },
    ],
  ];

  it.each(cases)('is explained: %s', async (_name, reply, expected) => {
    const google = (await loopback.start({ reply: () => files('a'), token: () => reply })).open();

    expect(await failureOf(google.filesPage(query))).toMatchObject({ ...expected, attempts: 1 });
    expect(loopback.server.tokens).toHaveLength(1);
    expect(loopback.server.asked).toEqual([]);
  });

  const passing: readonly (readonly [string, Reply])[] = [
    ['trouble at Google', { status: 503, text: 'no' }],
    ['a broken connection', 'reset'],
    ['half an answer', { text: '{"access_tok' }],
    ['an answer without a token', { json: { expires_in: 3599 } }],
  ];

  it.each(passing)('is asked for again after %s', async (_name, trouble) => {
    const google = (
      await loopback.start({ reply: () => files('a'), token: (_, n) => (n <= 2 ? trouble : undefined) })
    ).open();

    await expect(google.filesPage(query)).resolves.toMatchObject({ files: [{ id: 'a' }] });
    expect(loopback.server.tokens).toHaveLength(3);
    expect(loopback.server.asked).toHaveLength(1);
  });

  it('is refused to a key that is not the one Google knows', async () => {
    const google = (await loopback.start({ reply: () => files('a') })).open({ credentials: otherKey });

    expect(await failureOf(google.filesPage(query))).toMatchObject({
      kind: 'credentials',
      reason: 'invalid_grant',
    });
  });
});
