import { isObject } from '../../node/is-object.ts';
import { printable } from './printable.ts';

/** What Google said when it refused, out of the three shapes in which its services say it. */
export interface GoogleRefusal {
  readonly reason: string | undefined;
  readonly message: string | undefined;
  /** The parameter or header at fault, where Google names it. */
  readonly location: string | undefined;
}

const textAt = (holder: unknown, name: string): string | undefined => {
  const value: unknown = isObject(holder) ? holder[name] : undefined;
  return typeof value === 'string' && value !== '' ? printable(value) : undefined;
};

const withReason = (list: unknown): unknown =>
  Array.isArray(list) ? list.find((entry: unknown) => textAt(entry, 'reason') !== undefined) : undefined;

/**
 * Reads an error body.
 * - Token endpoint: `{ error: 'invalid_grant', error_description }`.
 * - Drive, Directory, Reports: `{ error: { code, message, errors: [{ domain, reason, message, location }] } }`.
 * - Drive Labels and newer services: `{ error: { code, message, status, details: [{ reason }] } }`.
 * Anything else, such as a proxy's page, has no reason.
 */
export function readRefusal(body: unknown): GoogleRefusal {
  const error: unknown = isObject(body) ? body.error : undefined;
  if (typeof error === 'string') {
    return { reason: error, message: textAt(body, 'error_description'), location: undefined };
  }
  if (!isObject(error)) return { reason: undefined, message: undefined, location: undefined };
  const first: unknown = withReason(error.errors);
  // A detail says it best: beside `forbidden`, ACCESS_TOKEN_SCOPE_INSUFFICIENT or SERVICE_DISABLED tells what to do.
  const reason =
    textAt(withReason(error.details), 'reason') ?? textAt(first, 'reason') ?? textAt(error, 'status');
  return {
    reason,
    message: textAt(error, 'message') ?? textAt(first, 'message'),
    location: textAt(first, 'location'),
  };
}
