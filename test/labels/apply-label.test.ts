import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { applyLabel } from '../../scripts/labels/apply-label.ts';
import { changesIn, labelPlanSchema, type LabelPlan } from '../../scripts/labels/label-plan.ts';
import type { LabelWishes } from '../../scripts/labels/plan-label.ts';
import type { Workspace } from '../../scripts/workspace/state/workspace.ts';
import { atTheDesk, changedPack, newOrganisation, planned, published, settle, theLabel, TODAY, wishesOf } from './label-desk.ts'; // prettier-ignore

/** The schedule after a change: one class withdrawn, one renamed, one new. */
async function changedWishes(): Promise<LabelWishes> {
  const wishes = await wishesOf();
  const policy = changedPack(wishes.policy, (entry) => {
    if (entry.code === 'FIN-02') return { ...entry, withdrawn: { on: TODAY, replacedBy: ['FIN-01'] } };
    return entry.code === 'FIN-01' ? { ...entry, title: 'Payments of every kind' } : entry;
  });
  const [first] = policy.classes;
  if (first === undefined) throw new Error('The pack has no class');
  const added = { ...first, code: 'ZZZ-01', title: 'A new class' };
  return { ...wishes, policy: { ...policy, classes: [...policy.classes, added] } };
}

/** A plan survives being written to a file and read. */
const viaFile = (plan: LabelPlan): LabelPlan =>
  labelPlanSchema.parse(JSON.parse(JSON.stringify(plan)) as unknown);

const changed = async (): Promise<{ workspace: Workspace; plan: LabelPlan }> => {
  const workspace = newOrganisation();
  await settle(workspace, await wishesOf());
  const wishes = await changedWishes();
  return { workspace, plan: viaFile(await atTheDesk(workspace, (admin) => planned(admin, wishes))) };
};
const fresh = async (): Promise<{ workspace: Workspace; plan: LabelPlan }> => {
  const workspace = newOrganisation();
  const wishes = await wishesOf({
    copyMode: 'COPY_APPLIABLE',
    grants: [
      { who: 'bea@example.gov.uk', role: 'APPLIER' },
      { who: 'everyone', role: 'READER' },
    ],
  });
  return { workspace, plan: viaFile(await atTheDesk(workspace, (admin) => planned(admin, wishes))) };
};

describe('applying a plan for the label', () => {
  it('makes the label, publishes it and gives it to people; the audit then reads where it keeps what', async () => {
    const workspace = newOrganisation();
    const { labelMap, done } = await settle(workspace, await wishesOf());

    expect(done).toEqual([
      expect.stringMatching(/^Make the label 'What to Keep' with 7 fields and \d+ choices, and publish it$/),
      'Published the label',
      'Let everybody in the organisation see and apply the label',
    ]);
    expect(Object.keys(labelMap.fields)).toHaveLength(7);
    expect(Object.values(labelMap.choices.recordClass ?? {})).toContain('NWK Not worth keeping');
    const [label] = published(workspace) as { fields: unknown[] }[];
    expect(label).toMatchObject({ copies: 'DO_NOT_COPY', draft: false, permissions: ['audiences/default APPLIER'] });
    expect(label?.fields[1]).toEqual(['Then', 'selection', 'PUBLISHED', ['destroy', 'review', 'transfer', 'permanent']]);
  }); // prettier-ignore

  it('changes nothing when it is run again, and writes nothing', async () => {
    const { workspace, plan } = await changed();
    await atTheDesk(workspace, (admin) => applyLabel(plan, admin));
    const before = theLabel(workspace).revisions.length;
    const { done } = await atTheDesk(workspace, (admin) => applyLabel(plan, admin));
    const again = await atTheDesk(workspace, async (admin) => planned(admin, await changedWishes()));

    expect(done).toEqual([]);
    expect(theLabel(workspace).revisions).toHaveLength(before);
    expect({ changes: changesIn(again), publishes: again.publishes }).toEqual({ changes: 0, publishes: false });
  }); // prettier-ignore

  it('disables a withdrawn choice and never deletes it: a document that carries it still does', async () => {
    const workspace = newOrganisation();
    const { labelMap } = await settle(workspace, await wishesOf());
    const file = workspace.files.addFile({
      name: 'Invoice',
      mimeType: 'application/pdf',
      owner: 'bea@example.gov.uk',
      createdTime: 0,
    });
    const choice = Object.entries(labelMap.choices.recordClass ?? {}).find(([, title]) =>
      title.startsWith('FIN-02 '),
    );
    const values = { [labelMap.fields.recordClass ?? '']: [choice?.[0] ?? ''] };
    workspace.applyLabel(file, { labelId: labelMap.labelId, revisionId: '', values });

    const { labelMap: after } = await settle(workspace, await changedWishes());

    expect(after.choices.recordClass?.[choice?.[0] ?? '']).toBe(choice?.[1]);
    expect(file.labels).toEqual([{ labelId: labelMap.labelId, revisionId: '', values }]);
    const [{ fields }] = published(workspace) as [{ fields: [string, string, string, string[]][] }];
    const choices = fields[0]?.[3] ?? [];
    expect(choices).toEqual(
      expect.arrayContaining([expect.stringMatching(/^-FIN-02 /), 'FIN-01 Payments of every kind']),
    );
    expect(choices.slice(-2)).toEqual(['ZZZ-01 A new class', 'NWK Not worth keeping']);
  });

  describe.each([
    ['making the label', fresh],
    ['changing it', changed],
  ])('interrupted at every call in turn, %s', (_, prepare) => {
    it.each([
      ['before Google did it', 'server-error:status=503'],
      ['when Google had done it and the answer was lost', 'reset:times=1'],
    ])('%s: it ends as if nothing had happened', async (__, fault) => {
      const whole = await prepare();
      const calls = await atTheDesk(whole.workspace, async (admin, made) => {
        await applyLabel(whole.plan, admin);
        return made();
      });
      expect(calls).toBeGreaterThan(4);
      for (let after = 0; after < calls; after += 1) {
        const { workspace, plan } = await prepare();
        await atTheDesk(workspace, (admin) => applyLabel(plan, admin), { faults: `${fault},after=${after}` }).catch(
          (error: unknown) => error,
        );
        await atTheDesk(workspace, (admin) => applyLabel(plan, admin));
        expect(published(workspace)).toEqual(published(whole.workspace));
        expect(workspace.labels.labels).toHaveLength(1);
      }
    }); // prettier-ignore
  });

  it('lets two administrators apply one plan at once: the label is made once and is right', async () => {
    const { workspace, plan } = await changed();
    const results = await atTheDesk(workspace, (admin) =>
      Promise.allSettled([applyLabel(plan, admin), applyLabel(plan, admin)]),
    );
    const alone = await changed();
    await atTheDesk(alone.workspace, (admin) => applyLabel(alone.plan, admin));

    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(published(workspace)).toEqual(published(alone.workspace));
  });

  it('makes one label where two administrators make it at once, and names a twin that was left as a draft', async () => {
    const { workspace, plan } = await fresh();
    await atTheDesk(workspace, (admin) => Promise.allSettled([applyLabel(plan, admin), applyLabel(plan, admin)]));
    await atTheDesk(workspace, (admin) => applyLabel(plan, admin));
    const again = await atTheDesk(workspace, async (admin) => planned(admin, await wishesOf()));

    expect((published(workspace) as unknown[]).length).toBe(1);
    const twins = workspace.labels.labels.length - 1;
    expect(again.left).toHaveLength(twins);
    for (const { instead } of again.left) expect(instead).toContain('Delete the draft');
  }); // prettier-ignore

  it.each([
    ['somebody changed it', (workspace: Workspace) => {
      const label = theLabel(workspace);
      workspace.labels.addChoice(label, workspace.labels.latest(label).fields[0]?.id ?? '', 'POL-99 Mine');
    }, /Somebody changed the label/], // prettier-ignore
    ['somebody disabled it', (workspace: Workspace) => void workspace.labels.disable(theLabel(workspace)), /disabled the label/],
    ['somebody deleted it', (workspace: Workspace) => { workspace.labels.remove(theLabel(workspace)); }, /is gone/],
  ])('writes nothing where %s since the plan was made', async (_, meddle, why) => {
    const { workspace, plan } = await changed();
    meddle(workspace);
    const before = JSON.stringify(workspace.labels.labels);

    await expect(atTheDesk(workspace, (admin) => applyLabel(plan, admin))).rejects.toThrow(why);
    expect(JSON.stringify(workspace.labels.labels)).toBe(before);
  }); // prettier-ignore

  it('leaves alone what copies do where somebody changed it after the plan', async () => {
    const { workspace } = await changed();
    const wishes = await wishesOf({ copyMode: 'ALWAYS_COPY' });
    const plan = await atTheDesk(workspace, (admin) => planned(admin, wishes));
    theLabel(workspace).copyMode = 'COPY_APPLIABLE';

    await expect(atTheDesk(workspace, (admin) => applyLabel(plan, admin))).rejects.toThrow(/what copies do/);
    expect(theLabel(workspace).copyMode).toBe('COPY_APPLIABLE');
  });

  it('publishes on the day a withdrawal begins, and not before', async () => {
    const workspace = newOrganisation();
    await settle(workspace, await wishesOf());
    const early = { ...(await changedWishes()), asOf: plainDate('2026-11-24') };
    const plan = await atTheDesk(workspace, (admin) => planned(admin, early));

    expect(plan.edits.map(({ edit }) => edit.kind)).not.toContain('disable-choice');
  });
});
