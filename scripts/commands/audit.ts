import { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { AuditOptions, AuditOutcome } from '../audit/audit-options.ts';
import type { InventoryFormat } from '../audit/sources/inventory/inventory.ts';
import type { WalkProgress } from '../audit/walk/walk-sources.ts';
import { asOfOption, todayInLondon } from './dates.ts';
import { packOption } from './pack.ts';
import { CommandFailure, complain, finishWith, print, printJson } from './print.ts';
import { visible } from './visible.ts';
import { wholeNumberOption } from './whole-number.ts';

interface Options {
  readonly apiRoot?: string;
  readonly credentials?: string;
  readonly admin?: string;
  readonly drivesCredentials?: string;
  readonly drives?: string;
  readonly state: string;
  readonly out?: string;
  readonly full?: boolean;
  readonly asOf?: PlainDate;
  readonly pack?: string;
  readonly json?: boolean;
  readonly concurrency?: number;
  readonly attempts?: number;
  readonly exposureBudget?: number;
  readonly inventory?: string;
  readonly format?: InventoryFormat;
}

const STATE = '.wtk';

/** `wtk audit`: the audit of a live domain, or of a listing of one. */
export function auditCommand(): Command {
  return new Command('audit')
    .summary("audit a whole domain's Drive, or a listing of one")
    .description(
      `Reads every person's My Drive and every shared drive (metadata only), judges each document by the schedules, and says how
each team is doing and what could not be read. A run that is stopped goes on where it stopped when it is run again.
Exit codes: 0 complete, 2 incomplete (what is missing is named, with what to do), 1 failed.`,
    )
    .option('--credentials <file>', "key file of the service account for metadata ('wtk-audit')")
    .option('--admin <address>', 'administrator to read the directory, shared drives, labels and log as')
    .option(
      '--drives-credentials <file>',
      "key file of the account that may list shared drives ('wtk-drives')",
    )
    .option('--drives <file>', 'shared drives by id, one a line or CSV, in place of listing them')
    .option('--api-root <url>', 'send every call to this address instead of Google')
    .option('--inventory <file>', 'audit a listing instead of the live domain')
    .option(
      '--format <format>',
      'what the listing is: gam, drive-inventory or droid (default: by its columns)',
    )
    .option('--state <dir>', 'folder in which the audit keeps what it read', STATE)
    .option('--out <dir>', 'folder to write the reports into')
    .option('--full', 'start afresh: give up an unfinished run, set a damaged store aside')
    .addOption(asOfOption())
    .addOption(packOption())
    .addOption(wholeNumberOption('concurrency', 'pages to ask for at once, at most (default: 8)', 1, 64))
    .addOption(wholeNumberOption('attempts', 'times to try a call, the first included (default: 8)', 1, 30))
    .addOption(
      wholeNumberOption(
        'exposure-budget',
        'calls to spend on who can open files in shared drives (default: 1,000)',
        0,
        1_000_000,
      ),
    )
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk audit --credentials wtk-audit.json --admin admin@example.gov.uk --out out
  $ wtk audit --inventory filelist.csv --format gam --out out`,
    )
    .action(audit);
}

async function audit(options: Options): Promise<void> {
  const [{ openPolicy }, { progressLine }] = await Promise.all([
    import('./pack.ts'),
    import('../audit/progress-line.ts'),
  ]);
  const policy = await openPolicy(options.pack);
  const line = progressLine(process.stderr, Date.now);
  const common = {
    policy,
    today: todayInLondon(),
    now: Date.now,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    onProgress: (progress: WalkProgress) => {
      line.show(progress);
    },
  };
  const work = options.inventory === undefined ? auditDomain : auditInventory;
  let outcome: AuditOutcome | undefined;
  try {
    outcome = await work(options, common);
    line.clear();
    await report(outcome, policy, options);
  } catch (error) {
    line.clear();
    throw EXPECTED.has(error instanceof Error ? error.name : '')
      ? new CommandFailure(visible((error as Error).message))
      : error;
  } finally {
    await outcome?.close();
  }
}

/** Errors whose sentence was written for the person who runs the audit. */
const EXPECTED = new Set(['CredentialsRefused', 'StoreError', 'InventoryUnreadable', 'DrivesFileUnreadable']);

type Common = Pick<AuditOptions, 'policy' | 'today' | 'now' | 'asOf' | 'onProgress'>;

async function auditDomain(options: Options, common: Common): Promise<AuditOutcome> {
  const { credentials, admin, apiRoot } = options;
  if (credentials === undefined || admin === undefined)
    throw new CommandFailure(
      `The audit needs ${credentials === undefined ? 'a service account: give its key file with --credentials' : 'an administrator to read as: give the address with --admin'}. 'wtk demo' shows an audit without Google.`,
    );
  const [{ openGoogle }, { readServiceAccountKey }, { runAudit }, { readDrivesFile }] = await Promise.all([
    import('../google/open-google.ts'),
    import('../google/read-service-account-key.ts'),
    import('../audit/run-audit.ts'),
    import('../audit/sources/read-drives-file.ts'),
  ]);
  const google = openGoogle({
    credentials: readServiceAccountKey(credentials),
    admin,
    ...(options.drivesCredentials === undefined
      ? {}
      : { drivesCredentials: readServiceAccountKey(options.drivesCredentials) }),
    ...(apiRoot === undefined ? {} : { apiRoot }),
    ...(options.attempts === undefined ? {} : { attempts: options.attempts }),
    ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
  });
  try {
    return await runAudit({
      ...common,
      google,
      source: apiRoot ?? 'Google Workspace',
      state: options.state,
      full: options.full === true,
      ...(options.drives === undefined ? {} : { drives: await readDrivesFile(options.drives) }),
      ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
      ...(options.exposureBudget === undefined ? {} : { exposureBudget: options.exposureBudget }),
    });
  } finally {
    google.close();
  }
}

async function auditInventory(options: Options, common: Common): Promise<AuditOutcome> {
  const [path, { runInventoryAudit }, { readInventory }, { INVENTORY_FORMATS }] = await Promise.all([
    import('node:path'),
    import('../audit/run-inventory-audit.ts'),
    import('../audit/sources/inventory/read-inventory.ts'),
    import('../audit/sources/inventory/inventory.ts'),
  ]);
  const { inventory = '', format } = options;
  if (format !== undefined && !INVENTORY_FORMATS.includes(format))
    throw new CommandFailure(
      `--format is '${visible(format)}': give ${INVENTORY_FORMATS.join(', ')}, or leave it out.`,
    );
  const { trustedDomains } = common.policy.settings;
  const listing = readInventory(inventory, { trustedDomains, ...(format === undefined ? {} : { format }) });
  const outcome = await runInventoryAudit({
    ...common,
    listing,
    source: path.basename(inventory),
    state: path.join(options.state, 'inventory'),
  });
  const { counts, problems } = listing;
  for (const { line, column, message } of problems)
    complain(`${visible(inventory)} line ${line}, ${column}: ${visible(message)}`);
  if (counts.problems > problems.length)
    complain(`… and ${counts.problems - problems.length} more like these.`);
  return outcome;
}

async function report(outcome: AuditOutcome, policy: Policy, { out, json }: Options): Promise<void> {
  const { result, movedAside } = outcome;
  if (movedAside !== undefined) complain(`The damaged store was moved to '${visible(movedAside)}'.`);
  let page: string | undefined;
  if (out !== undefined) {
    const { writeReports } = await import('../audit/reports/write-reports.ts');
    ({ page } = await writeReports({ result, policy, documents: outcome.documents(), out }));
  }
  if (json === true) printJson(result);
  else {
    const { leagueTableText } = await import('../audit/reports/terminal/league-table-text.ts');
    const { isTTY, columns } = process.stdout;
    const look = isTTY ? { width: columns, colour: process.env.NO_COLOR === undefined } : {};
    print(leagueTableText(result, { ...look, ...(page === undefined ? {} : { report: page }) }).trimEnd());
  }
  finishWith(result.complete ? 0 : 2);
}
