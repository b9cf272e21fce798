import type { LabelRecord, LabelRevision } from '../../state/label-records.ts';
import { ApiError } from '../api-error.ts';
import type { Call } from '../call.ts';
import { labelRole } from '../label-access.ts';
import { hasPrivilege } from '../privilege.ts';

export const READ_SCOPES = [
  'drive.admin.labels',
  'drive.admin.labels.readonly',
  'drive.labels',
  'drive.labels.readonly',
];
export const WRITE_SCOPES = ['drive.admin.labels', 'drive.labels'];

const denied = (): ApiError => new ApiError(403, 'forbidden', 'The caller does not have permission');

export const labelNotFound = (name: string): ApiError =>
  new ApiError(404, 'notFound', `Label not found: ${name}`);

/** A refusal with the field violation that Drive Labels puts into the details. */
export const violation = (field: string, reason: string, description: string): ApiError =>
  new ApiError(400, 'invalid', description, {
    details: [
      {
        '@type': 'type.googleapis.com/google.apps.drive.labels.v2.InvalidArgument',
        fieldViolations: [{ field, reason, displayMessage: description }],
      },
    ],
  });

/** A refusal because of the state that the label is in. */
export const precondition = (reason: string, description: string): ApiError =>
  new ApiError(400, 'failedPrecondition', description, {
    rpcStatus: 'FAILED_PRECONDITION',
    details: [
      {
        '@type': 'type.googleapis.com/google.apps.drive.labels.v2.PreconditionFailure',
        violation: [{ field: 'label', reason, displayMessage: description }],
      },
    ],
  });

/**
 * Does this call use administrator's access, which shows every label of the organisation? It needs an administrator and
 * an admin scope; without it the call needs one of the ordinary scopes. @throws ApiError 403
 */
export function labelAdmin(call: Call, asked: boolean, writes: boolean): boolean {
  const has = (scope: string): boolean =>
    call.scopes.has(scope) || (!writes && call.scopes.has(`${scope}.readonly`));
  if (asked) {
    if (!hasPrivilege(call.user, 'labels') || !has('drive.admin.labels')) throw denied();
    return true;
  }
  if (!call.user.labelsLicence) throw denied();
  return false;
}

/** The label and revision that a name points at: `ID`, `ID@latest`, `ID@published`, `ID@REVISION`. @throws ApiError 404 */
export function requireRevision(
  call: Call,
  name: string,
  asAdmin: boolean,
): { readonly label: LabelRecord; readonly revision: LabelRevision; readonly named: boolean } {
  const [id = '', at] = name.split('@');
  const label = call.workspace.labels.label(id);
  const role = label && labelRole(call.workspace, call.user, label);
  if (!label || (!asAdmin && role === undefined) || call.distortions.labelsUnreadable)
    throw labelNotFound(`labels/${name}`);
  // Drafts are for those who edit the label; everybody else sees what is published.
  const edits = asAdmin || role === 'EDITOR' || role === 'ORGANIZER';
  const latest = edits ? call.workspace.labels.latest(label) : label.published;
  const revision =
    at === undefined || at === 'latest'
      ? latest
      : at === 'published'
        ? label.published
        : label.revisions.find((each) => each.id === at);
  if (!revision) throw labelNotFound(`labels/${name}`);
  return { label, revision, named: at !== undefined };
}

/** The label to be changed. @throws ApiError 404, 403, or 400 when the caller knows an older revision */
export function requireEditable(
  call: Call,
  body: {
    readonly useAdminAccess?: boolean;
    readonly writeControl?: { readonly requiredRevisionId?: string };
  },
): { readonly label: LabelRecord; readonly asAdmin: boolean } {
  const asAdmin = labelAdmin(call, body.useAdminAccess === true, true);
  const { label } = requireRevision(call, call.path.label ?? '', asAdmin);
  if (!asAdmin && labelRole(call.workspace, call.user, label) !== 'EDITOR') throw denied();
  const required = body.writeControl?.requiredRevisionId;
  const latest = call.workspace.labels.latest(label).id;
  if (required !== undefined && required !== latest) {
    throw new ApiError(400, 'failedPrecondition', `The label is at revision ${latest}, not ${required}.`, {
      rpcStatus: 'FAILED_PRECONDITION',
    });
  }
  if (label.locked) throw precondition('CANNOT_MODIFY_LOCKED_COMPONENT', 'The label is locked by a rule.');
  return { label, asAdmin };
}

/** The body of a call as an object; its parts are checked where they are used. */
export function bodyOf<Body extends object>(call: Call): Partial<Body> {
  const { body } = call;
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object' || Array.isArray(body))
    throw new ApiError(400, 'badRequest', 'Invalid JSON payload received.');
  return body;
}
