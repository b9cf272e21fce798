import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { openGoogle } from '../../scripts/google/open-google.ts';
import {
  ADMIN,
  failureOf,
  files,
  KEY,
  loopbackForEachTest,
  OWNER,
  refusal,
  tokenRefusal,
  type Behaviour,
} from './loopback-google.ts';

const loopback = loopbackForEachTest();

const query = { subject: OWNER, only: 'documents' } as const;

describe('what must never be told', () => {
  const token = 'ya29.secret-1-' + OWNER;
  const traps: readonly (readonly [string, Behaviour])[] = [
    ['a refusal', { reply: () => refusal(403, 'insufficientFilePermissions') }],
    [
      'a refusal that repeats the token',
      { reply: ({ authorization }) => refusal(400, 'invalid', `Bad header ${String(authorization)}`) },
    ],
    ['a refusal whose reason is the token', { reply: () => refusal(400, token) }],
    ['a broken connection', { reply: () => 'reset' }],
    ['a page that is no JSON', { reply: () => ({ text: token }) }],
    [
      'a token refused',
      {
        reply: () => files('a'),
        token: () => tokenRefusal(401, 'unauthorized_client', `no ${KEY.private_key}`),
      },
    ],
  ];

  it.each(traps)('is in no error: %s', async (_name, behaviour) => {
    const google = (await loopback.start(behaviour)).open({ attempts: 2 });

    const error = (await failureOf(google.filesPage(query))) as Error;

    const told = [
      JSON.stringify(error),
      error.message,
      error.stack,
      String(error),
      inspect(error, { depth: 10, showHidden: true }),
    ].join('\n');
    expect(told).not.toContain('ya29.');
    expect(told).not.toContain('PRIVATE KEY');
    expect(told).not.toContain(KEY.private_key.split('\n')[2]);
    expect(told).not.toMatch(/eyJ/);
    expect(error.cause).toBeUndefined();
  });
});

describe('opening Google', () => {
  it('refuses a key that cannot sign, without showing it', () => {
    const broken = { ...KEY, private_key: KEY.private_key.slice(0, 400) };

    expect(() => openGoogle({ credentials: broken, admin: ADMIN })).toThrow(
      /Cannot sign in as wtk-audit@.*: its private_key is broken/,
    );
  });

  it('refuses an address that is none', () => {
    expect(() => openGoogle({ credentials: KEY, admin: ADMIN, apiRoot: 'workspace' })).toThrow(
      /'workspace': it is not a web address/,
    );
  });
});
