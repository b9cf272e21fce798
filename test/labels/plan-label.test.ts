import { describe, expect, it } from '@jest/globals';
import type { LabelState } from '../../scripts/google/label-admin.ts';
import { planInWords } from '../../scripts/labels/plan-in-words.ts';
import { applyLabel } from '../../scripts/labels/apply-label.ts';
import { changesIn, type LabelPlan } from '../../scripts/labels/label-plan.ts';
import { planLabel } from '../../scripts/labels/plan-label.ts';
import type { Workspace } from '../../scripts/workspace/state/workspace.ts';
import { atTheDesk, changedPack, newOrganisation, planned, recordOf, settle, theLabel, TODAY, wishesOf } from './label-desk.ts'; // prettier-ignore

const LIMITS = { titleLength: 80, descriptionLength: 1000, fields: 10, fieldTitleLength: 80, choices: 200, choiceTitleLength: 80 }; // prettier-ignore

/** Applies the label, lets somebody meddle with it in the admin console, and plans again. */
async function afterMeddling(meddle: (workspace: Workspace) => void): Promise<LabelPlan> {
  const workspace = newOrganisation();
  const wishes = await wishesOf();
  const applied = recordOf(await settle(workspace, wishes));
  meddle(workspace);
  return atTheDesk(workspace, (admin) => planned(admin, wishes, applied));
}

const classField = (workspace: Workspace) => {
  const field = workspace.labels.latest(theLabel(workspace)).fields[0];
  if (field === undefined) throw new Error('The label has no field');
  return field;
};
const choiceOf = (workspace: Workspace, code: string) => {
  const choice = classField(workspace).choices.find(({ displayName }) => displayName.startsWith(`${code} `));
  if (choice === undefined) throw new Error(`There is no choice ${code}`);
  return choice;
};
/** Renames a choice as the admin console does: a new revision, published. */
function rename(workspace: Workspace, code: string, title: string): void {
  const label = theLabel(workspace);
  const { id } = choiceOf(workspace, code);
  const latest = workspace.labels.latest(label);
  workspace.labels.revise(label, {
    ...latest,
    fields: latest.fields.map((field) => ({
      ...field,
      choices: field.choices.map((choice) => (choice.id === id ? { ...choice, displayName: title } : choice)),
    })),
  });
  workspace.labels.publish(label);
}
const says = (plan: LabelPlan): string[] => plan.edits.map((edit) => edit.says);

describe('a plan for the label', () => {
  it('puts back a choice that somebody renamed, and says who did what', async () => {
    const plan = await afterMeddling((workspace) => {
      rename(workspace, 'POL-01', 'Policy things');
    });

    expect(plan.drift).toEqual([
      { says: expect.stringMatching(/^Somebody renamed the choice 'POL-01 .+' to 'Policy things'\.$/), putBack: true },
    ]);
    expect(says(plan)).toEqual([expect.stringMatching(/^Rename the choice 'Policy things' to 'POL-01 /)]);
  }); // prettier-ignore

  it('knows a renamed choice by its class without any record of what was applied', async () => {
    const workspace = newOrganisation();
    const wishes = await wishesOf();
    await settle(workspace, wishes);
    rename(workspace, 'POL-01', wishes.policy.classes.find(({ code }) => code === 'POL-01')?.title ?? '');
    const plan = await atTheDesk(workspace, (admin) => planned(admin, wishes));

    expect(says(plan)).toEqual([expect.stringMatching(/^Rename the choice '.+' to 'POL-01 /)]);
    expect(plan.drift).toEqual([]);
  });

  it('offers a choice again that somebody disabled', async () => {
    const plan = await afterMeddling((workspace) => {
      const label = theLabel(workspace);
      const disabled = { state: 'DISABLED' } as const;
      workspace.labels.setChoiceLifecycle(
        label,
        classField(workspace).id,
        choiceOf(workspace, 'POL-01').id,
        disabled,
      );
      workspace.labels.publish(label);
    });

    expect(says(plan)).toEqual([expect.stringMatching(/^Offer the choice 'POL-01 .+' again$/)]);
    expect(plan.drift).toEqual([{ says: expect.stringContaining('disabled the choice'), putBack: true }]);
  });

  it('shows what it leaves: a field and a role that somebody added', async () => {
    const plan = await afterMeddling((workspace) => {
      const label = theLabel(workspace);
      workspace.labels.addField(label, { displayName: 'Mood', type: 'text' });
      workspace.labels.publish(label);
      workspace.labels.grant(label, 'bea@example.gov.uk', 'EDITOR');
    });

    expect(plan.drift).toEqual([
      { says: "Somebody added the field 'Mood'.", putBack: false },
      { says: 'Somebody gave bea@example.gov.uk the role editor.', putBack: false },
    ]);
    expect(changesIn(plan)).toBe(0);
  });

  it('tells of a choice that somebody deleted what that did to documents', async () => {
    const plan = await afterMeddling((workspace) => {
      const label = theLabel(workspace);
      workspace.labels.setChoiceLifecycle(label, classField(workspace).id, choiceOf(workspace, 'POL-01').id, {
        state: 'DELETED',
      });
      workspace.labels.publish(label);
    });

    expect(plan.drift[0]?.says).toMatch(/deleted the choice .+ the value on every document/);
    expect(says(plan)).toEqual([expect.stringMatching(/^Add the choice 'POL-01 /)]);
  });

  it('shows a choice that a rule locks and does not try to change it', async () => {
    const workspace = newOrganisation();
    const wishes = await wishesOf();
    await settle(workspace, wishes);
    workspace.labels.lockChoice(theLabel(workspace), choiceOf(workspace, 'FIN-02').id);
    const policy = changedPack(wishes.policy, (entry) => (entry.code === 'FIN-02' ? undefined : entry));
    const plan = await atTheDesk(workspace, (admin) => planned(admin, { ...wishes, policy }));

    expect(plan.edits).toEqual([]);
    expect(plan.left).toEqual([
      {
        what: expect.stringMatching(/^Stop offering the choice 'FIN-02 /),
        why: expect.stringContaining('Vault'),
        instead: expect.stringContaining('Change the rule first'),
      },
    ]);
    await atTheDesk(workspace, (admin) => applyLabel(plan, admin));
  });

  it('disables a choice whose class is in no schedule, and says why', async () => {
    const workspace = newOrganisation();
    const wishes = await wishesOf();
    await settle(workspace, wishes);
    const policy = changedPack(wishes.policy, (entry) =>
      entry.code === 'FIN-02'
        ? { ...entry, withdrawn: { on: TODAY, replacedBy: ['FIN-01', 'FIN-03'] } }
        : entry,
    );
    const plan = await atTheDesk(workspace, (admin) => planned(admin, { ...wishes, policy }));

    expect(plan.edits[0]?.consequence).toBe(
      'FIN-02 was withdrawn on 25 November 2026, replaced by FIN-01 or FIN-03. Documents that carry it keep it and can still be found by it.',
    );
    expect(planInWords(plan).join('\n')).toContain("Stop offering the choice 'FIN-02 ");
  });

  it('says what the ways are where there are more classes than choices', async () => {
    const wishes = await wishesOf();
    const found = { labels: [], grants: [], applied: undefined, limits: { ...LIMITS, choices: 60 } };
    const plan = planLabel(wishes, found);

    expect(plan.room.fits).toBe(false);
    expect(plan.left).toEqual([
      {
        what: expect.stringMatching(/^Put \d+ choices into one field$/),
        why: 'Google lets a field hold 60, disabled ones among them.',
        instead: expect.stringMatching(
          /^There are 3 ways\. 1\. give choices .+ --classes named\. 2\. join classes .+ 3\. keep the tag in file properties/,
        ),
      },
    ]);
    const named = planLabel({ ...wishes, wanted: 'named' }, found);
    expect(named.room.choices).toBeLessThan(plan.room.choices);
  });

  it('cuts titles to what Google lets a choice hold, the code kept whole', async () => {
    const plan = planLabel(await wishesOf(), {
      labels: [],
      grants: [],
      applied: undefined,
      limits: { ...LIMITS, choiceTitleLength: 20 },
    });
    const [first] = plan.create?.fields ?? [];
    expect(first?.choices.every((title) => title.length <= 20)).toBe(true);
    expect(new Set(first?.choices).size).toBe(first?.choices.length);
  });

  it('shows a field that was made by hand as another kind, and leaves it', async () => {
    const label: LabelState = {
      id: 'L1',
      revisionId: 'r1',
      title: 'What to Keep',
      description: '',
      standing: 'published',
      unpublished: false,
      locked: false,
      copyMode: 'DO_NOT_COPY',
      createdAt: '', // prettier-ignore
      fields: [{ id: 'f1', title: 'Event date', kind: 'text', disabled: false, choices: [] }],
    };
    const plan = planLabel(await wishesOf(), {
      labels: [label],
      grants: [],
      applied: undefined,
      limits: LIMITS,
    });

    expect(plan.left.map(({ what }) => what)).toEqual(["Make 'Event date' a field of the kind date"]);
    expect(plan.edits.filter(({ edit }) => edit.kind === 'add-field')).toHaveLength(6);
  });

  it('takes nobody a role that may do more', async () => {
    const plan = await afterMeddling((workspace) => {
      workspace.labels.grant(theLabel(workspace), 'everyone', 'EDITOR');
    });
    expect(plan.grants).toEqual([]);
  });
});
