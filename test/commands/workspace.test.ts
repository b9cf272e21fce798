import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runCommand } from './run-command.ts';

let other: Server;
let taken: string;
beforeAll(async () => {
  other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  taken = String((other.address() as AddressInfo).port);
});
afterAll(() => new Promise((resolve) => other.close(resolve)));

describe('wtk workspace serve', () => {
  it.each([
    ['more documents than it makes', ['--files', '1000001'], "--files is '1000001': give a whole number from 0 to 1,000,000."],
    ['half a document', ['--files', '0.5'], "--files is '0.5'"],
    ['a port that does not exist', ['--port', '70000'], 'give a whole number from 0 to 65,535'],
    ['a seed that is no number', ['--seed', 'x\u001b[31m'], "--seed is 'x\u241b[31m'"],
    ['a fault that nobody knows', ['--files', '0', '--faults', 'meteor'], "--faults: 'meteor' is no fault."],
    ['a latency that is no time', ['--files', '0', '--latency', 'slow'], "--latency: 'slow' is no latency."],
    ['a key file in a folder that is not there', ['--files', '0', '--credentials-out', '/no/such/folder/key.json'], "Cannot write the service-account key to '/no/such/folder/key.json' (ENOENT)"],
    ['a sign-in in a folder that is not there', ['--files', '0', '--sign-in-out', '/no/such/folder/in.json'], "Cannot write the sign-in to '/no/such/folder/in.json' (ENOENT): give --sign-in-out"],
    ['a day that does not exist', ['--as-of', '2026-02-30'], 'there is no such day'],
  ])('refuses %s in words', async (_, args, said) => {
    const { stdout, stderr, exitCode } = await runCommand(['workspace', 'serve', ...args]);
    expect(stderr).toContain(said);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
  }); // prettier-ignore

  it('says which port is taken and what to do', async () => {
    const { stderr, exitCode } = await runCommand(['workspace', 'serve', '--files', '0', '--port', taken]);
    expect(stderr).toBe(`wtk: Port ${taken} is in use: stop what listens there, or give another --port.\n`);
    expect(exitCode).toBe(1);
  });
});
