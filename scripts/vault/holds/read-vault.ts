import { GoogleError } from '../../google/google-error.ts';
import type { VaultHold, VaultMatter, VaultReader } from '../../google/vault-reader.ts';
import type { ReadHold, VaultGap, VaultRead } from './vault-read.ts';

/** Reads every open matter's holds. What cannot be read is a gap, by name, and the rest is read on. */
export async function readVault(reader: VaultReader): Promise<VaultRead> {
  const gaps: VaultGap[] = [];
  const matters: VaultMatter[] = [];
  await noting('Google Vault', gaps, async () => {
    for await (const page of reader.matters()) matters.push(...page);
  });
  const found: { readonly matter: VaultMatter; readonly hold: VaultHold }[] = [];
  for (const matter of matters.filter(({ state }) => state === 'OPEN'))
    await noting(`Matter '${matter.name}' in Google Vault`, gaps, async () => {
      for await (const page of reader.holds(matter)) found.push(...page.map((hold) => ({ matter, hold })));
    });
  const units = found.some(({ hold }) => hold.orgUnit !== undefined)
    ? await noting('Org units held in Google Vault', gaps, () => reader.orgUnits())
    : undefined;
  const holds = found.map(({ matter, hold }): ReadHold => ({
    ...hold,
    matter,
    orgUnitPath: hold.orgUnit === undefined ? undefined : (units?.get(hold.orgUnit) ?? EVERYBODY),
  }));
  const lost = holds.filter(({ orgUnit }) => units !== undefined && orgUnit !== undefined && !units.has(orgUnit)); // prettier-ignore
  return { matters, holds, gaps: [...gaps, ...lost.map(unknownUnit)] };
}

/** An org unit that cannot be told might be any. */
const EVERYBODY = '/';

const unknownUnit = ({ name, matter }: ReadHold): VaultGap => ({
  source: `Hold '${name}' of the matter '${matter.name}' in Google Vault`,
  reason: 'It holds an org unit that the directory does not have, so everybody is taken to be held.',
  remedy: 'Look at the hold in Vault: set it on an org unit that there is.',
});

async function noting<T>(source: string, gaps: VaultGap[], work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    gaps.push({ source, reason: `${error.message} What it holds is not known.`, remedy: error.remedy });
    return undefined;
  }
}
