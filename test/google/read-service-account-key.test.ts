import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readServiceAccountKey } from '../../scripts/google/read-service-account-key.ts';
import { KEY } from './loopback-google.ts';

const folder = mkdtempSync(join(tmpdir(), 'wtk-key-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = (content: unknown): string => {
  const path = join(folder, 'key.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
});

describe('reading a service-account key', () => {
  it('takes what is used and leaves the rest', () => {
    const path = file({
      type: 'service_account',
      project_id: 'p',
      private_key_id: 'k',
      token_uri: 'https://evil.example/',
      ...KEY,
    });

    expect(readServiceAccountKey(path)).toEqual({ ...KEY, private_key_id: 'k' });
  });

  it.each([
    ['an OAuth client for a desktop', { installed: { client_id: 'x' } }, /OAuth client file/],
    ['an OAuth client for the web', { web: { client_id: 'x' } }, /OAuth client file/],
    ["a person's sign-in", { type: 'authorized_user', refresh_token: 'x' }, /a person's sign-in/],
    ['federation', { type: 'external_account' }, /holds no key/],
    ['no address', { ...KEY, client_email: undefined }, /no 'client_email'/],
    ['no key', { ...KEY, private_key: '' }, /no 'private_key'/],
    ['a key cut short', { ...KEY, private_key: KEY.private_key.slice(0, 300) }, /'private_key' is broken/],
    ['a key of another kind', { ...KEY, private_key: elliptic }, /of type ec, and Google gives RSA keys/],
    ['a bare key', KEY.private_key, /it is a bare key/],
    ['no JSON', '{"type":', /it is not JSON/],
    ['a list', '[]', /not an object/],
  ])('refuses %s, and says why and what to do', (_name, content, why) => {
    const path = file(content);

    expect(() => readServiceAccountKey(path)).toThrow(why);
    expect(() => readServiceAccountKey(path)).toThrow(
      expect.objectContaining({
        kind: 'credentials',
        remedy: expect.stringMatching(
          /make a JSON key|To sign without a key, give the service account's address/,
        ),
      }),
    );
    expect(() => readServiceAccountKey(path)).not.toThrow(/MII|-----BEGIN/);
  });

  it('says when there is no such file, or it is a folder', () => {
    expect(() => readServiceAccountKey(join(folder, 'none.json'))).toThrow(
      /none\.json as a service-account key: there is no such file/,
    );
    expect(() => readServiceAccountKey(folder)).toThrow(/it is a folder/);
  });
});
