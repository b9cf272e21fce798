import { plainDate } from '#policy/calendar/plain-date.ts';
import { LABEL_TITLE } from '#policy/tag/label-map.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { LabelAdmin } from '../../scripts/google/label-admin.ts';
import { openLabelAdmin } from '../../scripts/google/open-label-admin.ts';
import { applyLabel, type LabelApplied } from '../../scripts/labels/apply-label.ts';
import type { AppliedLabel } from '../../scripts/labels/applied-label.ts';
import type { LabelPlan } from '../../scripts/labels/label-plan.ts';
import { chosenLabel, planLabel, type LabelWishes } from '../../scripts/labels/plan-label.ts';
import { createServiceAccount } from '../../scripts/workspace/http/service-account.ts';
import { startWorkspace } from '../../scripts/workspace/http/start-workspace.ts';
import type { LabelRecord } from '../../scripts/workspace/state/label-records.ts';
import { createWorkspace, type Workspace } from '../../scripts/workspace/state/workspace.ts';
import { policyWith } from '../audit/small-domain.ts';

export const ADMIN = 'admin@example.gov.uk';
export const TODAY = plainDate('2026-11-25');

const account = createServiceAccount();

/** An organisation of one administrator and one other person, with no label. */
export function newOrganisation(): Workspace {
  let clock = Date.parse('2026-11-25T09:00:00Z');
  const workspace = createWorkspace({ domain: 'example.gov.uk', seed: 3, now: () => (clock += 1000) });
  const person = { createdTime: clock, givenName: 'A', familyName: 'Person' };
  workspace.directory.addUser({ ...person, address: ADMIN, admin: true });
  workspace.directory.addUser({ ...person, address: 'bea@example.gov.uk' });
  return workspace;
}

/** Works with the organisation's labels over HTTP, with these faults; nothing is tried twice unless told. */
export async function atTheDesk<T>(
  workspace: Workspace,
  work: (admin: LabelAdmin, calls: () => number) => Promise<T>,
  { faults = '', attempts = 1 } = {},
): Promise<T> {
  const running = await startWorkspace({ workspace, faults, accounts: [account] });
  const admin = openLabelAdmin(
    { credentials: account.key, admin: ADMIN, apiRoot: running.url, attempts },
    { sleep: () => Promise.resolve() },
  );
  try {
    return await work(admin, () => running.requests.total - running.requests.count('token'));
  } finally {
    admin.close();
    await running.close();
  }
}

export const wishesOf = async (change: Partial<LabelWishes> = {}): Promise<LabelWishes> => ({
  policy: await policyWith(),
  asOf: TODAY,
  wanted: 'all',
  copyMode: 'DO_NOT_COPY',
  grants: [{ who: 'everyone', role: 'APPLIER' }],
  ...change,
});

export async function planned(
  admin: LabelAdmin,
  wishes: LabelWishes,
  applied?: AppliedLabel,
): Promise<LabelPlan> {
  const labels = await admin.labelsTitled(LABEL_TITLE);
  const chosen = chosenLabel(labels);
  const grants = chosen === undefined ? [] : await admin.grants(chosen.id);
  return planLabel(wishes, { labels, grants, limits: await admin.limits(), applied });
}

/** Plans and applies, as one person would without a pause. */
export const settle = (workspace: Workspace, wishes: LabelWishes): Promise<LabelApplied> =>
  atTheDesk(workspace, async (admin) => applyLabel(await planned(admin, wishes), admin));

export const recordOf = ({ label, grants }: LabelApplied): AppliedLabel => ({
  kind: 'label-applied',
  version: 1,
  at: '2026-11-25T09:00:00Z',
  label,
  grants,
});

/** What people get: title, fields, choices in their order, disabled ones marked; who may do what; what copies do. */
export function published({ labels }: Workspace): unknown {
  return labels.labels
    .filter(({ published: revision }) => revision !== undefined)
    .map((label) => ({
      title: label.published?.title,
      description: label.published?.description,
      copies: label.copyMode,
      draft: labels.latest(label).lifecycle.hasUnpublishedChanges,
      permissions: label.permissions.map(({ id, role }) => `${id} ${role}`),
      fields: label.published?.fields.map((field) => [
        field.displayName,
        field.type,
        field.lifecycle.state,
        field.choices.map(
          ({ displayName, lifecycle }) => `${lifecycle.state === 'DISABLED' ? '-' : ''}${displayName}`,
        ),
      ]),
    }));
}

export const theLabel = ({ labels }: Workspace): LabelRecord => {
  const [label] = labels.labels;
  if (label === undefined) throw new Error('There is no label');
  return label;
};

/** The pack with some classes changed: `undefined` takes one out. */
export function changedPack(
  policy: Policy,
  change: (entry: Policy['classes'][number]) => Policy['classes'][number] | undefined,
): Policy {
  return { ...policy, classes: policy.classes.map(change).filter((entry) => entry !== undefined) };
}
