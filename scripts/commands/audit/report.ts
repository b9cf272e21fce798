import { Command } from 'commander';
import { packOption } from '../flags/pack.ts';
import { complain, finishWith, printJson } from '../../terminal/print.ts';
import { sayKeptAside } from './say-kept-aside.ts';
import { roundsOption, stateOption } from '../flags/state-option.ts';
import { visible } from '../../terminal/visible.ts';

interface Options {
  readonly state: string;
  readonly rounds?: string;
  readonly out: string;
  readonly pack?: string;
  readonly json?: boolean;
}

/** `wtk report --state DIR --out DIR`: the reports of the last audit again, without reading Google. */
export function reportCommand(): Command {
  return new Command('report')
    .summary('write the reports of the last audit again, without reading Google')
    .description(
      `Writes the reports of the last finished audit again, from what it kept: nothing is read from Google.
Lights and ranks stay as they were judged. The words around them, and the names proposed, come from the schedules.
What everybody may see (public/) is the last published round, and nobody ranked where there is none.
Exit codes: 0 done, 2 done but the audit was incomplete, 1 failed.`,
    )
    .addOption(stateOption())
    .addOption(roundsOption())
    .requiredOption('--out <dir>', 'folder to write the reports into')
    .addOption(packOption())
    .option('--json', 'print the result as JSON instead of the league table')
    .addHelpText(
      'after',
      `
Example:
  $ wtk report --state audit-state --out out`,
    )
    .action(report);
}

async function report({ state, rounds, out, pack, json }: Options): Promise<void> {
  const { openPolicy } = await import('../flags/pack.ts');
  const { roundsIn } = await import('./rounds-in.ts');
  const { publishedRounds } = await import('../../audit/rounds/read-rounds.ts');
  const { lastAudit } = await import('../../audit/reports/last-audit.ts');
  const { writeReports } = await import('../../audit/reports/write-reports.ts');
  const { printLeagueTable } = await import('./print-league-table.ts');
  const policy = await openPolicy(pack);
  const published = publishedRounds(await roundsIn(rounds, state));
  const audit = await lastAudit(state);
  try {
    const { result, unfinishedSince } = audit;
    const { id, version } = policy.settings;
    if (result.pack.id !== id || result.pack.version !== version)
      complain(
        `The audit was judged by ${visible(result.pack.title)}, version ${visible(result.pack.version)}; these schedules are ${policy.settings.title}, version ${version}. Lights and ranks are as judged then; run the audit again to judge by these.`,
      );
    if (unfinishedSince !== undefined)
      complain(
        `An audit begun at ${unfinishedSince} has not ended: this is the one before. Run the audit again and it goes on where it stopped.`,
      );
    const { withHoldsOfVault } = await import('../../vault/holds/with-holds-of-vault.ts');
    const { page, keptAside } = await writeReports({
      audit,
      policy: withHoldsOfVault(policy, audit.vaultHolds),
      rounds: published,
      out,
    });
    sayKeptAside(keptAside);
    if (json === true) printJson(result);
    else printLeagueTable(result, page);
    finishWith(result.complete ? 0 : 2);
  } finally {
    await audit.close();
  }
}
