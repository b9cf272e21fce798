import { drivelabels } from 'googleapis/build/src/apis/drivelabels/index.js';
import type { OAuth2Client } from 'google-auth-library';
import { EVERYONE, type CopyMode, type LabelEdit, type LabelGrant, type NewLabel } from '../label-admin.ts';
import { editRequest, newField } from './edit-request.ts';
import type { Asker } from './label-reads.ts';

const { labels } = drivelabels({ version: 'v2' });
const useAdminAccess = true;

/** Makes a draft. Two calls would make two labels, so it is not repeated where it may have been done. */
export const createLabel = (asker: Asker, { title, description, fields }: NewLabel): Promise<void> =>
  write(
    asker,
    `create the label ${title}`,
    (auth) =>
      labels.create({
        useAdminAccess,
        requestBody: {
          labelType: 'ADMIN',
          properties: { title, description },
          fields: fields.map(newField),
        },
        auth,
      }),
    true,
  );

/** All edits or none. Repeating it does no harm: the revision that it asks for is gone once it is done. */
export const editLabel = (
  asker: Asker,
  id: string,
  requiredRevisionId: string,
  edits: readonly LabelEdit[],
): Promise<void> =>
  write(asker, `change the label ${id}`, (auth) =>
    labels.delta({
      name: `labels/${id}`,
      requestBody: { useAdminAccess, writeControl: { requiredRevisionId }, requests: edits.map(editRequest) },
      auth,
    }),
  );

export const publishLabel = (asker: Asker, id: string, requiredRevisionId: string): Promise<void> =>
  write(asker, `publish the label ${id}`, (auth) =>
    labels.publish({
      name: `labels/${id}`,
      requestBody: { useAdminAccess, writeControl: { requiredRevisionId } },
      auth,
    }),
  );

export const setCopyMode = (asker: Asker, id: string, copyMode: CopyMode): Promise<void> =>
  write(asker, `set what copies do with the label ${id}`, (auth) =>
    labels.updateLabelCopyMode({ name: `labels/${id}`, requestBody: { useAdminAccess, copyMode }, auth }),
  );

export const grantLabel = (asker: Asker, id: string, { who, role }: LabelGrant): Promise<void> =>
  write(asker, `let ${who} use the label ${id}`, (auth) =>
    labels.permissions.create({
      parent: `labels/${id}`,
      useAdminAccess,
      requestBody: { role, ...(who === EVERYONE ? { audience: 'audiences/default' } : { email: who }) },
      auth,
    }),
  );

const write = (
  { caller, admin, job }: Asker,
  doing: string,
  send: (auth: OAuth2Client) => Promise<{ readonly data: unknown }>,
  once = false,
): Promise<void> => caller.call({ job, subject: admin, doing, units: 0, once, send, read: () => undefined });
