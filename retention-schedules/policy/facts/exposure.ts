import type { Exposure } from './document-facts.ts';
import type { GooglePermission } from './google-file.ts';

/** Permission id that Drive gives 'anyone with the link', on every file alike. */
export const ANYONE_WITH_LINK = 'anyoneWithLink';

/** Who beyond the trusted domains a list of permissions lets in; the widest counts. Deleted accounts let nobody in. */
export function exposureOf(
  permissions: readonly GooglePermission[],
  trustedDomains: readonly string[],
): Exposure {
  let exposure: Exposure = 'inside';
  for (const permission of permissions) {
    if (permission.deleted === true) continue;
    if (permission.type === 'anyone') return 'anyone-with-link';
    const domain = permission.domain ?? domainOf(permission.emailAddress);
    if (domain !== undefined && !isTrusted(domain, trustedDomains)) exposure = 'outside';
  }
  return exposure;
}

/** Whether an address belongs to the department; an absent one is taken as ours, since Drive leaves ours out too. */
export function isInside(address: string | undefined, trustedDomains: readonly string[]): boolean {
  const domain = domainOf(address);
  return domain === undefined || isTrusted(domain, trustedDomains);
}

const domainOf = (address: string | undefined): string | undefined => {
  if (address === undefined) return undefined;
  const at = address.lastIndexOf('@');
  return at < 0 ? undefined : address.slice(at + 1);
};

const isTrusted = (domain: string, trustedDomains: readonly string[]): boolean =>
  trustedDomains.includes(domain) || trustedDomains.includes(domain.toLowerCase());
