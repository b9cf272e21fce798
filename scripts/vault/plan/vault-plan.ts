import type { PlainDate } from '#policy/calendar/plain-date.ts';

/** Where a rule holds. Vault keeps My Drives (by org unit) and shared drives apart, so every rule is entered twice. */
export type RuleScope = 'my-drives' | 'shared-drives';

/** One condition of a rule, as Vault's form asks for it: any one of the values is enough. */
export interface RuleCondition {
  readonly field: string;
  readonly is: 'is' | 'is before';
  readonly values: readonly string[];
}

/** A custom retention rule, as an administrator enters it. */
export interface VaultRule {
  readonly name: string;
  readonly scope: RuleScope;
  /** All must be met. */
  readonly conditions: readonly RuleCondition[];
  /** Days from the date in `startsFrom`; `indefinitely` where nothing ends it. */
  readonly keep: 'indefinitely' | { readonly days: number; readonly startsFrom: string };
  readonly purge: 'nothing' | 'only items that users have deleted permanently';
  readonly why: string;
}

/** A hold of the pack, and what stands for it in Vault. */
export interface HoldToPlace {
  readonly id: string;
  readonly title: string;
  /** Its name in Vault, where the pack gives one. */
  readonly vaultHold: string | null;
  /** Org units to put on hold; the top one where the pack cannot say. */
  readonly orgUnits: readonly string[];
  /** Accounts to put on hold, in a hold of their own: Vault takes either accounts or an org unit. */
  readonly accounts: readonly string[];
  readonly includeSharedDrives: boolean;
  /** Why Vault's hold covers more than the pack's, or what it misses. */
  readonly notes: readonly string[];
}

/** The floor under us in Google Vault: what to enter, in which order, and what to mind. Nothing of it is entered by us. */
export interface VaultPlan {
  readonly pack: { readonly id: string; readonly title: string; readonly version: string };
  readonly asOf: PlainDate;
  readonly holds: readonly HoldToPlace[];
  readonly defaultRule: { readonly service: 'Drive'; readonly keep: 'indefinitely' };
  /** Keep what must not go: to be entered before the others. */
  readonly keepRules: readonly VaultRule[];
  /** End what may go, once people have deleted it. Empty where no class may. */
  readonly endRules: readonly VaultRule[];
  /** Why the rules that end something may not be entered yet. */
  readonly notYet: readonly string[];
  /** Classes to be destroyed that no rule is written for. */
  readonly refused: readonly { readonly code: string; readonly title: string; readonly why: string }[];
  readonly warnings: readonly string[];
}
