import { describe, expect, it } from '@jest/globals';
import type { GoogleFile } from '#policy/facts/google-file.ts';
import { KnownExposures } from '../../../scripts/audit/pages/known-exposures.ts';
import { PermissionExposures } from '../../../scripts/audit/walk/permission-exposures.ts';
import { MemoryGoogle, refusal, type Fault } from '../memory-google.ts';
import { file, member } from '../small-domain.ts';

const inside = member('ann');
const outside = { ...member('x@elsewhere.example'), id: 'p-out' };
const paper = (id: string, ...permissionIds: string[]) => file(id, { driveId: 'D', permissionIds });

const lookups = (budget: number, fault?: Fault) => {
  const google = new MemoryGoogle(
    { users: [], files: {}, permissions: { a: [inside, outside], b: [inside, outside] } },
    fault,
  );
  const known = [['p-known', 0]] as const;
  const exposures = new KnownExposures(known);
  const permissions = new PermissionExposures(google, ['example.gov.uk'], known, budget);
  const learn = async (page: readonly GoogleFile[]): Promise<void> => {
    exposures.learn(await permissions.lookUp(exposures.unknownIn(page)));
  };
  return { google, permissions, exposures, learn };
};

describe('who can open a file in a shared drive', () => {
  it('is said at once by the link to anyone, without a look-up', async () => {
    const { google, exposures, learn } = lookups(10);
    const open = paper('a', 'p-ann', 'anyoneWithLink');
    await learn([open]);
    expect(exposures.exposureOf(open.permissionIds)).toBe('anyone-with-link');
    expect(google.counts.calls).toBe(0);
  });

  it('is known for members of the drive, without a look-up', async () => {
    const { google, exposures, learn } = lookups(10);
    await learn([paper('a', 'p-known')]);
    expect(exposures.exposureOf(paper('a', 'p-known').permissionIds)).toBe('inside');
    expect(google.counts.calls).toBe(0);
  });

  it('is looked up once for each permission, on one file that has it', async () => {
    const { google, permissions, exposures, learn } = lookups(10);
    const page = [paper('a', 'p-ann', 'p-out'), paper('b', 'p-out'), paper('c', 'p-ann')];
    await learn(page);
    expect(page.map((it) => exposures.exposureOf(it.permissionIds))).toEqual([
      'outside',
      'outside',
      'inside',
    ]);
    expect(google.counts.calls).toBe(1);
    expect(permissions.takeFresh()).toMatchObject({ lookups: 1 });
  });

  it('stays unknown when the budget is spent, except where somebody outside is known', async () => {
    const { exposures, learn } = lookups(1);
    await learn([paper('a', 'p-out'), paper('z', 'p-nobody-asked')]);
    expect(exposures.exposureOf(paper('z', 'p-nobody-asked').permissionIds)).toBe('unknown');
    expect(exposures.exposureOf(paper('y', 'p-nobody-asked', 'p-out').permissionIds)).toBe('outside');
  });

  it('is told anew once more is known of the same permissions', () => {
    const { exposures } = lookups(0);
    const ids = ['p-out'];
    expect(exposures.exposureOf(ids)).toBe('unknown');
    exposures.learn([['p-out', 1]]);
    expect([exposures.exposureOf(ids), exposures.exposureOf(['p-known']), exposures.exposureOf(ids)]).toEqual(
      ['outside', 'inside', 'outside'],
    );
  });

  it('stays unknown where the look-up is refused, and is not asked for again', async () => {
    const { google, exposures, learn } = lookups(10, () => {
      throw refusal('forbidden');
    });
    await learn([paper('a', 'p-out')]);
    await learn([paper('b', 'p-out')]);
    expect(exposures.exposureOf(paper('a', 'p-out').permissionIds)).toBe('unknown');
    expect(google.counts.calls).toBe(1);
  });

  it('lets the refusal of the key itself through', async () => {
    const { learn } = lookups(10, () => {
      throw refusal('credentials');
    });
    await expect(learn([paper('a', 'p-out')])).rejects.toMatchObject({ kind: 'credentials' });
  });
});
