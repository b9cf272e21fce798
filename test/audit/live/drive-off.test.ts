import { describe, expect, it } from '@jest/globals';
import { ADMIN, ann, bob, cyn, FINANCE } from './live-domain.ts';
import { severalAudits } from './several-audits.ts';

describe('a person for whom Drive is switched off', () => {
  it('is left out by name, and the audit of the others is complete', () =>
    severalAudits(async ({ audit, make, documentsOf }) => {
      make({ driveEnabled: false }, bob);
      const { result } = await audit();
      expect(result).toMatchObject({
        complete: true, gaps: [], documents: documentsOf(ann, cyn, FINANCE),
        certificate: { ownersExpected: 3, ownersRead: 3, ownersUnreadable: 0, leftOut: [{ who: bob, why: expect.stringContaining('Drive is switched off') }] },
      }); // prettier-ignore
    }));

  it('is a gap once an audit found documents of theirs: none of them is taken for deleted, and all come back', () =>
    severalAudits(async ({ audit, make, documentsOf }) => {
      expect((await audit()).result).toMatchObject({ complete: true });
      make({ driveEnabled: false }, bob);
      for (let again = 0; again < 2; again += 1) {
        const { result } = await audit();
        expect(result).toMatchObject({ complete: false, lost: [], certificate: { ownersExpected: 4, ownersUnreadable: 1, leftOut: [] } });
        expect(result.gaps).toMatchObject([{ source: bob, kind: 'user', partly: false, reason: expect.stringContaining('The last audit found 7 documents of theirs.'), remedy: expect.stringContaining('Switch Drive on') }]);
      }
      make({ driveEnabled: true }, bob);
      const { result } = await audit();
      expect(result).toMatchObject({ complete: true, lost: [], documents: documentsOf(ann, bob, cyn, FINANCE) });
    })); // prettier-ignore

  it('is a gap when it happened while they were read', () =>
    severalAudits(async ({ audit }) => {
      const { result } = await audit(`drive-off:user=${bob},after=1`);
      expect(result).toMatchObject({ complete: false, certificate: { leftOut: [] } });
      expect(result.gaps).toMatchObject([{ source: bob, kind: 'user' }]);
    }));

  it('is nobody in particular where it is everybody: then nothing was read, and that is said', () =>
    severalAudits(async ({ audit, make }) => {
      make({ driveEnabled: false }, ADMIN, ann, bob, cyn);
      const { result } = await audit();
      expect(result).toMatchObject({ complete: false, documents: 0, certificate: { ownersExpected: 4, ownersUnreadable: 4, leftOut: [] } });
    })); // prettier-ignore

  it('is left out as well by a run that was stopped and goes on', () =>
    severalAudits(async ({ audit, make, documentsOf }) => {
      make({ driveEnabled: false }, bob);
      await expect(audit('revoke:after=12')).rejects.toThrow(/run the same command again/);
      const { result } = await audit();
      expect(result).toMatchObject({
        complete: true, documents: documentsOf(ann, cyn, FINANCE), certificate: { resumed: true, ownersExpected: 3, leftOut: [{ who: bob }] },
      }); // prettier-ignore
    }));
});
