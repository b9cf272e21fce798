import { toFacts } from '#policy/facts/to-facts.ts';
import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import { SHORTCUT_TYPE, type GoogleFile } from '#policy/facts/google-file.ts';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { indexPolicy } from '#policy/pack/policy-index.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { Gap } from '../audit/result/audit-result.ts';
import type { Ours } from '../audit/sources/choose-readers.ts';
import { listDrives } from '../audit/sources/list-drives.ts';
import { makePlan } from '../audit/sources/make-plan.ts';
import { oursOf } from '../audit/sources/ours-of.ts';
import type { AuditPlan, Source } from '../audit/sources/plan.ts';
import { inFlight } from '../batch/in-flight.ts';
import type { DirectoryUser, Google } from '../google/google.ts';
import { FolderTree } from '../tagging/folder-tree.ts';
import { listSources } from '../tagging/list-sources.ts';
import type { VaultRead } from '../vault/holds/vault-read.ts';
import { withHoldsOfVault } from '../vault/holds/with-holds-of-vault.ts';
import { caseOfDocument, type CasesToFind } from './case-of-document.ts';
import { FoldersAbove } from './folders-above.ts';
import { Folders } from './folders.ts';
import type { LeaverMove, LeaverPlan } from './leaver-plan.ts';
import { LeaverRefused } from './leaver-refused.ts';
import { placeDocument, type Placed } from './place-document.ts';
import { standingOf, type DriveStanding } from './standing-of.ts';

export interface LeaversToPlan {
  readonly google: Google;
  readonly policy: Policy;
  readonly asOf: PlainDate;
  readonly addresses: readonly string[];
  /** Shared drive for everything, in place of the team's. */
  readonly to: string | undefined;
  /** Google Vault as it was read; `undefined` where there is none. */
  readonly vault: VaultRead | undefined;
  readonly concurrency: number;
}

/**
 * What leavers have in their My Drives, a shared drive proposed for each document, and whether the accounts may be
 * deleted. Writes nothing.
 * @throws LeaverRefused where an address is nobody's, or a drive named is none of the pack's.
 */
export async function planLeavers(options: LeaversToPlan): Promise<LeaverPlan> {
  const { google, policy: ofPack, asOf, vault, concurrency } = options;
  // Without shared drives: a hold in Vault follows the person, so it reaches no drive once the account is gone.
  const audit = await makePlan(google, {
    trustedDomains: ofPack.settings.trustedDomains,
    drives: [],
    concurrency,
    ...(vault === undefined ? {} : { vault: { read: vault, asOf } }),
  });
  const leavers = leaversIn(audit, options.addresses);
  const policy = withHoldsOfVault(ofPack, audit.vaultHolds);
  const index = indexPolicy(policy);
  const ours = oursOf({ people: audit.people, gap: undefined }, ofPack.settings.trustedDomains);
  const drives = await drivesFor(leavers, ours, options);
  const sources = leavers.map(sourceOf);
  const [tree, folders] = [new FolderTree(index.cases), new Folders()];
  const above = new FoldersAbove(google, (address) => ours.people.has(address), tree);
  const walked = await listSources(sources, 'folders', google, listing(audit, concurrency), (file) => {
    tree.add(file);
    folders.add(file);
    return undefined;
  });
  const listed = await listSources(
    sources,
    'documents',
    google,
    listing(audit, concurrency),
    (file, source) => (file.mimeType === SHORTCUT_TYPE ? undefined : factsOf(file, source, audit, policy)),
  );
  const cases: CasesToFind = { tree, above, folders, index };
  const placed: PlacedDocument[][] = [];
  for (const [place, { source, items }] of listed.entries()) {
    const unread = unreadOf(vault, walked[place]?.gap);
    placed.push(
      await inFlight(items, concurrency, async (facts) => {
        const found =
          unread === undefined
            ? await caseOfDocument(facts, source.id, cases)
            : { case: undefined, unknown: unread };
        return { facts, placed: placeDocument(facts, found, { index, asOf, to: options.to }) };
      }),
    );
  }
  const moves = listed.flatMap(({ source }, place) =>
    (placed[place] ?? []).flatMap((document) => moveOf(document, source, folders)),
  );
  const gapsOf = (place: number) =>
    [walked[place]?.gap, listed[place]?.gap].filter((gap) => gap !== undefined);
  return {
    kind: 'leaver-plan',
    version: 1,
    pack: { id: policy.settings.id, title: policy.settings.title, version: policy.settings.version },
    asOf,
    vaultRead: vault !== undefined,
    leavers: leavers.map((person, place) =>
      standingOf({
        person,
        placed: placed[place] ?? [],
        gaps: [...audit.gaps, ...gapsOf(place)],
        vault,
        drives,
      }),
    ),
    folders: folders.neededBy(moves),
    moves,
    gaps: [...audit.gaps, ...leavers.flatMap((_, place) => gapsOf(place))].map(
      ({ source, reason, remedy }) => ({ source, reason, remedy }),
    ),
  };
}

interface PlacedDocument {
  readonly facts: DocumentFacts;
  readonly placed: Placed;
}

const listing = ({ labelMap }: AuditPlan, concurrency: number) => ({
  concurrency,
  labelId: labelMap?.labelId,
});

function leaversIn({ people }: AuditPlan, addresses: readonly string[]): readonly DirectoryUser[] {
  const known = new Map(people.map((person) => [person.address.toLowerCase(), person]));
  return [...new Set(addresses.map((address) => address.toLowerCase()))].map((address) => {
    const person = known.get(address);
    if (person !== undefined) return person;
    throw new LeaverRefused(
      `The directory has no account '${address}': it is spelled otherwise, or was deleted. A deleted account can be restored for 20 days, in the Admin console under Directory > Users > Recently deleted.`,
    );
  });
}

const sourceOf = ({ address, orgUnit }: DirectoryUser, number: number): Source => ({
  number,
  kind: 'user',
  id: address,
  name: address,
  orgUnit,
  readers: [{ address, role: 'organizer' }],
});

/** What stands in the way of saying of any document what must become of it. */
function unreadOf(vault: VaultRead | undefined, folders: Gap | undefined): string | undefined {
  if (vault !== undefined && vault.gaps.length > 0)
    return 'Holds in Google Vault could not all be read, so nobody can say whether it is on hold: mend that, then ask again.';
  return folders === undefined
    ? undefined
    : 'The leaver’s folders could not be read, so nobody can say whether it is in a case: ask again.';
}

/** Shared drives that documents may go to, and which of the leavers are members. */
async function drivesFor(
  leavers: readonly DirectoryUser[],
  ours: Ours,
  { google, policy, to, concurrency }: LeaversToPlan,
): Promise<ReadonlyMap<string, DriveStanding>> {
  const all = policy.teams.flatMap(({ drives }) => drives.map(({ id, title }) => ({ id, name: title })));
  const given = to === undefined ? all : all.filter(({ id }) => id === to);
  if (given.length === 0 && to !== undefined)
    throw new LeaverRefused(
      `No team of the pack has the shared drive '${to}': give the id of one that teams.yaml names, so that somebody answers for what goes there.`,
    );
  const leaving = new Set(leavers.map(({ address }) => address.toLowerCase()));
  const { drives, members } = await listDrives(google, ours, given, concurrency, (it) => leaving.has(it));
  return new Map(
    drives.map(({ id, name, membersRead, unreadGroups }) => [
      id,
      {
        title: name,
        membersRead: membersRead && unreadGroups === undefined,
        members: members.get(id) ?? [],
      },
    ]),
  );
}

const factsOf = (
  file: GoogleFile,
  { id, orgUnit }: Source,
  audit: AuditPlan,
  policy: Policy,
): DocumentFacts =>
  toFacts(file, {
    trustedDomains: policy.settings.trustedDomains,
    owner: id,
    orgUnit,
    labelMap: audit.labelMap,
    labelsReadable: audit.labelsReadable,
  });

function moveOf({ facts, placed }: PlacedDocument, { id: leaver }: Source, folders: Folders): LeaverMove[] {
  if (placed.kind !== 'moves') return [];
  const from = facts.parent ?? 'root';
  return [{ id: facts.id, leaver, from, folder: folders.has(from) ? from : null, drive: placed.drive }];
}
