import type { Hold } from '#policy/pack/hold.ts';
import type { Policy } from '#policy/pack/policy.ts';

/** A policy under which what Vault holds is held as well. */
export const withHoldsOfVault = (policy: Policy, vaultHolds: readonly Hold[] = []): Policy =>
  vaultHolds.length === 0 ? policy : { ...policy, holds: [...policy.holds, ...vaultHolds] };
