import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { runAudit } from '../../../scripts/audit/run-audit.ts';
import { MemoryGoogle, type MemoryDomain } from '../memory-google.ts';
import { files, optionsOf, person } from '../small-domain.ts';
import { inState } from './live-domain.ts';
import { canMakeTinyDisk, tinyDisk } from './tiny-disk.ts';

const LONG = 60_000;
const addresses = ['ann', 'bob', 'cyn', 'dee'];
const domain: MemoryDomain = {
  users: addresses.map((name) => person(name)),
  files: Object.fromEntries(addresses.map((name) => [person(name).address, files(name, 8_000)])),
};

// Needs the right to mount a disk in memory, which containers and administrators have; elsewhere it is left out.
const onTinyDisk = canMakeTinyDisk() ? it : it.skip;

describe('a full disk', () => {
  onTinyDisk('ends the audit with what to do, loses nothing, and the next run goes on once there is room', async () => {
    const disk = tinyDisk(2_200);
    if (disk === undefined) throw new Error('The disk could not be made');
    try {
      const state = path.join(disk.path, 'state');
      const full = runAudit(await optionsOf({ google: new MemoryGoogle(domain), state }));
      await expect(full).rejects.toMatchObject({ name: 'StoreError', kind: 'full', message: /Free some space/ });
      disk.resize(60_000);
      const google = new MemoryGoogle(domain);
      const again = await runAudit(await optionsOf({ google, state }));
      await again.close();
      expect(again.result).toMatchObject({ complete: true, documents: 32_000, certificate: { resumed: true } });
      const undisturbed = await inState(async (elsewhere) => {
        const outcome = await runAudit(await optionsOf({ google: new MemoryGoogle(domain), state: elsewhere }));
        await outcome.close();
        return outcome.result;
      });
      expect(again.result.teams).toEqual(undisturbed.teams);
      expect(again.result.statuses).toEqual(undisturbed.statuses);
    } finally {
      disk.remove();
    }
  }, LONG); // prettier-ignore
});
