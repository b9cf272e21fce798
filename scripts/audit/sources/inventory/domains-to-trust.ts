import type { InventoryOptions } from './inventory.ts';

/** The trusted domains, or the owner's own where nobody said which they are. */
export function domainsToTrust(
  { trustedDomains }: InventoryOptions,
  owner: string | undefined,
): readonly string[] {
  if (trustedDomains !== undefined) return trustedDomains;
  return owner === undefined ? [] : [owner.slice(owner.lastIndexOf('@') + 1)];
}
