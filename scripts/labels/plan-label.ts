import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { CopyMode, LabelGrant, LabelLimits, LabelState, NewLabel } from '../google/label-admin.ts';
import type { AppliedLabel } from './applied-label.ts';
import { copyModeChange, grantChanges } from './at-once.ts';
import { desiredLabel, type Wanted } from './desired-label.ts';
import { driftSince } from './drift-since.ts';
import { fieldEdits } from './field-edits.ts';
import { contentAfter, contentOfNew } from './label-content.ts';
import type { LabelPlan, Left } from './label-plan.ts';
import { roomFor } from './room-for.ts';
import { whyUnwanted } from './why-unwanted.ts';

export interface LabelWishes {
  readonly policy: Policy;
  readonly asOf: PlainDate;
  readonly wanted: Wanted;
  readonly copyMode: CopyMode;
  /** Who shall at least have which role. */
  readonly grants: readonly LabelGrant[];
}

export interface LabelFound {
  /** All that carry the title, oldest first. */
  readonly labels: readonly LabelState[];
  /** Of the label that is chosen. */
  readonly grants: readonly LabelGrant[];
  readonly limits: LabelLimits;
  readonly applied: AppliedLabel | undefined;
}

/** The label that is ours among those of its title: one in use before a draft before a disabled one; then the oldest. */
export const chosenLabel = (labels: readonly LabelState[]): LabelState | undefined =>
  ['published', 'draft', 'disabled']
    .map((standing) => labels.find((label) => label.standing === standing))
    .find((label) => label !== undefined);

/** What makes the label the one that the schedules call for, with what follows from each change. Changes nothing. */
export function planLabel(wishes: LabelWishes, found: LabelFound): LabelPlan {
  const { policy, asOf, wanted } = wishes;
  const { limits, applied } = found;
  const { id, title, version } = policy.settings;
  const desired = desiredLabel(policy, asOf, limits, wanted);
  const label = chosenLabel(found.labels);
  const common = {
    kind: 'label-plan',
    version: 1,
    pack: { id, title, version },
    title: desired.title,
  } as const;
  if (label === undefined) {
    const create: NewLabel = {
      title: desired.title,
      description: desired.description,
      fields: desired.fields.map((field) => ({
        title: field.title,
        kind: field.kind,
        choices: field.choices.map((choice) => choice.title),
      })),
    };
    const room = roomFor(wishes, limits, undefined, []);
    return {
      ...common,
      label: null,
      create: {
        ...create,
        says: `Make the label '${create.title}' with ${create.fields.length} fields and ${count(create)} choices, and publish it`,
        consequence: 'Nobody sees it before somebody is given it (below). No document changes.',
      },
      edits: [],
      target: contentOfNew(create),
      publishes: true,
      copyMode: copyModeChange(undefined, wishes.copyMode),
      grants: grantChanges([], wishes.grants),
      left: room.left,
      drift: [],
      room: room.room,
    };
  }
  const barred = whyBarred(label);
  const mine = applied?.label.id === label.id ? applied : undefined;
  const { edits, left } =
    barred === undefined
      ? fieldEdits(desired, label, mine, limits, whyUnwanted(policy, asOf, wanted))
      : { edits: [], left: [barred] };
  const room = roomFor(wishes, limits, label, edits);
  const copyMode =
    barred === undefined && label.copyMode !== wishes.copyMode
      ? copyModeChange(label.copyMode, wishes.copyMode)
      : null;
  const grants = barred === undefined ? grantChanges(found.grants, wishes.grants) : [];
  return {
    ...common,
    label: { id: label.id, revisionId: label.revisionId },
    create: null,
    edits,
    target: contentAfter(
      label,
      edits.map(({ edit }) => edit),
    ),
    publishes: barred === undefined && (edits.length > 0 || label.unpublished || label.standing === 'draft'),
    copyMode,
    grants,
    left: [...left, ...room.left, ...others(found.labels, label)],
    drift:
      mine === undefined
        ? []
        : driftSince(mine, label, found.grants, { edits, copyMode: copyMode !== null, grants }),
    room: room.room,
  };
}

const count = ({ fields }: NewLabel): number => fields.reduce((sum, { choices }) => sum + choices.length, 0);

function whyBarred(label: LabelState): Left | undefined {
  if (label.standing === 'disabled')
    return {
      what: `Change the label '${label.title}'`,
      why: 'Somebody disabled the whole label, so nobody can tag a document.',
      instead: 'Enable it in the Admin console under Security > Data classification, then plan again.',
    };
  if (label.locked)
    return {
      what: `Change the label '${label.title}'`,
      why: 'A rule uses the whole label, and Google changes nothing that a rule uses.',
      instead: 'Change the rule first, then plan again.',
    };
  return undefined;
}

/** Twins that a hand or two runs at once left behind; nothing of ours deletes a label. */
const others = (labels: readonly LabelState[], chosen: LabelState): Left[] =>
  labels
    .filter(({ id, standing }) => id !== chosen.id && standing !== 'disabled')
    .map(({ id, title, standing }) => ({
      what: `Use one label alone: there is another called '${title}' (${id}, ${standing === 'draft' ? 'a draft' : 'in use'})`,
      why: `Tags go onto ${chosen.id}; the panel and the audit do not look at the other.`,
      instead:
        standing === 'draft'
          ? 'Delete the draft in the Admin console: no document carries it.'
          : 'Disable the other in the Admin console. Do not delete it: that takes its values off documents.',
    }));
