import type { VaultGap } from './vault-read.ts';

/** What the groups in a shared drive leave unknown, where their members could not be listed. */
export const gapOfUnreadGroups = (drive: string, groups: readonly string[]): VaultGap => ({
  source: drive,
  reason: `The members of ${groups.join(', ')} could not be listed, so nobody can say whether Vault holds one of them, and with them this shared drive.`,
  remedy:
    "Let the administrator read the group's members in the directory, or take a group of another organisation out of the drive.",
});
