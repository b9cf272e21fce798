import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { destinationOf } from '../../../scripts/google/wire/destination.ts';
import { transporter } from '../../../scripts/google/wire/transporter.ts';
import { wireFailureIn } from '../../../scripts/google/wire/wire-failure.ts';
import { failureOf } from '../loopback-google.ts';

describe('where calls go', () => {
  const to = (url: string, apiRoot?: string): string | undefined =>
    destinationOf(new URL(url), apiRoot === undefined ? undefined : new URL(apiRoot))?.href;

  it.each([
    ['https://www.googleapis.com/drive/v3/files?q=a%20b', 'http://127.0.0.1:9/drive/v3/files?q=a%20b'],
    ['https://oauth2.googleapis.com/token', 'http://127.0.0.1:9/token'],
    ['https://drivelabels.googleapis.com/v2/labels', 'http://127.0.0.1:9/v2/labels'],
  ])('keeps path and query when redirected: %s', (from, there) => {
    expect(to(from, 'http://127.0.0.1:9')).toBe(there);
    expect(to(from, 'http://127.0.0.1:9/')).toBe(there);
    expect(to(from)).toBe(from);
  });

  it('keeps a path that the other place begins with', () => {
    expect(to('https://oauth2.googleapis.com/token', 'https://host.example/google/')).toBe(
      'https://host.example/google/token',
    );
  });

  it.each([
    'https://example.org/',
    'https://googleapis.com.evil.example/',
    'https://evilgoogleapis.com/',
    'http://169.254.169.254/computeMetadata/v1',
  ])('goes nowhere else: %s', (url) => {
    expect(to(url)).toBeUndefined();
    expect(to(url, 'http://127.0.0.1:9')).toBeUndefined();
  });

  it('does not speak to Google in clear', () => {
    expect(to('http://www.googleapis.com/drive/v3/files')).toBeUndefined();
  });
});

describe('the transporter', () => {
  const body = JSON.stringify({
    files: Array.from({ length: 2000 }, (_, n) => ({ id: `file-${n}`, name: 'Ünïcode' })),
  });
  let server: http.Server;
  let apiRoot: URL;
  const agent = new http.Agent({ keepAlive: true, maxSockets: 2 });
  let connections = 0;

  beforeAll(async () => {
    server = http.createServer((request, response) => {
      const zipped = gzipSync(body);
      const half = request.url === '/half';
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(half ? zipped.subarray(0, zipped.length / 2) : zipped);
    });
    server.on('connection', () => (connections += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    apiRoot = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  afterAll(async () => {
    agent.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const open = (): ReturnType<typeof transporter> => transporter({ apiRoot, agent, timeoutMs: 5000 });

  it('unzips and parses', async () => {
    const { data } = await open().request<unknown>({ url: 'https://www.googleapis.com/x' });

    expect(data).toEqual(JSON.parse(body));
  });

  it('takes half a zipped body for a failure', async () => {
    const failure = wireFailureIn(
      await failureOf(open().request({ url: 'https://www.googleapis.com/half' })),
    );

    expect(failure?.trouble).toBe('unreadable');
  });

  it('refuses a host that is not Google before anything is sent', async () => {
    const failure = wireFailureIn(
      await failureOf(open().request({ url: 'https://example.org/drive/v3/files' })),
    );

    expect(failure).toMatchObject({
      trouble: 'other-host',
      message: 'Refused to call example.org, which is not Google',
    });
  });

  it('opens no more connections than its agent allows, and uses them again', async () => {
    connections = 0;
    const one = open();

    await Promise.all(Array.from({ length: 20 }, () => one.request({ url: 'https://www.googleapis.com/x' })));

    expect(connections).toBeLessThanOrEqual(2);
  });
});
