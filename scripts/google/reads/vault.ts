import { admin as adminApi } from 'googleapis/build/src/apis/admin/index.js';
import { vault } from 'googleapis/build/src/apis/vault/index.js';
import type { Caller } from '../calls/caller.ts';
import type { VaultHold, VaultMatter } from '../vault-reader.ts';
import { isObject, type Json } from '../../node/is-object.ts';
import { answerObject, objectsIn, pageOf, text, type Page } from './page-check.ts';
import { pages } from './pages.ts';

const { matters: mattersApi } = vault({ version: 'v1' });
const { orgunits } = adminApi({ version: 'directory_v1' });
const PAGE_SIZE = 100;

export function vaultMatters(caller: Caller, admin: string): AsyncIterable<readonly VaultMatter[]> {
  const doing = 'list the matters in Google Vault';
  return pages(doing, (pageToken) =>
    caller.call({
      job: 'vault',
      subject: admin,
      doing,
      units: 0,
      pageToken,
      send: (auth) =>
        mattersApi.list({
          pageSize: PAGE_SIZE,
          fields: 'nextPageToken,matters(matterId,name,state)',
          ...(pageToken === undefined ? {} : { pageToken }),
          auth,
        }),
      read: (data) => vaultPage(data, 'matters', readMatter),
    }),
  );
}

const STATES = ['OPEN', 'CLOSED', 'DELETED'] as const;

function readMatter({ matterId, name, state: said }: Json): VaultMatter | undefined {
  const id = text(matterId);
  const state = STATES.find((known) => known === said);
  return id === undefined || state === undefined ? undefined : { id, name: text(name) ?? id, state };
}

export function vaultHolds(
  caller: Caller,
  admin: string,
  { id: matterId, name }: VaultMatter,
): AsyncIterable<readonly VaultHold[]> {
  const doing = `list the holds of the matter '${name}' in Google Vault`;
  return pages(doing, (pageToken) =>
    caller.call({
      job: 'vault',
      subject: admin,
      doing,
      units: 0,
      pageToken,
      send: (auth) =>
        mattersApi.holds.list({
          matterId,
          pageSize: PAGE_SIZE,
          view: 'FULL_HOLD',
          fields:
            'nextPageToken,holds(holdId,name,corpus,updateTime,accounts(accountId,email),orgUnit(orgUnitId),' +
            'query(driveQuery(includeSharedDriveFiles,includeTeamDriveFiles)))',
          ...(pageToken === undefined ? {} : { pageToken }),
          auth,
        }),
      read: (data) => vaultPage(data, 'holds', readHold),
    }),
  );
}

function readHold(from: Json): VaultHold | undefined {
  const [id, corpus] = [text(from.holdId), text(from.corpus)];
  if (id === undefined || corpus === undefined) return undefined;
  const drive = isObject(from.query) && isObject(from.query.driveQuery) ? from.query.driveQuery : {};
  const unit = isObject(from.orgUnit) ? text(from.orgUnit.orgUnitId) : undefined;
  return {
    id,
    name: text(from.name) ?? id,
    corpus,
    accounts: objectsIn(from, 'accounts').map(({ accountId, email }) => ({
      id: text(accountId) ?? '',
      address: text(email)?.toLowerCase(),
    })),
    orgUnit: unit === undefined ? undefined : bareId(unit),
    includesSharedDrives: drive.includeSharedDriveFiles === true || drive.includeTeamDriveFiles === true,
    changedAt: text(from.updateTime),
  };
}

/** The Directory writes `id:` before an org unit's id; that Vault does as well is not promised. */
const bareId = (id: string): string => id.replace(/^id:/, '');

/** Vault ends a list with an empty token as well as with none. */
function vaultPage<T>(data: unknown, list: string, item: (from: Json) => T | undefined): Page<T> {
  const { nextPageToken, ...page } = answerObject(data);
  return pageOf(nextPageToken === '' ? page : data, list, 'empty', item);
}

/** Paths of org units by id. Google gives them all in one answer. */
export async function orgUnitPaths(caller: Caller, admin: string): Promise<ReadonlyMap<string, string>> {
  const units = await caller.call({
    job: 'orgUnits',
    subject: admin,
    doing: 'list the org units',
    units: 0,
    send: (auth) =>
      orgunits.list({
        customerId: 'my_customer',
        type: 'allIncludingParent',
        fields: 'organizationUnits(orgUnitId,orgUnitPath)',
        auth,
      }),
    read: (data) =>
      pageOf(data, 'organizationUnits', 'malformed', ({ orgUnitId, orgUnitPath }) => {
        const [id, path] = [text(orgUnitId), text(orgUnitPath)];
        return id === undefined || path === undefined ? undefined : ([bareId(id), path] as const);
      }).items,
  });
  return new Map(units);
}
