import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A disk of its own in memory, as small as a test wants it. Only the system's administrator may make one. */
export interface TinyDisk {
  readonly path: string;
  resize(kilobytes: number): void;
  remove(): void;
}

export function tinyDisk(kilobytes: number): TinyDisk | undefined {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wtk-tiny-'));
  const quietly = (command: string, args: readonly string[]): void => {
    execFileSync(command, args, { stdio: 'ignore' });
  };
  try {
    quietly('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  return {
    path: folder,
    resize: (size) => {
      quietly('mount', ['-o', `remount,size=${size}k`, folder]);
    },
    remove: () => {
      quietly('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether a tiny disk can be made here. */
export function canMakeTinyDisk(): boolean {
  const disk = tinyDisk(64);
  disk?.remove();
  return disk !== undefined;
}
