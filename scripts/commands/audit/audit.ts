import { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { AuditOptions, AuditOutcome } from '../../audit/audit-options.ts';
import type { InventoryFormat } from '../../audit/sources/inventory/inventory.ts';
import type { MovedAside } from '../../audit/store/open-store.ts';
import type { WalkProgress } from '../../audit/walk/walk-sources.ts';
import { again } from '../flags/again.ts';
import { asOfOption, todayInLondon } from '../flags/dates.ts';
import {
  drivesCredentialsOption,
  openGoogleBy,
  withGoogleFlags,
  type GoogleFlags,
} from '../flags/google-access.ts';
import { packOption } from '../flags/pack.ts';
import { CommandFailure, complain, finishWith, printJson } from '../../terminal/print.ts';
import { sayKeptAside } from './say-kept-aside.ts';
import { roundsOption, stateOption } from '../flags/state-option.ts';
import { vaultBy } from '../flags/vault-by.ts';
import { visible } from '../../terminal/visible.ts';
import { wholeNumberOption } from '../flags/whole-number.ts';

interface Options extends GoogleFlags {
  readonly drives?: string;
  readonly evidence: readonly string[];
  readonly rounds?: string;
  readonly state: string;
  readonly out?: string;
  readonly full?: boolean;
  readonly vault?: boolean;
  readonly asOf?: PlainDate;
  readonly pack?: string;
  readonly json?: boolean;
  readonly concurrency?: number;
  readonly exposureBudget?: number;
  readonly inventory?: string;
  readonly format?: InventoryFormat;
}

/** `wtk audit`: the audit of a live domain, or of a listing of one. */
export function auditCommand(): Command {
  return withGoogleFlags(new Command('audit'))
    .summary("audit a whole domain's Drive, or a listing of one")
    .description(
      `Reads every person's My Drive and every shared drive (metadata only), judges each document by the schedules, and says how
each team is doing and what could not be read. A run that is stopped goes on where it stopped when it is run again.
Exit codes: 0 complete, 2 incomplete (what is missing is named, with what to do), 1 failed.`,
    )
    .addOption(drivesCredentialsOption())
    .option('--drives <file>', 'shared drives by id, one a line or CSV, in place of listing them')
    .option('--inventory <file>', 'audit a listing instead of the live domain')
    .option(
      '--format <format>',
      'what the listing is: gam, drive-inventory or droid (default: by its columns)',
    )
    .option(
      '--evidence <file|sheet>',
      'what teams supplied: CSV, or a Google Sheet by id or address (again for more)',
      again,
      [],
    )
    .addOption(stateOption())
    .addOption(roundsOption())
    .option('--out <dir>', 'folder to write the reports into')
    .option('--vault', 'read holds from Google Vault as well: what they cover is on hold')
    .option('--full', 'start afresh: give up an unfinished run, set a damaged store aside')
    .addOption(asOfOption())
    .addOption(packOption())
    .addOption(wholeNumberOption('concurrency', 'pages to ask for at once, at most (default: 8)', 1, 64))
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
  const { openPolicy } = await import('../flags/pack.ts');
  const { progressLine } = await import('../../audit/progress-line.ts');
  const policy = await openPolicy(options.pack);
  const teamsSupplied = await whatTeamsSupplied(options, policy);
  const line = progressLine(process.stderr, Date.now);
  const common = {
    policy,
    ...teamsSupplied,
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
    outcome = await work(options, common).finally(() => {
      line.clear();
    });
    await report(outcome, options);
  } finally {
    await outcome?.close();
  }
}

/** Evidence of the open round and of the files named, and the round that movement is reckoned from. */
async function whatTeamsSupplied(
  options: Options,
  policy: Policy,
): Promise<Pick<AuditOptions, 'supplied' | 'previous'>> {
  const { readForms } = await import('../rounds/read-forms.ts');
  const { roundsIn } = await import('./rounds-in.ts');
  const { suppliedNow } = await import('../../audit/rounds/supplied-now.ts');
  const { evidence } = await readForms(options.evidence, policy, options);
  const rounds = await roundsIn(options.rounds, options.state);
  const { supplied, previous } = suppliedNow(rounds, evidence);
  return { supplied, ...(previous === undefined ? {} : { previous }) };
}

type Common = Pick<
  AuditOptions,
  'policy' | 'today' | 'now' | 'asOf' | 'onProgress' | 'supplied' | 'previous'
>;

async function auditDomain(options: Options, common: Common): Promise<AuditOutcome> {
  const more = {
    hint: "'wtk demo' shows an audit without Google.",
    readsSheets: options.evidence.length > 0,
    readsVault: options.vault === true,
    ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
  };
  const google = await openGoogleBy(options, 'The audit', more);
  const vault = options.vault === true ? await vaultBy(options, 'The audit') : undefined;
  const { runAudit } = await import('../../audit/run-audit.ts');
  const { readDrivesFile } = await import('../../audit/sources/read-drives-file.ts');
  try {
    return await runAudit({
      ...common,
      google,
      source: options.apiRoot ?? 'Google Workspace',
      state: options.state,
      full: options.full === true,
      ...(vault === undefined ? {} : { vault }),
      ...(options.drives === undefined ? {} : { drives: await readDrivesFile(options.drives) }),
      ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
      ...(options.exposureBudget === undefined ? {} : { exposureBudget: options.exposureBudget }),
    });
  } finally {
    google.close();
  }
}

async function auditInventory(options: Options, common: Common): Promise<AuditOutcome> {
  const path = await import('node:path');
  const { runInventoryAudit } = await import('../../audit/run-inventory-audit.ts');
  const { readInventory } = await import('../../audit/sources/inventory/read-inventory.ts');
  const { INVENTORY_FORMATS } = await import('../../audit/sources/inventory/inventory.ts');
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

async function report(outcome: AuditOutcome, options: Options): Promise<void> {
  const { out, json } = options;
  const { result, policy, movedAside } = outcome;
  if (movedAside !== undefined) complain(asideText(movedAside));
  let page: string | undefined;
  if (out !== undefined) {
    const { writeReports } = await import('../../audit/reports/write-reports.ts');
    const { roundsIn } = await import('./rounds-in.ts');
    const { publishedRounds } = await import('../../audit/rounds/read-rounds.ts');
    const rounds = publishedRounds(await roundsIn(options.rounds, options.state));
    const written = await writeReports({ audit: outcome, policy, rounds, out });
    sayKeptAside(written.keptAside);
    ({ page } = written);
  }
  if (json === true) printJson(result);
  else {
    const { printLeagueTable } = await import('./print-league-table.ts');
    printLeagueTable(result, page);
  }
  finishWith(result.complete ? 0 : 2);
}

const asideText = ({ why, to }: MovedAside): string =>
  why === 'corrupt'
    ? `The damaged store was moved to '${visible(to)}'.`
    : `The store of an older version of wtk was moved to '${visible(to)}'. It is not compared with: what was deleted since that audit is not named this time.`;
