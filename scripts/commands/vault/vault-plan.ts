import { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { asOfOption, todayInLondon } from '../flags/dates.ts';
import { openPolicy, packOption } from '../flags/pack.ts';
import { finishWith, printJson, printLines } from '../../terminal/print.ts';

interface Options {
  readonly asOf?: PlainDate;
  readonly pack?: string;
  readonly json?: boolean;
}

/** `wtk vault plan`: what an administrator enters into Google Vault, in order. */
export function vaultPlanCommand(): Command {
  return new Command('plan')
    .summary('print what to enter into Vault, in order, with what to mind')
    .description(
      `Prints the retention rules and holds that the schedules call for in Google Vault, as an administrator enters them, in order:
holds first, then what keeps, then what lets go of documents that people have deleted and whose date has passed.
Reads no domain and writes nothing: Google lets no program read or write retention rules.
Exit codes: 0 all can be entered, 2 some may not be entered yet (it says why), 1 failed.`,
    )
    .addOption(asOfOption())
    .addOption(packOption())
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  $ wtk vault plan --pack my-department')
    .action(async ({ asOf, pack, json }: Options) => {
      const policy = await openPolicy(pack);
      const { planVault } = await import('../../vault/plan/plan-vault.ts');
      const { vaultPlanInWords } = await import('../../vault/plan/plan-in-words.ts');
      const plan = planVault(policy, asOf ?? todayInLondon());
      if (json === true) printJson(plan);
      else printLines(vaultPlanInWords(plan));
      finishWith(plan.notYet.length > 0 ? 2 : 0);
    });
}
