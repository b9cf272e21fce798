import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { signInFile } from '../../google/auth/own-sign-in.ts';
import { OPERATOR, type PracticeDomain } from './practice-domain.ts';

/** What a command of gcloud asks for: its words, and its flags in either form. */
interface Asked {
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly home: string;
}

function readArguments(args: readonly string[]): Pick<Asked, 'words' | 'flags'> {
  const words: string[] = [];
  const flags: Record<string, string> = {};
  for (let at = 0; at < args.length; at += 1) {
    const [, name, value] = /^--([a-z-]+)(?:=(.*))?$/.exec(args[at] ?? '') ?? [];
    if (name === undefined) words.push(args[at] ?? '');
    else flags[name] = value ?? args[(at += 1)] ?? '';
  }
  return { words, flags };
}

type Command = (asked: Asked, rest: readonly string[], domain: PracticeDomain) => Promise<string> | string;

const known = (domain: PracticeDomain, address: string): string => {
  if (domain.account(address) === undefined) throw new Error(`NOT_FOUND: Unknown service account ${address}`);
  return address;
};

const signInOf = (home: string): string =>
  path.join(home, '.config', 'gcloud', 'application_default_credentials.json');

/** The commands of gcloud that the guide uses, on the local Workspace; whatever else is asked is refused. */
const COMMANDS: Readonly<Record<string, readonly [flags: readonly string[], command: Command]>> = {
  'projects create': [
    [],
    (_asked, [project = ''], { workspace }) => {
      workspace.cloud.addProject(project);
      return `Create in progress for [${project}].`;
    },
  ],
  'projects delete': [
    ['quiet'],
    (_asked, [project = ''], { workspace }) => {
      workspace.cloud.removeProject(project);
      return `Deleted [${project}].`;
    },
  ],
  'services enable': [
    ['project'],
    ({ flags }, services, { workspace }) => {
      for (const service of services) workspace.cloud.switchOn(flags.project ?? '', service);
      return 'Operation finished successfully.';
    },
  ],
  'iam service-accounts create': [
    ['project'],
    ({ flags }, [name = ''], domain) => {
      domain.addAccount(name, flags.project ?? '');
      return `Created service account [${name}].`;
    },
  ],
  'iam service-accounts describe': [
    ['format'],
    (_asked, [address = ''], domain) => domain.account(known(domain, address))?.key.client_id ?? '',
  ],
  'iam service-accounts keys create': [
    ['iam-account'],
    async ({ flags, cwd }, [file = ''], domain) => {
      const address = known(domain, flags['iam-account'] ?? '');
      const key = JSON.stringify(domain.account(address)?.key, null, 2);
      await writeFile(path.resolve(cwd, file), key, { mode: 0o600, flag: 'wx' });
      return `created key of type [json] as [${file}] for [${address}]`;
    },
  ],
  'iam service-accounts add-iam-policy-binding': [
    ['role', 'member'],
    ({ flags }, [address = ''], domain) => {
      if (flags.role !== 'roles/iam.serviceAccountTokenCreator')
        throw new Error(`Unknown role ${flags.role ?? ''}`);
      domain.workspace.cloud.letSign(known(domain, address), (flags.member ?? '').replace(/^user:/, ''));
      return `Updated IAM policy for serviceAccount [${address}].`;
    },
  ],
  'iam service-accounts delete': [
    ['quiet'],
    (_asked, [address = ''], domain) => {
      domain.remove(known(domain, address));
      return `deleted service account [${address}]`;
    },
  ],
  'auth application-default login': [
    [],
    async ({ home }, _rest, { workspace }) => {
      const signIn = { address: OPERATOR, scopes: ['cloud-platform'], project: undefined };
      await mkdir(path.dirname(signInOf(home)), { recursive: true });
      await writeFile(signInOf(home), signInFile(workspace.cloud.signIn(signIn)));
      return 'Credentials saved to file.';
    },
  ],
  'auth application-default revoke': [
    ['quiet'],
    async ({ home }, _rest, { workspace }) => {
      await rm(signInOf(home));
      workspace.cloud.signOut();
      return 'Credentials revoked.';
    },
  ],
  'auth application-default set-quota-project': [
    [],
    async ({ home }, [project]) => {
      const signIn = JSON.parse(await readFile(signInOf(home), 'utf8')) as object;
      await writeFile(signInOf(home), JSON.stringify({ ...signIn, quota_project_id: project }));
      return `Quota project set to ${project ?? ''}.`;
    },
  ],
};

async function answer(asked: Asked, domain: PracticeDomain): Promise<string> {
  const line = asked.words.join(' ');
  const name = Object.keys(COMMANDS).find((each) => line === each || line.startsWith(`${each} `));
  const [flags, command] = COMMANDS[name ?? ''] ?? [];
  if (name === undefined || flags === undefined || command === undefined)
    throw new Error(`Invalid choice: ${line}`);
  const unknown = Object.keys(asked.flags).filter((flag) => !flags.includes(flag));
  if (unknown.length > 0) throw new Error(`unrecognized arguments: --${unknown.join(' --')}`);
  return command(asked, asked.words.slice(name.split(' ').length), domain);
}

/** A `gcloud` on the path, which does to the local Workspace what Google's would do to Google Cloud. */
export async function serveGcloud(
  domain: PracticeDomain,
  bin: string,
): Promise<{ readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { args, cwd, home } = JSON.parse(Buffer.concat(chunks).toString()) as {
        args: string[];
        cwd: string;
        home: string;
      };
      answer({ ...readArguments(args), cwd, home }, domain).then(
        (said) => response.end(`${said}\n`),
        (error: unknown) => response.writeHead(400).end(`ERROR: (gcloud) ${(error as Error).message}\n`),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await writeFile(
    path.join(bin, 'gcloud'),
    `#!${process.execPath}
const body = JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), home: process.env.HOME });
fetch('http://127.0.0.1:${port}', { method: 'POST', body }).then(async (answer) => {
  (answer.ok ? process.stdout : process.stderr).write(await answer.text());
  process.exitCode = answer.ok ? 0 : 1;
});
`,
    { mode: 0o755 },
  );
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
