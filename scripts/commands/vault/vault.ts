import { Command } from 'commander';
import { vaultHoldsCommand } from './vault-holds.ts';
import { vaultPlanCommand } from './vault-plan.ts';

/** `wtk vault`: Google Vault, as a floor under the schedules. */
export function vaultCommand(): Command {
  return new Command('vault')
    .summary('what to enter into Google Vault, and whether its holds are in step')
    .description(
      `Vault keeps what people delete. 'plan' prints the rules and holds that an administrator enters; 'holds' compares the pack's holds
with Vault's. It is a floor under us and never our destroyer: no rule here makes Vault take what people still keep.`,
    )
    .addCommand(vaultPlanCommand())
    .addCommand(vaultHoldsCommand());
}
