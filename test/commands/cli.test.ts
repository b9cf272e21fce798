import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');
let folder: string;
let cli: string;

// Built inside the repository, so that its packages are found from there.
beforeAll(async () => {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'dist', 'cli-test-'));
  cli = join(folder, 'cli.js');
  await build({
    absWorkingDir: ROOT,
    entryPoints: { cli: 'scripts/cli.ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
  });
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a shell prints and how it ends; `wtk` stands for the built command line. */
const shell = (script: string): Promise<{ stdout: string; stderr: string; code: number }> =>
  new Promise((resolve) => {
    const env = { ...process.env, CLI: cli, NODE: process.execPath };
    execFile(
      'bash',
      ['-c', `wtk() { "$NODE" "$CLI" "$@"; }; ${script}`],
      { env, maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        resolve({ stdout, stderr, code: typeof error?.code === 'number' ? error.code : 0 });
      },
    );
  });

describe('The built command line', () => {
  it('is quiet when a reader has seen enough', async () => {
    const { stdout, stderr } = await shell(
      'for i in $(seq 5000); do echo "Invoice $i"; done | wtk suggest - --json | head -1',
    );
    expect({ stdout, stderr }).toEqual({ stdout: '[\n', stderr: '' });
  }, 60_000);

  it('cuts nothing short in a pipe, however slow the reader', async () => {
    const { stdout } = await shell(
      'for i in $(seq 2000); do echo "Invoice $i"; done | wtk suggest - --json | (sleep 0.2; cat)',
    );
    expect(JSON.parse(stdout)).toHaveLength(2000);
  }, 60_000);

  it('tells a shell how it ended', async () => {
    const { stdout } = await shell(
      'wtk schedule list >/dev/null; echo $?; wtk retention ZZZ-99 2>/dev/null; echo $?; wtk nonsense 2>/dev/null; echo $?',
    );
    expect(stdout).toBe('0\n1\n1\n');
  }, 60_000);

  it('answers names that are piped in', async () => {
    const { stdout } = await shell(`printf 'Untitled\\n' | wtk name check --json`);
    expect(JSON.parse(stdout)).toMatchObject([{ name: 'Untitled', ok: false }]);
  }, 60_000);
});
