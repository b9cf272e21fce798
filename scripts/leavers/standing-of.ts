import type { DirectoryUser } from '../google/google.ts';
import type { Gap } from '../audit/result/audit-result.ts';
import { counted } from '../audit/reports/words/in-words.ts';
import { holds } from '../vault/holds/holds-of-vault.ts';
import type { VaultRead } from '../vault/holds/vault-read.ts';
import type { LeaverStanding } from './leaver-plan.ts';
import type { Placed } from './place-document.ts';

/** A shared drive that documents may go to. */
export interface DriveStanding {
  readonly title: string;
  readonly membersRead: boolean;
  /** Leavers who are members, small letters. */
  readonly members: readonly string[];
}

export interface FoundOfLeaver {
  readonly person: DirectoryUser;
  readonly placed: readonly { readonly facts: { readonly id: string }; readonly placed: Placed }[];
  /** Whatever could not be read. */
  readonly gaps: readonly Gap[];
  readonly vault: VaultRead | undefined;
  readonly drives: ReadonlyMap<string, DriveStanding>;
}

/** One leaver's answer: clear, or why not and what to do. */
export function standingOf(found: FoundOfLeaver): LeaverStanding {
  const { person, placed, drives } = found;
  const goes = placed.filter((one) => one.placed.kind === 'goes').length;
  const moves = perDrive(found);
  const stays = perReason(placed);
  const because = [
    ...(found.vault?.holds ?? [])
      .filter((hold) => holds(hold, person))
      .map(
        ({ name, matter }) =>
          `Google Vault holds the account ('${name}', matter '${matter.name}'), and what it holds would go with it: keep the account, suspended or archived, until the hold is released.`,
      ),
    ...found.gaps.map(({ source, reason, remedy }) => `${source}: ${reason} ${remedy}`),
    ...moves.map(
      ({ title, documents }) =>
        `${counted(documents, 'document')} to be moved to '${title}': write the plan with --out, and carry it out with 'wtk leaver apply'.`,
    ),
    ...(moves.length === 0 ? [] : hindrances(person, moves.map(({ drive }) => drive), drives)), // prettier-ignore
    ...stays.map(({ why, documents }) => `${counted(documents, 'document')}: ${why}`),
  ];
  const clear = because.length === 0;
  return {
    leaver: person.address,
    clear,
    because: clear ? [whatGoes(goes)] : because,
    documents: placed.length,
    moves,
    stays,
    goes,
  };
}

function perDrive({ placed, drives }: FoundOfLeaver): LeaverStanding['moves'] {
  const byDrive = new Map<string, number>();
  for (const one of placed)
    if (one.placed.kind === 'moves') byDrive.set(one.placed.drive, (byDrive.get(one.placed.drive) ?? 0) + 1);
  return [...byDrive].map(([drive, documents]) => ({
    drive,
    title: drives.get(drive)?.title ?? drive,
    documents,
  }));
}

function perReason(placed: FoundOfLeaver['placed']): LeaverStanding['stays'] {
  const byReason = new Map<string, string[]>();
  for (const { facts, placed: one } of placed)
    if (one.kind === 'stays') byReason.set(one.why, [...(byReason.get(one.why) ?? []), facts.id]);
  return [...byReason].map(([why, ids]) => ({ why, documents: ids.length, ids }));
}

/** What would make Google refuse the moves. */
function hindrances(
  { address, suspended, archived }: DirectoryUser,
  wanted: readonly string[],
  drives: ReadonlyMap<string, DriveStanding>,
): string[] {
  const outside = wanted.flatMap((id) => {
    const drive = drives.get(id);
    if (drive === undefined || drive.members.includes(address.toLowerCase())) return [];
    return [
      drive.membersRead
        ? `${address} is no member of '${drive.title}', and only a member can give it a document: make them a contributor for as long as it takes.`
        : `Who is a member of '${drive.title}' could not be read: see that ${address} is one, as a contributor at least.`,
    ];
  });
  return [
    ...outside,
    ...(suspended || archived
      ? [
          `The account is ${suspended ? 'suspended' : 'archived'}, and Drive shows such a person no shared drives: make it active for as long as the move takes, with a new password that nobody has.`,
        ]
      : []),
  ];
}

const whatGoes = (goes: number): string =>
  goes === 0
    ? 'Nothing that must be kept is left in the My Drive.'
    : `Nothing that must be kept is left in the My Drive. ${counted(goes, 'document')} decided as not worth keeping, the twelve months over, ${goes === 1 ? 'goes' : 'go'} with it.`;
