import { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { CheckId, Finding } from '../../install/doctor/finding.ts';
import type { Installation, VisitOptions } from '../../install/doctor/open-visit.ts';
import { asOfOption, todayInLondon } from '../flags/dates.ts';
import {
  drivesCredentialsOption,
  googleAccessBy,
  withGoogleFlags,
  type GoogleFlags,
} from '../flags/google-access.ts';
import { openPolicy, packOption } from '../flags/pack.ts';
import { finishWith, print, printJson, printLines } from '../../terminal/print.ts';
import { stateOption } from '../flags/state-option.ts';

interface Options extends GoogleFlags {
  readonly changesCredentials?: string;
  readonly drives?: string;
  readonly sheets?: boolean;
  readonly vault?: boolean;
  readonly person?: string;
  readonly panel?: string;
  readonly signIn?: string;
  readonly scopes?: boolean;
  readonly pack?: string;
  readonly state: string;
  readonly asOf?: PlainDate;
  readonly json?: boolean;
}

/** `wtk doctor`: whether everything that an installation stands on is there. Writes nothing. */
export function doctorCommand(): Command {
  return withGoogleFlags(new Command('doctor'))
    .summary('whether everything is set up, and how to mend what is not')
    .description(
      `Checks every prerequisite by a real call, some in the name of ordinary people: credentials, delegation scope by scope,
the administrator's role, APIs, labels, the panel, holds, quota. Each is tried three times at most. Says what is wrong, why it matters and how to mend it. Changes nothing.
Exit codes: 0 all is well, 1 something is broken, 2 nothing is broken but something needs a look.`,
    )
    .addOption(drivesCredentialsOption())
    .option(
      '--changes-credentials <file|address>',
      "key file, or address, of the account that may change things ('wtk-changes')",
    )
    .option('--drives <file>', 'shared drives are given to the audit in this file, so nobody need list them')
    .option('--sheets', "teams' evidence is kept in a Google Sheet")
    .option('--vault', 'holds are read from Google Vault as well')
    .option('--person <address>', 'try what staff can do as this person (default: three that are chosen)')
    .option(
      '--panel <file>',
      "what 'wtk deploy' keeps of the panel (default: deploy.json, where it is there)",
    )
    .option(
      '--sign-in <file>',
      "sign-in of somebody who may edit the script (default: what 'npx clasp login' left)",
    )
    .option('--scopes', 'print what to grant to each account in the Admin console, and ask Google nothing')
    .addOption(packOption())
    .addOption(stateOption())
    .addOption(asOfOption())
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk doctor --scopes --credentials wtk-audit.json --drives-credentials wtk-drives.json
  $ wtk doctor --credentials wtk-audit.json --drives-credentials wtk-drives.json --admin admin@example.gov.uk --pack my-department`,
    )
    .action(doctor);
}

/** Fewer than elsewhere: whoever asks what is wrong does not want to wait until it may have mended itself. */
const ATTEMPTS = 3;

async function doctor(options: Options): Promise<void> {
  const {
    json,
    scopes,
    drives,
    sheets,
    vault,
    changesCredentials,
    admin = scopes === true ? '' : undefined,
  } = options;
  const access = await googleAccessBy(
    { ...options, attempts: options.attempts ?? ATTEMPTS, ...(admin === undefined ? {} : { admin }) },
    'The doctor',
    {
      readsSheets: sheets === true,
      readsVault: vault === true,
    },
  );
  const { readCredentials } = await import('../../google/read-credentials.ts');
  const installation: Installation = {
    access,
    drivesInFile: drives !== undefined,
    ...(changesCredentials === undefined ? {} : { changes: readCredentials(changesCredentials) }),
  };
  if (scopes === true) {
    await printGrants(installation, json === true);
    return;
  }
  const policy = await openPolicy(options.pack);
  const { openVisit, grantsOf } = await import('../../install/doctor/open-visit.ts');
  const { runChecks, verdictOf } = await import('../../install/doctor/run-checks.ts');
  const words = await import('../../install/doctor/findings-in-words.ts');
  const panel = await panelInHand(options);
  const { visit, close } = openVisit({
    ...installation,
    policy,
    asOf: options.asOf ?? todayInLondon(),
    state: options.state,
    ...(panel === undefined ? {} : { panel }),
    ...(options.person === undefined ? {} : { person: options.person.toLowerCase() }),
  });
  let findings: readonly Finding[];
  try {
    findings = await runChecks(visit, showProgress);
  } finally {
    showProgress(undefined);
    close();
  }
  const exitCode = verdictOf(findings);
  if (json === true)
    printJson({
      ok: exitCode === 0,
      findings,
      grants: grantsOf(installation).map(
        ({ name, credentials: { client_email, client_id }, scopes: list }) => ({
          account: name,
          address: client_email,
          clientId: client_id ?? null,
          scopes: list,
        }),
      ),
    });
  else {
    printLines([...words.findingsInWords(findings), '']);
    print(words.closing(findings));
  }
  finishWith(exitCode);
}

/** The panel, where one was deployed from here: looked at as whoever signed in, if anybody did. */
async function panelInHand({ panel, signIn, apiRoot, attempts }: Options): Promise<VisitOptions['panel']> {
  const { existsSync } = await import('node:fs');
  const { claspSignIn } = await import('../../google/read-sign-in.ts');
  if (panel === undefined && !existsSync(DEPLOY_SETTINGS)) return undefined;
  if (signIn === undefined && !existsSync(claspSignIn())) return 'not signed in';
  const { openPanel } = await import('../../install/doctor/panel-in-hand.ts');
  return openPanel(panel ?? DEPLOY_SETTINGS, signIn, {
    ...(apiRoot === undefined ? {} : { apiRoot }),
    attempts: attempts ?? ATTEMPTS,
  });
}

/** Where `wtk deploy` keeps which script and deployments are ours, unless told. */
const DEPLOY_SETTINGS = 'deploy.json';

/** What is being looked at, on a terminal alone. */
function showProgress(check: CheckId | undefined): void {
  const { stderr } = process;
  if (stderr.isTTY) stderr.write(`\r\u001b[K${check === undefined ? '' : `looking at ${check} …`}`);
}

async function printGrants(installation: Installation, json: boolean): Promise<void> {
  const { grantsOf } = await import('../../install/doctor/open-visit.ts');
  const { clientOf } = await import('../../install/doctor/grants.ts');
  const grants = grantsOf(installation);
  if (json) {
    printJson(
      grants.map(({ name, credentials: { client_email, client_id }, scopes }) => ({
        account: name,
        address: client_email,
        clientId: client_id ?? null,
        scopes,
      })),
    );
    return;
  }
  print('Admin console › Security › Access and data control › API controls › Domain-wide delegation');
  for (const grant of grants) {
    print();
    print(`${clientOf(grant.credentials)}:`);
    print(grant.scopes.join(','));
  }
}
