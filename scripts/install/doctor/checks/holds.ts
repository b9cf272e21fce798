import { holdsInForce } from '#policy/holds/holds-in-force.ts';
import { findDifferences, type HoldsFound } from '../../../vault/holds/find-differences.ts';
import { differenceInWords, type HoldDifference } from '../../../vault/holds/hold-difference.ts';
import { readVault } from '../../../vault/holds/read-vault.ts';
import type { Check } from '../check.ts';
import { matters } from '../facts.ts';
import { attention, broken, nothingToTry, well, type Finding } from '../finding.ts';
import type { Visit } from '../visit.ts';

const WHY = 'a hold that Vault does not have stops us from destroying, and nobody from emptying the bin.';
const MEND = "'wtk vault holds' says all of it; 'wtk vault plan' says how to place a hold.";
/** Vault holds more than the pack says: nothing is lost by it. */
const HOLDS_MORE = new Set<HoldDifference['kind']>(['released', 'not-in-pack']);

/** Every hold in force is a hold in Vault, too. */
export const holds: Check = {
  id: 'holds',
  run: async (visit) => {
    const { policy, asOf, vault } = visit.settings;
    const inForce = holdsInForce(policy.holds, asOf);
    if (vault === undefined) {
      const unnamed = inForce.filter(({ vaultHold }) => vaultHold === undefined);
      if (unnamed.length > 0)
        return unnamed.map(({ title }) =>
          attention(
            'holds',
            `'${title}' names no hold in Vault`,
            WHY,
            `${MEND} Write its name into holds.yaml.`,
          ),
        );
      if (inForce.length === 0) return [well('holds', 'none in force')];
      return [
        nothingToTry('holds', `${inForce.length} in force. Give --vault to look for them in Google Vault.`),
      ];
    }
    const seen = await matters(visit);
    if (!seen.ok) return [visit.refused('holds', seen.error, WHY)];
    const found = await visit.ask('vault', async () =>
      findDifferences(policy, await readVault(vault), visit.settings.google, { asOf, concurrency: 4 }),
    );
    return found.ok ? told(visit, found.value) : [visit.refused('holds', found.error, WHY)];
  },
};

function told({ settings }: Visit, { matched, differences, gaps }: HoldsFound): readonly Finding[] {
  const findings = [
    ...differences.map((difference) =>
      HOLDS_MORE.has(difference.kind)
        ? attention('holds', differenceInWords(difference), 'the pack is what people go by.', MEND)
        : broken('holds', differenceInWords(difference), WHY, MEND),
    ),
    ...gaps.map(({ source, reason, remedy }) => attention('holds', `${source}: ${reason}`, WHY, remedy)),
  ];
  if (findings.length > 0) return findings;
  return [well('holds', `${matched.length} in force, as in Vault, where ${settings.admin} sees all matters`)];
}
