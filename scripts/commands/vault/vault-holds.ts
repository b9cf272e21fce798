import { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { HoldsFound } from '../../vault/holds/find-differences.ts';
import type { VaultRead } from '../../vault/holds/vault-read.ts';
import { asOfOption, todayInLondon } from '../flags/dates.ts';
import { googleAccessBy, withGoogleFlags, type GoogleFlags } from '../flags/google-access.ts';
import { openPolicy, packOption } from '../flags/pack.ts';
import { complain, finishWith, print, printJson, printLines } from '../../terminal/print.ts';
import { vaultBy } from '../flags/vault-by.ts';

interface Options extends GoogleFlags {
  readonly asOf?: PlainDate;
  readonly pack?: string;
  readonly json?: boolean;
}

/** `wtk vault holds`: the holds in Vault beside those of the pack. */
export function vaultHoldsCommand(): Command {
  return withGoogleFlags(new Command('holds'))
    .summary("compare the pack's holds with those in Vault, from both sides")
    .description(
      `Reads matters and holds in Google Vault, and compares them with the holds of the pack: what Vault lacks, what reaches too little,
what was released in the pack and still holds, and what holds in Vault without the pack knowing. Writes nothing.
The administrator needs 'View All Matters' in Vault: matters that they may not see are left out without a word.
Exit codes: 0 in step, 2 they differ or something could not be read (each is named), 1 failed.`,
    )
    .addOption(asOfOption())
    .addOption(packOption())
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ wtk vault holds --credentials wtk-audit.json --admin admin@example.gov.uk',
    )
    .action(async (options: Options) => {
      const policy = await openPolicy(options.pack);
      const asOf = options.asOf ?? todayInLondon();
      const read = await vaultBy(options, 'Reading Vault');
      const access = await googleAccessBy(options, 'Reading Vault', { readsVault: true });
      const { openGoogle } = await import('../../google/open-google.ts');
      const { findDifferences } = await import('../../vault/holds/find-differences.ts');
      const google = openGoogle(access);
      try {
        const found = await findDifferences(policy, read, google, { asOf, concurrency: 4 });
        if (options.json === true) printJson(asJson(read, found));
        else await introduce(read, found, access.admin);
        finishWith(found.differences.length + found.gaps.length > 0 ? 2 : 0);
      } finally {
        google.close();
      }
    });
}

const asJson = ({ matters, holds }: VaultRead, { matched, differences, gaps }: HoldsFound): object => ({
  complete: gaps.length === 0,
  matters: matters.length,
  holds: holds.map(({ id, name, matter, corpus, accounts, orgUnitPath, includesSharedDrives }) => ({
    id,
    name,
    matter: matter.name,
    corpus,
    accounts: accounts.map((account) => account.address ?? account.id),
    orgUnit: orgUnitPath ?? null,
    includesSharedDrives,
  })),
  matched,
  differences,
  gaps,
});

async function introduce(
  { matters, holds }: VaultRead,
  { matched, differences, gaps }: HoldsFound,
  admin: string,
): Promise<void> {
  const { differenceInWords } = await import('../../vault/holds/hold-difference.ts');
  const [open, drive] = [matters.filter(({ state }) => state === 'OPEN'), holds.filter(({ corpus }) => corpus === 'DRIVE')]; // prettier-ignore
  print(
    `Vault shows ${admin} ${count(matters.length, 'matter')} (${open.length} open) and ${count(drive.length, 'hold')} on Drive.`,
  );
  for (const { title, inVault } of matched)
    print(`  ${title}: ${inVault.map(({ name, matter }) => `'${name}' (matter '${matter}')`).join(', ')}`);
  if (differences.length > 0) printLines(['', 'They differ:']);
  for (const difference of differences) print(`  - ${differenceInWords(difference)}`);
  for (const { source, reason, remedy } of gaps) complain(`wtk: ${source}: ${reason} ${remedy}`);
  if (differences.length + gaps.length === 0) print('The pack and Vault are in step.');
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
