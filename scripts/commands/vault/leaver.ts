import { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { LeaverPlan, LeaverStanding } from '../../leavers/leaver-plan.ts';
import { asOfOption, todayInLondon } from '../flags/dates.ts';
import { openGoogleBy, withGoogleFlags, type GoogleFlags } from '../flags/google-access.ts';
import { leaverApplyCommand, leaverUndoCommand } from './leaver-move.ts';
import { openPolicy, packOption } from '../flags/pack.ts';
import { complain, finishWith, printJson, printLines } from '../../terminal/print.ts';
import { vaultBy } from '../flags/vault-by.ts';

interface Options extends GoogleFlags {
  readonly to?: string;
  readonly out?: string;
  readonly vault: boolean;
  readonly asOf?: PlainDate;
  readonly pack?: string;
  readonly json?: boolean;
}

/** `wtk leaver ADDRESS…`: whether an account may be deleted, and what to move first. */
export function leaverCommand(): Command {
  const command = withGoogleFlags(new Command('leaver'))
    .summary('whether a leaver’s account may be deleted, and what to move first')
    .description(
      `Looks at all that leavers own in My Drive, which goes some days after the account, and proposes a shared drive of their team
for each document that must not go. One answer for each: clear to delete the account, or not clear, because … Writes nothing to
Google; 'leaver apply' moves what the plan says, and 'leaver undo' takes it back. No account and no document is ever deleted.
Exit codes: 0 all clear, 2 not clear, 1 failed.`,
    )
    .argument('<addresses...>', 'accounts of people who leave or have left')
    .option('--to <drive>', "shared drive for everything, by id, in place of their team's")
    .option('--out <file>', "file to write the plan into, for 'wtk leaver apply'")
    .option('--no-vault', 'do not ask Google Vault for holds: only where you have no Vault')
    .addOption(asOfOption())
    .addOption(packOption())
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk leaver sam.jones@example.gov.uk --credentials wtk-audit.json --admin admin@example.gov.uk --out sam.plan
  $ wtk leaver apply sam.plan --credentials wtk-changes.json`,
    )
    .action(leaver);
  // Each command below takes its own key: what stands after its name is its own.
  return command.enablePositionalOptions().addCommand(leaverApplyCommand()).addCommand(leaverUndoCommand());
}

async function leaver(addresses: readonly string[], options: Options): Promise<void> {
  const policy = await openPolicy(options.pack);
  const vault = options.vault ? await vaultBy(options, 'Looking at leavers') : undefined;
  const google = await openGoogleBy(options, 'Looking at leavers', { readsVault: options.vault });
  const { planLeavers } = await import('../../leavers/plan-leavers.ts');
  let plan: LeaverPlan;
  try {
    plan = await planLeavers({
      google,
      policy,
      asOf: options.asOf ?? todayInLondon(),
      addresses,
      to: options.to,
      vault,
      concurrency: 4,
    });
  } finally {
    google.close();
  }
  if (options.out !== undefined) {
    const { writeLeaverPlan } = await import('../../leavers/leaver-plan-file.ts');
    await writeLeaverPlan(options.out, plan);
  }
  if (options.json === true) {
    const { leavers, gaps, moves, asOf, vaultRead } = plan;
    printJson({ asOf, vaultRead, leavers, moves: moves.length, gaps, plan: options.out ?? null });
  } else introduce(plan, options);
  finishWith(plan.leavers.every(({ clear }) => clear) ? 0 : 2);
}

function introduce({ leavers, moves, vaultRead }: LeaverPlan, { out }: Options): void {
  for (const standing of leavers) printLines(answer(standing));
  if (!vaultRead) complain('Google Vault was not asked: a hold there would go with the account.');
  if (out !== undefined && moves.length > 0)
    printLines([
      '',
      `The plan is ${out}. Next: wtk leaver apply ${out} --credentials KEY.json, then ask again.`,
    ]);
}

function answer({ leaver: address, clear, because, documents }: LeaverStanding): string[] {
  const of = `${documents.toLocaleString('en-GB')} ${documents === 1 ? 'document' : 'documents'} in My Drive`;
  return clear
    ? [`${address}: clear to delete the account (${of}). ${because.join(' ')}`]
    : [`${address}: NOT clear to delete the account (${of}), because`, ...because.map((why) => `  - ${why}`)];
}
