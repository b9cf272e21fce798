import { describe, expect, it } from '@jest/globals';
import { NOW } from '../small-domain.ts';
import {
  A_FEW, ADMIN, ann, audit, bob, cyn, documentsIn, FINANCE, inState, newWorkspace, served, type Audited,
} from './live-domain.ts'; // prettier-ignore

/** A Workspace of a few documents, and how to audit it again and again in one state folder. */
async function several<T>(
  work: (it: {
    readonly audit: (faults?: string) => Promise<Audited>;
    readonly switchDrive: (to: 'on' | 'off', ...people: readonly string[]) => void;
    readonly documentsOf: (...places: readonly string[]) => number;
  }) => Promise<T>,
): Promise<T> {
  const { workspace } = await newWorkspace(() => NOW, A_FEW);
  return inState((state) =>
    work({
      audit: (faults = '') => served({ workspace, faults }, (running) => audit(running, state)),
      switchDrive: (to, ...people) => {
        for (const address of people)
          Object.assign(workspace.directory.user(address) ?? {}, { driveEnabled: to === 'on' });
      },
      documentsOf: (...places) => documentsIn(workspace, places),
    }),
  );
}

describe('a person for whom Drive is switched off', () => {
  it('is left out by name, and the audit of the others is complete', () =>
    several(async ({ audit, switchDrive, documentsOf }) => {
      switchDrive('off', bob);
      const { result } = await audit();
      expect(result).toMatchObject({
        complete: true, gaps: [], documents: documentsOf(ann, cyn, FINANCE),
        certificate: { ownersExpected: 3, ownersRead: 3, ownersUnreadable: 0, leftOut: [{ who: bob, why: expect.stringContaining('Drive is switched off') }] },
      }); // prettier-ignore
    }));

  it('is a gap once an audit found documents of theirs: none of them is taken for deleted, and all come back', () =>
    several(async ({ audit, switchDrive, documentsOf }) => {
      expect((await audit()).result).toMatchObject({ complete: true });
      switchDrive('off', bob);
      for (let again = 0; again < 2; again += 1) {
        const { result } = await audit();
        expect(result).toMatchObject({ complete: false, lost: [], certificate: { ownersExpected: 4, ownersUnreadable: 1, leftOut: [] } });
        expect(result.gaps).toMatchObject([{ source: bob, kind: 'user', partly: false, reason: expect.stringContaining('The last audit found 7 documents of theirs.'), remedy: expect.stringContaining('Switch Drive on') }]);
      }
      switchDrive('on', bob);
      const { result } = await audit();
      expect(result).toMatchObject({ complete: true, lost: [], documents: documentsOf(ann, bob, cyn, FINANCE) });
    })); // prettier-ignore

  it('is a gap when it happened while they were read', () =>
    several(async ({ audit }) => {
      const { result } = await audit(`drive-off:user=${bob},after=1`);
      expect(result).toMatchObject({ complete: false, certificate: { leftOut: [] } });
      expect(result.gaps).toMatchObject([{ source: bob, kind: 'user' }]);
    }));

  it('is nobody in particular where it is everybody: then nothing was read, and that is said', () =>
    several(async ({ audit, switchDrive }) => {
      switchDrive('off', ADMIN, ann, bob, cyn);
      const { result } = await audit();
      expect(result).toMatchObject({ complete: false, documents: 0, certificate: { ownersExpected: 4, ownersUnreadable: 4, leftOut: [] } });
    })); // prettier-ignore

  it('is left out as well by a run that was stopped and goes on', () =>
    several(async ({ audit, switchDrive, documentsOf }) => {
      switchDrive('off', bob);
      await expect(audit('revoke:after=12')).rejects.toThrow(/run the same command again/);
      const { result } = await audit();
      expect(result).toMatchObject({
        complete: true, documents: documentsOf(ann, cyn, FINANCE), certificate: { resumed: true, ownersExpected: 3, leftOut: [{ who: bob }] },
      }); // prettier-ignore
    }));
});
