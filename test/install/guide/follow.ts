import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../../house/source-files.ts';
import { serveGcloud } from './gcloud.ts';
import type { PracticeDomain } from './practice-domain.ts';
import type { Step } from './read-guide.ts';

/** What the machine of somebody who follows a guide has on it. */
export interface Machine {
  /** Where they work. */
  readonly folder: string;
  readonly home: string;
  /** What the last command printed, complaints among it. */
  printed: string;
  /** Runs one block as it stands, in a shell that goes on where the last one stopped. @returns how it ended. */
  readonly run: (commands: string) => Promise<number>;
  /** Puts a setting into the shell, as a person does who noted something down. */
  readonly set: (name: string, value: string) => void;
  readonly close: () => Promise<void>;
}

/** A machine with bash, the built `wtk`, a checkout beside the working folder, and a gcloud that knows this domain. */
export async function machineFor(domain: PracticeDomain): Promise<Machine> {
  const top = await mkdtemp(path.join(tmpdir(), 'wtk-guide-'));
  const [folder, bin, home] = [top, path.join(top, 'bin'), path.join(top, 'home')];
  await mkdir(bin);
  await mkdir(home);
  await symlink(ROOT, path.join(top, 'what-to-keep'));
  const cli = path.join(ROOT, 'dist/wtk/cli.js');
  await writeFile(path.join(bin, 'wtk'), `#!/bin/sh\nexec ${process.execPath} ${cli} "$@"\n`, {
    mode: 0o755,
  });
  const gcloud = await serveGcloud(domain, bin);
  const session = path.join(home, 'session.sh');
  await writeFile(session, '');
  const extra: Record<string, string> = {};
  const machine: Machine = {
    folder,
    home,
    printed: '',
    set: (name, value) => {
      extra[name] = value;
    },
    run: (commands) =>
      new Promise((resolve) => {
        const script = `set -eo pipefail; cd ${top}; . ${session}; trap '{ export -p; echo "cd \\"$PWD\\""; } > ${session}' EXIT\n${commands}`;
        const child = execFile(
          'bash',
          ['-c', script],
          {
            env: {
              PATH: `${bin}:${path.dirname(process.execPath)}:/usr/bin:/bin`,
              HOME: home,
              WTK_API_ROOT: domain.running.url,
              METADATA_SERVER_DETECTION: 'none',
              ...extra,
            },
            maxBuffer: 20_000_000,
          },
          (_error, stdout, stderr) => {
            machine.printed = stdout + stderr;
            resolve(child.exitCode ?? -1);
          },
        );
      }),
    close: async () => {
      await gcloud.close();
      await rm(top, { recursive: true, force: true });
    },
  };
  return machine;
}

/** What a person does by hand, done to the local Workspace; it may read what was printed before. */
export type ByHand = Readonly<
  Record<string, (machine: Machine, domain: PracticeDomain) => void | Promise<void>>
>;

/**
 * Follows a guide to the letter.
 * @returns what went otherwise than the guide says: nothing, if it is right.
 */
export async function follow(
  steps: readonly Step[],
  machine: Machine,
  domain: PracticeDomain,
  byHand: ByHand,
): Promise<string[]> {
  const troubles: string[] = [];
  for (const step of steps) {
    if (step.kind === 'by hand') {
      const act = byHand[step.name];
      if (act === undefined)
        troubles.push(`line ${step.line}: nobody knows how to do '${step.name}' by hand`);
      else await act(machine, domain);
      continue;
    }
    if (step.kind === 'shown') continue;
    const exit = await machine.run(step.commands);
    if (!step.exits.includes(exit))
      troubles.push(
        `line ${step.line}: ended with ${exit}, not ${step.exits.join(' or ')}:\n${machine.printed}`,
      );
  }
  return troubles;
}

/** Reads the lists that `wtk doctor --scopes` printed, and pastes them as they are. */
export function pasteGrants({ printed }: Machine, domain: PracticeDomain): void {
  const blocks = [...printed.matchAll(/^client (\d+) \(.*\):\n(\S+)$/gm)];
  if (blocks.length === 0) throw new Error(`Nothing to paste was printed:\n${printed}`);
  for (const [, client = '', list = ''] of blocks) domain.delegate(client, list.split(','));
}
