import { describe, expect, it } from '@jest/globals';
import { GoogleError } from '../../scripts/google/google-error.ts';
import { failureOf, files, loopbackForEachTest, OWNER, refusal, type Reply } from './loopback-google.ts';

const loopback = loopbackForEachTest();

const query = { subject: OWNER, only: 'documents' } as const;

describe('a call that time mends', () => {
  const troubles: readonly (readonly [string, Reply])[] = [
    ['a 403 for the user rate limit', refusal(403, 'userRateLimitExceeded')],
    ['a 403 for the rate limit', refusal(403, 'rateLimitExceeded')],
    ['a 403 for sharing too fast', refusal(403, 'sharingRateLimitExceeded')],
    ['a 403 for spent quota', refusal(403, 'quotaExceeded')],
    [
      'a 403 that names the rate limit in words alone',
      {
        status: 403,
        json: { error: { code: 403, status: 'PERMISSION_DENIED', message: 'User Rate Limit Exceeded' } },
      },
    ],
    ['a 429 without a reason', { status: 429, text: 'Too many requests' }],
    ['a 408', { status: 408, text: '' }],
    ['a 500', refusal(500, 'internalError')],
    ['a 503 that is not JSON', { status: 503, text: '<html>unavailable</html>' }],
    ['a 403 for trouble at the back', refusal(403, 'backendError')],
    ['a connection that is reset', 'reset'],
    ['a body cut in the middle', 'cut'],
    ['a body of the promised length that is half a JSON text', { text: '{"files":[{"id":"a"},{"id"' }],
    ['an empty body', { text: '' }],
    ['a page of HTML in place of JSON', { text: '<html>sign in to the network</html>' }],
    ['an answer without files', { json: { kind: 'drive#fileList' } }],
    ['files that are not a list', { json: { files: {} } }],
    ['a file without an id', { json: { files: [{ id: 'a' }, { name: 'no id' }] } }],
    ['a file whose id is a number', { json: { files: [{ id: 7 }] } }],
    ['a file that is null', { json: { files: [null] } }],
    ['a page token that is empty', { json: { files: [], nextPageToken: '' } }],
    ['a page token that is a number', { json: { files: [], nextPageToken: 5 } }],
  ];

  it.each(troubles)('comes through after %s, twice', async (_name, trouble) => {
    const google = (await loopback.start({ reply: (_, n) => (n <= 2 ? trouble : files('a', 'b')) })).open();

    const page = await google.filesPage(query);

    expect(page.files.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(google.counts).toEqual({ calls: 3, retries: 2 });
    expect(loopback.server.waits).toEqual([500, 1000]);
  });

  it.each(['hang', 'silence'] as const)(
    'is broken off and made again when the server falls into %s',
    async (trouble) => {
      const google = (await loopback.start({ reply: (_, n) => (n === 1 ? trouble : files('a')) })).open({
        timeoutMs: 60,
      });

      await expect(google.filesPage(query)).resolves.toMatchObject({ files: [{ id: 'a' }] });
      expect(google.counts).toEqual({ calls: 2, retries: 1 });
    },
  );

  it('waits as long as Retry-After says', async () => {
    const tooMany: Reply = {
      ...(refusal(429, 'rateLimitExceeded') as object),
      headers: { 'retry-after': '7' },
    };
    const google = (await loopback.start({ reply: (_, n) => (n === 1 ? tooMany : files('a')) })).open();

    await google.filesPage(query);

    expect(loopback.server.waits).toEqual([7000]);
  });

  it('waits no longer than the cap, whatever Retry-After says', async () => {
    const tooMany: Reply = { status: 429, headers: { 'retry-after': '86400' } };
    const google = (await loopback.start({ reply: (_, n) => (n === 1 ? tooMany : files('a')) })).open({
      backoffCapMs: 2000,
    });

    await google.filesPage(query);

    expect(loopback.server.waits).toEqual([2000]);
  });

  it('is given up after the attempts allowed, and says so', async () => {
    const google = (
      await loopback.start({ reply: () => refusal(403, 'userRateLimitExceeded', 'User Rate Limit Exceeded') })
    ).open();

    const error = await failureOf(google.filesPage(query));

    expect(error).toBeInstanceOf(GoogleError);
    expect(error).toMatchObject({
      kind: 'rate-limited',
      status: 403,
      reason: 'userRateLimitExceeded',
      subject: OWNER,
      attempts: 8,
      doing: `list the documents of ${OWNER}`,
      message: `Could not list the documents of ${OWNER}: Google answered 403 userRateLimitExceeded, 'User Rate Limit Exceeded' after 8 attempts.`,
    });
    expect(loopback.server.asked).toHaveLength(8);
    expect(loopback.server.waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000]);
  });

  it.each([
    ['server', refusal(500, 'backendError'), 500],
    ['network', 'reset', undefined],
    ['malformed', { text: '{"files":' }, 200],
  ] as const)('is of kind %s once attempts are spent', async (kind, trouble, status) => {
    const google = (await loopback.start({ reply: () => trouble })).open({ attempts: 2 });

    expect(await failureOf(google.filesPage(query))).toMatchObject({ kind, status, attempts: 2 });
  });

  it('does not hold up other calls while it waits', async () => {
    const google = (
      await loopback.start({
        reply: ({ query: asked }, n) =>
          asked.get('pageToken') === 'slow' && n < 4 ? refusal(403, 'userRateLimitExceeded') : files('a'),
      })
    ).open({ concurrency: 1 });

    const both = await Promise.all([google.filesPage(query, 'slow'), google.filesPage(query)]);

    expect(both).toHaveLength(2);
  });
});

describe('a call without hope', () => {
  const hopeless: readonly (readonly [string, Reply, object])[] = [
    ['a file that may not be seen', refusal(403, 'insufficientFilePermissions'), { kind: 'forbidden' }],
    [
      'a scope that was not granted',
      refusal(403, 'insufficientPermissions'),
      {
        kind: 'scope',
        remedy: expect.stringContaining('https://www.googleapis.com/auth/drive.metadata.readonly'),
      },
    ],
    [
      'an API that is off',
      refusal(403, 'accessNotConfigured'),
      { kind: 'forbidden', remedy: expect.stringContaining('Enable the Google Drive API') },
    ],
    [
      'Drive switched off',
      refusal(403, 'domainPolicy'),
      { kind: 'forbidden', remedy: expect.stringContaining('switched off') },
    ],
    [
      'the daily limit',
      refusal(403, 'dailyLimitExceeded'),
      { kind: 'rate-limited', remedy: expect.stringContaining('tomorrow') },
    ],
    ['something that is not there', refusal(404, 'notFound', 'File not found: x'), { kind: 'not-found' }],
    ['a question Google cannot read', refusal(400, 'invalid', 'Invalid Value', 'q'), { kind: 'bad-request' }],
    [
      'a redirect',
      { status: 302, headers: { location: 'https://elsewhere.example/' } },
      { kind: 'network', status: 302 },
    ],
    [
      'a proxy that wants a password',
      { status: 407, text: 'no' },
      { kind: 'network', remedy: expect.stringContaining('proxy') },
    ],
  ];

  it.each(hopeless)('is not made again: %s', async (_name, reply, expected) => {
    const google = (await loopback.start({ reply: () => reply })).open();

    expect(await failureOf(google.filesPage(query))).toMatchObject({ ...expected, attempts: 1 });
    expect(loopback.server.asked).toHaveLength(1);
    expect(loopback.server.waits).toEqual([]);
  });
});

describe('a page token that Google rejects', () => {
  const rejected = [
    refusal(400, 'invalid', 'Invalid Value', 'pageToken'),
    refusal(400, 'invalid', 'Invalid Value'),
    refusal(410, 'gone'),
  ];

  it.each(rejected)('is told apart from other bad requests (%#)', async (reply) => {
    const google = (await loopback.start({ reply: () => reply })).open();

    expect(await failureOf(google.filesPage(query, 'old'))).toMatchObject({
      kind: 'page-token',
      attempts: 1,
      remedy: expect.stringContaining('from its first page'),
    });
  });

  it('is not blamed when another parameter is at fault, or when none was sent', async () => {
    const google = (
      await loopback.start({
        reply: ({ query: asked }) =>
          refusal(400, 'invalid', 'Invalid Value', asked.has('pageToken') ? 'q' : undefined),
      })
    ).open();

    expect(await failureOf(google.filesPage(query, 'good'))).toMatchObject({ kind: 'bad-request' });
    expect(await failureOf(google.filesPage(query))).toMatchObject({ kind: 'bad-request' });
  });
});

describe('closing', () => {
  it('ends a wait and makes no more calls', async () => {
    const google = (await loopback.start({ reply: () => 'reset' })).open();
    const { asked } = loopback.server;
    const page = google.filesPage(query);
    google.close();

    expect(await failureOf(page)).toMatchObject({ kind: 'network', reason: 'closed' });
    const before = asked.length;
    expect(await failureOf(google.filesPage(query))).toMatchObject({ reason: 'closed' });
    expect(asked).toHaveLength(before);
  });
});
