import type { ServerIds } from './server-ids.ts';

export type MatterState = 'OPEN' | 'CLOSED' | 'DELETED';

/** A Vault hold over accounts or an org unit. Vault knows no hold by file, label or shared drive. */
export interface HoldRecord {
  readonly id: string;
  name: string;
  readonly corpus: 'DRIVE' | 'MAIL' | 'GROUPS' | 'HANGOUTS_CHAT';
  /** Addresses; empty where an org unit is held. */
  readonly accounts: readonly string[];
  /** Path; what is under it is held as well. */
  readonly orgUnit: string | undefined;
  readonly includeSharedDriveFiles: boolean;
  /** Milliseconds since 1970. */
  readonly updateTime: number;
}

export interface MatterRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  state: MatterState;
  /** Addresses; others see the matter only where they may see all of them. */
  readonly owner: string;
  readonly collaborators: readonly string[];
  readonly holds: HoldRecord[];
}

export type NewMatter = Pick<MatterRecord, 'name' | 'owner'> &
  Partial<Pick<MatterRecord, 'description' | 'state' | 'collaborators'>>;
export type NewHold = Pick<HoldRecord, 'name'> & Partial<Omit<HoldRecord, 'id' | 'name'>>;

/** Matters of Vault with their holds. What Vault keeps beneath Drive, and its rules, no API shows. */
export class VaultStore {
  readonly matters: MatterRecord[] = [];
  readonly #ids: ServerIds;
  readonly #now: () => number;

  constructor(ids: ServerIds, now: () => number) {
    this.#ids = ids;
    this.#now = now;
  }

  addMatter({ name, owner, description = '', state = 'OPEN', collaborators = [] }: NewMatter): MatterRecord {
    const record = { id: this.#ids.matter(), name, description, state, owner, collaborators, holds: [] };
    this.matters.push(record);
    return record;
  }

  /** @throws when it would hold both accounts and an org unit, or neither. */
  addHold(matter: MatterRecord, hold: NewHold): HoldRecord {
    const accounts = (hold.accounts ?? []).map((address) => address.toLowerCase());
    if (accounts.length > 0 === (hold.orgUnit !== undefined))
      throw new Error(`The hold '${hold.name}' needs accounts or an org unit, and not both.`);
    const record: HoldRecord = {
      id: this.#ids.hold(),
      name: hold.name,
      corpus: hold.corpus ?? 'DRIVE',
      accounts,
      orgUnit: hold.orgUnit,
      includeSharedDriveFiles: hold.includeSharedDriveFiles ?? false,
      updateTime: hold.updateTime ?? this.#now(),
    };
    matter.holds.push(record);
    return record;
  }

  matter(id: string): MatterRecord | undefined {
    return this.matters.find((matter) => matter.id === id);
  }
}
