interface OfPack {
  /** The hold's id and title in the pack. */
  readonly hold: string;
  readonly title: string;
}

/** Where the pack's holds and Vault's part. */
export type HoldDifference =
  | ({ readonly kind: 'not-named' } & OfPack)
  | ({ readonly kind: 'not-in-vault'; readonly vaultHold: string } & OfPack)
  | ({ readonly kind: 'closed'; readonly matter: string } & OfPack)
  | ({ readonly kind: 'not-of-drive'; readonly vaultHold: string } & OfPack)
  | ({ readonly kind: 'no-shared-drives'; readonly vaultHold: string } & OfPack)
  | ({ readonly kind: 'misses-drive'; readonly vaultHold: string; readonly drive: string } & OfPack)
  | ({ readonly kind: 'released'; readonly vaultHold: string; readonly matter: string } & OfPack)
  | { readonly kind: 'not-in-pack'; readonly vaultHold: string; readonly matter: string };

/** A difference as a person reads it: what is so, and what to do. */
export function differenceInWords(difference: HoldDifference): string {
  switch (difference.kind) {
    case 'not-named':
      return `'${difference.title}' names no hold in Vault, so people can still empty from the bin what it covers. Place it in Vault ('wtk vault plan' says how), and write its name into holds.yaml as vaultHold.`;
    case 'not-in-vault':
      return `'${difference.title}' should be the hold '${difference.vaultHold}' in Vault, and there is none of that name in an open matter. Place it, or correct the name in holds.yaml.`;
    case 'closed':
      return `'${difference.title}' was held by the matter '${difference.matter}', which is closed or deleted: its holds hold nothing. Open it again in Vault, or release the hold in holds.yaml.`;
    case 'not-of-drive':
      return `'${difference.title}': the hold '${difference.vaultHold}' in Vault is not for Drive, so it keeps no document. Add a hold for Drive to the matter.`;
    case 'no-shared-drives':
      return `'${difference.title}' covers shared drives, and the hold '${difference.vaultHold}' in Vault does not include them. Switch on 'Include items in shared drives'.`;
    case 'misses-drive':
      return `'${difference.title}' covers the shared drive '${difference.drive}', and nobody whom '${difference.vaultHold}' holds in Vault is a member of it. Add a member of the drive to the hold.`;
    case 'released':
      return `'${difference.title}' was released, and '${difference.vaultHold}' (matter '${difference.matter}') still holds in Vault. Delete the hold there once whoever released it agrees.`;
    case 'not-in-pack':
      return `'${difference.vaultHold}' (matter '${difference.matter}') holds in Vault, and no hold of the pack names it. Add it to holds.yaml, so that everybody sees why documents are kept; 'wtk audit --vault' holds them meanwhile.`;
  }
}
