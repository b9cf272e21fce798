import { describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { PreviewLine } from '../../scripts/commands/install/preview.ts';
import { ROOT } from '../house/source-files.ts';
import { runCommand } from './run-command.ts';

// A busy machine takes its time to build the panel.
jest.setTimeout(60_000);

describe('wtk preview', () => {
  it.each([
    ['a port that does not exist', ['--port', '70000'], 'give a whole number from 0 to 65,535'],
    ['somebody who is not there', ['--files', '0', '--as', 'nobody@x.example'], 'There is no nobody@x.example in the department. There is, for one, '],
    ['a fault that nobody knows', ['--files', '0', '--faults', 'meteor'], "--faults: 'meteor' is no fault."],
    ['a latency that is no time', ['--files', '0', '--latency', 'slow'], "--latency: 'slow' is no latency."],
    ['a flag that it does not have', ['--lables'], "unknown option '--lables'"],
  ])('refuses %s in words', async (_, args, said) => {
    const { stdout, stderr, exitCode } = await runCommand(['preview', ...args]);
    expect(stderr).toContain(said);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
  }); // prettier-ignore

  it('says where it is in one line of JSON, serves the page, and ends when it is told to', async () => {
    const child = spawn(
      process.execPath,
      [path.join(ROOT, 'dist/wtk/cli.js'), 'preview', '--files', '50', '--no-labels', '--json'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    try {
      const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
      const { url, as, labels, documents } = JSON.parse(line) as PreviewLine;
      expect({ labels, isSomebody: as.includes('@') }).toEqual({ labels: false, isSomebody: true });
      expect(documents).toBeGreaterThan(50);
      expect(await (await fetch(url)).text()).toContain('What to Keep');
    } finally {
      child.kill('SIGTERM');
    }
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
