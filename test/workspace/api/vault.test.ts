import { beforeEach, describe, expect, it } from '@jest/globals';
import type { MatterRecord } from '../../../scripts/workspace/state/vault-store.ts';
import { DOMAIN, smallWorkspace, type SmallWorkspace } from '../small-workspace.ts';
import { askFor, type Asker } from './ask.ts';

const [ada, bea] = [`ada@${DOMAIN}`, `bea@${DOMAIN}`];
const as = (subject: string, scope = 'ediscovery.readonly'): Asker => ({ subject, scopes: [scope] });
let small: SmallWorkspace;
let claim: MatterRecord;

beforeEach(() => {
  small = smallWorkspace();
  const { vault, directory } = small.workspace;
  for (const [name, privileges] of [
    ['own', ['vault']],
    ['all', ['vault', 'vault-all-matters']],
  ] as const)
    // prettier-ignore
    directory.addUser({ address: `${name}@${DOMAIN}`, givenName: 'A', familyName: 'Lawyer', privileges });
  claim = vault.addMatter({ name: 'Claim', owner: ada });
  vault.addMatter({ name: 'Theirs', owner: ada, collaborators: [`own@${DOMAIN}`], state: 'CLOSED' });
  vault.addHold(claim, { name: 'Bea', accounts: [bea], includeSharedDriveFiles: true });
  vault.addHold(claim, { name: 'Policy', orgUnit: '/Policy' });
});

const matters = (asker: Asker, query = {}): unknown =>
  (
    askFor(small.workspace, asker, 'GET', '/v1/matters', query).matters as { name: string }[] | undefined
  )?.map(({ name }) => name);
const holds = (asker: Asker, query = {}, id = claim.id): Record<string, unknown> =>
  askFor(small.workspace, asker, 'GET', `/v1/matters/${id}/holds`, query);

describe('matters', () => {
  it('are those that somebody may see: all, or their own and those shared with them, without a word of the rest', () => {
    expect(matters(as('ada'))).toEqual(['Claim', 'Theirs']);
    expect(matters(as('all'))).toEqual(['Claim', 'Theirs']);
    expect(matters(as('own'))).toEqual(['Theirs']);
  });

  it('are of every state unless one is asked for, and left out of the answer where there is none', () => {
    expect(matters(as('ada'), { state: 'OPEN' })).toEqual(['Claim']);
    expect(matters(as('ada'), { state: 'DELETED' })).toBeUndefined();
  });

  it('come in pages', () => {
    const first = askFor(small.workspace, as('ada'), 'GET', '/v1/matters', { pageSize: 1 });
    expect(matters(as('ada'), { pageSize: 1, pageToken: String(first.nextPageToken) })).toEqual(['Theirs']);
    expect(() => matters(as('ada'), { pageToken: 'made up' })).toThrow('Invalid Value');
  });

  it.each([
    ['nobody without a privilege of Vault', as('bea'), {}, 'does not have permission'],
    ['no other scope', as('ada', 'drive'), {}, 'insufficient authentication scopes'],
    ['no state that there is not', as('ada'), { state: 'GONE' }, 'Invalid string value'],
    ['no parameter that it does not know', as('ada'), { status: 'OPEN' }, 'Unknown name "status"'],
  ])('let in %s', (_, asker, query, why) => {
    expect(() => matters(asker, query)).toThrow(why);
  });
});

describe('holds', () => {
  it('say whom they hold, by account or by org unit, and whether shared drives are in', () => {
    const { directory } = small.workspace;
    expect(holds(as('ada')).holds).toMatchObject([
      {
        name: 'Bea',
        corpus: 'DRIVE',
        query: { driveQuery: { includeSharedDriveFiles: true } },
        accounts: [{ email: bea, accountId: directory.user(bea)?.id }],
      },
      { name: 'Policy', query: { driveQuery: {} }, orgUnit: { orgUnitId: directory.orgUnit('/Policy')?.id } },
    ]);
  });

  it('say less in the basic view', () => {
    const [first] = holds(as('ada'), { view: 'BASIC_HOLD' }).holds as object[];
    expect(first).not.toHaveProperty('accounts');
  });

  it('are shown to nobody who may not see the matter, and of no matter that there is not', () => {
    expect(() => holds(as('own'))).toThrow('does not have permission');
    expect(() => holds(as('ada'), {}, 'nothing')).toThrow('not found');
  });

  it('hold accounts or an org unit, never both and never neither', () => {
    const { vault } = small.workspace;
    expect(() => vault.addHold(claim, { name: 'x' })).toThrow('needs accounts or an org unit');
    expect(() => vault.addHold(claim, { name: 'x', accounts: [bea], orgUnit: '/' })).toThrow('not both');
  });
});
