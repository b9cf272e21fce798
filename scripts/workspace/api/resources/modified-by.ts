import type { FileRecord } from '../../state/file-records.ts';

/** Who changed an item last: whoever made it, while nobody else is known. */
export const lastModifier = (file: FileRecord): string | undefined => file.lastModifiedBy ?? file.owner;

/** When a person last changed an item, in milliseconds since 1970; `undefined` where they never did. */
export const modifiedBy = (file: FileRecord, address: string): number | undefined =>
  lastModifier(file) === address ? file.modifiedTime : file.rare?.editedBy?.get(address);
