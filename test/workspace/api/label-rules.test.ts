import { describe, expect, it } from '@jest/globals';
import { smallWorkspace } from '../small-workspace.ts';
import { ask } from './ask.ts';

const admin = { subject: 'ada', scopes: ['drive.admin.labels'] };
const useAdminAccess = true;

describe('a label that a rule uses', () => {
  it.each(['disableSelectionChoice', 'updateSelectionChoiceProperties'])(
    'has its locked choice changed by no %s',
    (request) => {
      const { workspace, label, fields, choices } = smallWorkspace();
      workspace.labels.lockChoice(label, choices.policy);
      const body = {
        useAdminAccess,
        requests: [{ [request]: { fieldId: fields.recordClass.id, id: choices.policy } }],
      };
      expect(() => ask(workspace, admin, 'POST', `/v2/labels/${label.id}:delta`, {}, body)).toThrow(/locked/);
    },
  );
});

describe('what copies do with a label', () => {
  it('changes at once and makes no revision', () => {
    const { workspace, label } = smallWorkspace();
    const revision = workspace.labels.latest(label).id;
    const answer = ask(workspace, admin, 'POST', `/v2/labels/${label.id}:updateLabelCopyMode`, {}, { useAdminAccess, copyMode: 'ALWAYS_COPY' });

    expect(answer).toMatchObject({ revisionId: revision, appliedLabelPolicy: { copyMode: 'ALWAYS_COPY' } });
  }); // prettier-ignore

  it('is one of three things', () => {
    const { workspace, label } = smallWorkspace();
    const body = { useAdminAccess, copyMode: 'SOMETIMES' };
    expect(() =>
      ask(workspace, admin, 'POST', `/v2/labels/${label.id}:updateLabelCopyMode`, {}, body),
    ).toThrow(/copy mode/);
  });
});
