import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readDeploySettings } from '../../scripts/deploy/deploy-settings.ts';
import { readLabelPlan } from '../../scripts/labels/read-label-plan.ts';
import { readTagPlan, writeTagPlan } from '../../scripts/tagging/plan-file.ts';
import { FINANCE, organisation, simulate } from './tag-desk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wtk-plan-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a plan for tags that is not whole', () => {
  it('is used in no part, and what it lacks is said: changes, or documents that it leaves', async () => {
    const org = await organisation();
    const decisions = new Map([
      [org.files.chosen.id, { code: 'FIN-01', eventDate: undefined, decidedBy: undefined }],
    ]);
    const plan = await simulate(org, { defaults: { [FINANCE]: 'FIN-01' }, rules: { decisions } });
    const { changes, left } = plan.head;
    expect([changes, left]).toEqual([3, 2]);
    const file = path.join(folder, 'tags.plan');
    await writeTagPlan(file, plan);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const without = async (place: number): Promise<unknown> => {
      writeFileSync(file, lines.filter((_, at) => at !== place).join('\n'));
      return readTagPlan(file).catch(String);
    };
    expect(await without(1)).toContain('it says 3 changes and has 2.');
    expect(await without(lines.length - 1)).toContain('it says 2 left as they are and has 1.');
  });
});

it.each([
  ['for tags', readTagPlan],
  ['for the label', readLabelPlan],
  ['of the panel', (file: string) => readDeploySettings(file, undefined)],
])('a file %s that the disk does not give is named, with what to do', async (_, read) => {
  await expect(read(folder)).rejects.toThrow(/cannot be read: EISDIR.+ (See that you may read it|Mend it)/);
});
