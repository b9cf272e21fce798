import { Command } from 'commander';
import { CommandFailure, complain } from '../../terminal/print.ts';
import { withDepartmentFlags, type DepartmentFlags } from '../install/workspace.ts';

interface DemoFlags extends DepartmentFlags {
  readonly out?: string;
  readonly state?: string;
  readonly json?: boolean;
}

const DEFAULT_OUT = 'out/demo';

/** `wtk demo`: the whole audit, on a department that is generated for it. */
export function demoCommand(): Command {
  return withDepartmentFlags(new Command('demo'))
    .summary('audit a believable department, without Google')
    .description(
      `Starts the local Workspace in a process of its own, audits it as 'wtk audit' audits Google (the same client, sign-in and
calls, over HTTP), writes the report and prints the league table. As in any real domain something cannot be read (a shared
drive without members, one with outside members only): the table says what, and the exit code is 2.`,
    )
    .option('--out <dir>', `folder for the report (default: ${DEFAULT_OUT})`)
    .option('--state <dir>', "folder for the audit's store (default: a temporary one, new each time)")
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk demo
  $ wtk demo --files 100000 --out out/large
  $ wtk demo --json | jq '.teams[] | {title, rank, met}'`,
    )
    .action(async (flags: DemoFlags) => {
      const { startInChild } = await import('../../workspace/department/start-in-child.ts');
      const { auditCommand } = await import('./audit.ts');
      const temporary = flags.state === undefined ? await temporaryFolder() : undefined;
      const department = departmentArguments(flags);
      try {
        const workspace = await startInChild(await commandLine(), [
          'workspace',
          'serve',
          '--json',
          ...department,
        ]).catch(unstarted);
        try {
          await auditCommand().exitOverride().parseAsync(
            [
              ...['--api-root', workspace.url, '--credentials', workspace.credentials, '--admin', workspace.admin],
              ...['--state', flags.state ?? temporary?.state ?? '', '--out', flags.out ?? DEFAULT_OUT],
              ...(flags.asOf === undefined ? [] : ['--as-of', flags.asOf]),
              ...(flags.pack === undefined ? [] : ['--pack', flags.pack]),
              ...(flags.json === true ? ['--json'] : []),
            ],
            { from: 'user' },
          ); // prettier-ignore
        } finally {
          await workspace.stop();
        }
      } finally {
        await temporary?.remove();
      }
      if (flags.json !== true)
        complain(`This was a generated department: people, drives and documents are invented.`);
    });
}

function departmentArguments({ files, seed, asOf, pack }: DemoFlags): string[] {
  const given = { files, seed, 'as-of': asOf, pack };
  return Object.entries(given).flatMap(([flag, value]) =>
    value === undefined ? [] : [`--${flag}`, String(value)],
  );
}

function unstarted(error: unknown): never {
  if (error instanceof Error && error.name === 'ChildFailed')
    throw new CommandFailure(`The local Workspace did not start: ${error.message.replace(/^wtk: /, '')}`);
  throw error;
}

/** The script that this process runs: `wtk` itself, wherever it was installed. */
async function commandLine(): Promise<string> {
  const files = await import('node:fs/promises');
  return files.realpath(process.argv[1] ?? '');
}

/** A folder of its own: rounds are looked for beside the state, and here there shall be none. */
async function temporaryFolder(): Promise<{ state: string; remove: () => Promise<void> }> {
  const files = await import('node:fs/promises');
  const os = await import('node:os');
  const paths = await import('node:path');
  const folder = await files.mkdtemp(paths.join(os.tmpdir(), 'wtk-demo-'));
  return {
    state: paths.join(folder, 'state'),
    remove: () => files.rm(folder, { recursive: true, force: true }),
  };
}
