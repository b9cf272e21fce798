import { EVERYONE, LABEL_ROLES, type CopyMode, type LabelGrant } from '../google/label-admin.ts';
import type { LabelPlan } from './label-plan.ts';

const COPIES: Readonly<Record<CopyMode, { readonly says: string; readonly consequence: string }>> = {
  DO_NOT_COPY: {
    says: 'Let copies of a document carry no label',
    consequence: 'A copy is a new document, and somebody decides about it anew.',
  },
  ALWAYS_COPY: {
    says: 'Let every copy of a document carry its label',
    consequence: 'Copies count as decided, with the dates of what they were copied from.',
  },
  COPY_APPLIABLE: {
    says: 'Let a copy carry the label where whoever copies may apply it',
    consequence: 'Copies count as decided, with the dates of what they were copied from.',
  },
};

export const copyModeChange = (
  from: CopyMode | undefined,
  to: CopyMode,
): NonNullable<LabelPlan['copyMode']> => ({ from: from ?? null, to, ...COPIES[to] });

/** Whether somebody has a role, or one that may do more. */
export const hasRole = (grants: readonly LabelGrant[], { who, role }: LabelGrant): boolean =>
  grants.some((each) => each.who === who && LABEL_ROLES.indexOf(each.role) >= LABEL_ROLES.indexOf(role));

/** Roles that are still to be given. Nobody is taken a role that they have. */
export const grantChanges = (
  has: readonly LabelGrant[],
  wanted: readonly LabelGrant[],
): LabelPlan['grants'] =>
  wanted
    .filter((each) => !hasRole(has, each))
    .map(({ who, role }) => ({
      who,
      role,
      says: `Let ${who === EVERYONE ? 'everybody in the organisation' : who} ${role === 'READER' ? 'see the label' : 'see and apply the label'}`,
      consequence:
        role === 'READER'
          ? 'They see the class of documents that they can open.'
          : 'They can tag documents that they may edit.',
    }));
