import path from 'node:path';
import { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { ServedDepartment } from '../../workspace/department/serve-department.ts';
import { asOfOption, todayInLondon } from '../flags/dates.ts';
import { openPolicy, packOption } from '../flags/pack.ts';
import { CommandFailure, print } from '../../terminal/print.ts';
import { untilStopped } from './until-stopped.ts';
import { visible } from '../../terminal/visible.ts';
import { wholeNumberOption } from '../flags/whole-number.ts';

export interface DepartmentFlags {
  readonly files?: number;
  readonly seed?: number;
  readonly asOf?: PlainDate;
  readonly pack?: string;
}

interface ServeFlags extends DepartmentFlags {
  readonly port?: number;
  readonly faults?: string;
  readonly latency?: string;
  readonly credentialsOut?: string;
  readonly signInOut?: string;
  readonly keysOut?: string;
  readonly json?: boolean;
}

/** What `wtk workspace serve --json` prints, on one line. */
export interface ServedLine {
  readonly url: string;
  readonly admin: string;
  readonly credentials: string;
  /** With `--keys-out`: folder of the keys of an installation's three accounts. */
  readonly keys?: string;
  /** With `--sign-in-out`: an empty Apps Script project, and whose sign-in opens it. */
  readonly script?: { readonly scriptId: string; readonly signIn: string };
}

/** `wtk workspace …`: a Google Workspace without Google. */
export function workspaceCommand(): Command {
  return new Command('workspace')
    .description('A Google Workspace on this machine, with a believable department in it.')
    .addCommand(serveCommand());
}

/** Flags that say which department: shared with `wtk demo`. */
export function withDepartmentFlags(command: Command): Command {
  return command
    .addOption(wholeNumberOption('files', 'documents in the department (default: 8000)', 0, 1_000_000))
    .addOption(
      wholeNumberOption('seed', 'another number makes another department (default: 2026)', 0, 4_294_967_295),
    )
    .addOption(asOfOption())
    .addOption(packOption());
}

function serveCommand(): Command {
  return withDepartmentFlags(new Command('serve'))
    .summary('serve the local Workspace until Ctrl-C')
    .description(
      `Generates a department of about 40 people and serves it over HTTP as Google's own servers would: sign-in, Directory,
Drive, labels and logs. Prints where, and the line that audits it. Only this machine can reach it.`,
    )
    .addOption(wholeNumberOption('port', 'port to serve on (default: any free one)', 0, 65_535))
    .option('--faults <spec>', "what to make go wrong, as in 'rate-limit:every-page=2;truncate:times=1'")
    .option('--latency <ms>', 'how long each answer waits, as in 80 or 50-200')
    .option(
      '--credentials-out <file>',
      'where to write the service-account key (default: a temporary folder)',
    )
    .option(
      '--sign-in-out <file>',
      "make an Apps Script project too, and write its owner's sign-in here, to practise 'wtk deploy'",
    )
    .option(
      '--keys-out <dir>',
      'make the three accounts of an installation too, and write their keys here, to practise the install guide',
    )
    .option('--json', 'print one line of JSON when it is ready')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk workspace serve
  $ wtk workspace serve --port 8080 --files 100000 --latency 50-200
  $ wtk workspace serve --faults 'rate-limit:every-page=2' --json`,
    )
    .action(async (flags: ServeFlags) => {
      const served = await serve(flags);
      if (flags.json === true) print(JSON.stringify(lineOf(served)));
      else introduce(served, flags);
      await untilStopped();
      await served.close();
    });
}

async function serve({
  port,
  faults,
  latency,
  credentialsOut,
  signInOut,
  keysOut,
  ...flags
}: ServeFlags): Promise<ServedDepartment> {
  const policy = await openPolicy(flags.pack);
  const { serveDepartment } = await import('../../workspace/department/serve-department.ts');
  const { DEFAULT_FILES, DEFAULT_SEED } = await import('../../workspace/department/believable-department.ts');
  const { parseLatency } = await import('../../workspace/http/latency.ts');
  try {
    return await serveDepartment({
      policy,
      files: flags.files ?? DEFAULT_FILES,
      seed: flags.seed ?? DEFAULT_SEED,
      asOf: flags.asOf ?? todayInLondon(),
      ...(port === undefined ? {} : { port }),
      ...(faults === undefined ? {} : { faults }),
      ...(latency === undefined ? {} : { latency: parseLatency(latency) }),
      ...(credentialsOut === undefined ? {} : { credentialsOut }),
      ...(signInOut === undefined ? {} : { signInOut }),
      ...(keysOut === undefined ? {} : { keysOut }),
    });
  } catch (error) {
    throw inWords(error, port, {
      '--credentials-out': credentialsOut,
      '--sign-in-out': signInOut,
      '--keys-out': keysOut,
    });
  }
}

/** The failures that a flag can cause, as sentences; anything else stays as it is. */
function inWords(
  error: unknown,
  port: number | undefined,
  files: Readonly<Record<string, string | undefined>>,
): unknown {
  const { code, path: at } = error as Partial<NodeJS.ErrnoException>;
  const flag = Object.entries(files).find(
    ([flagName, file]) =>
      file !== undefined &&
      (path.resolve(file) === at ||
        (flagName === '--keys-out' && at?.startsWith(path.resolve(file)) === true)),
  );
  const [name, file = ''] = flag ?? [];
  if (name === undefined) return serverTrouble(error, port);
  if (name === '--keys-out')
    return new CommandFailure(
      `Cannot write keys into '${visible(file)}' (${code ?? 'unknown reason'}): give --keys-out a folder that you may write to.`,
    );
  const what = name === '--sign-in-out' ? 'sign-in' : 'service-account key';
  return new CommandFailure(
    `Cannot write the ${what} to '${visible(file)}' (${code ?? 'unknown reason'}): give ${name} a file in a folder that exists and that you may write to.`,
  );
}

/** What can keep a server of ours from starting (the port, the faults, the latency), as a sentence; anything else as it is. */
export function serverTrouble(error: unknown, port: number | undefined): unknown {
  const { code, path, name, message = '' } = error as Partial<NodeJS.ErrnoException>;
  if (code === 'EADDRINUSE')
    return new CommandFailure(
      `Port ${port ?? ''} is in use: stop what listens there, or give another --port.`,
    );
  if (code === 'EACCES' && path === undefined)
    return new CommandFailure(
      `Port ${port ?? ''} may not be used by this account: give a --port above 1023.`,
    );
  if (name === 'FaultSpecError') return new CommandFailure(`--faults: ${message}`);
  if (message.includes('is no latency')) return new CommandFailure(`--latency: ${message}`);
  return error;
}

const lineOf = ({ url, admin, credentials, script, keys }: ServedDepartment): ServedLine => ({
  url,
  admin,
  credentials,
  ...(keys === undefined ? {} : { keys }),
  ...(script === undefined ? {} : { script }),
});

function introduce(
  { url, admin, credentials, workspace, script, keys }: ServedDepartment,
  { pack }: ServeFlags,
): void {
  const { directory, files } = workspace;
  print(`The local Workspace runs at ${url}`);
  print();
  print(
    `  domain       ${directory.domain}: ${directory.users.length} people, ${files.drives.length} shared drives`,
  );
  print(`  admin        ${admin}`);
  print(`  credentials  ${credentials}`);
  print();
  print('Audit it from another terminal:');
  const packFlag = pack === undefined ? '' : ` --pack ${quoted(pack)}`;
  print(
    `  wtk audit --api-root ${url} --credentials ${quoted(credentials)} --admin ${admin}${packFlag} --state .wtk/local --out out/local`,
  );
  if (keys !== undefined) {
    const key = (name: string): string => quoted(path.join(keys, `wtk-${name}.json`));
    print();
    print('Have an installation on it checked:');
    print(
      `  wtk doctor --api-root ${url} --credentials ${key('audit')} --drives-credentials ${key('drives')} --changes-credentials ${key('changes')} --admin ${admin}${packFlag}`,
    );
  }
  if (script !== undefined) {
    print();
    print('Take the panel to it, from a checkout:');
    print(
      `  wtk deploy --api-root ${url} --sign-in ${quoted(script.signIn)} --script ${script.scriptId}${packFlag} --settings .wtk/local/deploy.json --state .wtk/local --release live`,
    );
  }
  print();
  print('Ctrl-C stops it.');
}

/** For a shell, where it needs it. */
const quoted = (text: string): string =>
  /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
