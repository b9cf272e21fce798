import type { GoogleError } from '../../google/google-error.ts';
import type { CheckId } from './finding.ts';

const API_OFF = new Set(['SERVICE_DISABLED', 'accessNotConfigured']);
const NOT_GRANTED = new Set(['unauthorized_client', 'access_denied']);

/**
 * Which check a refusal belongs to, whoever met it: so that one cause is told once, where it can be mended.
 * `undefined` where it is about the very thing that was asked.
 */
export function blame(error: GoogleError, admin: string): CheckId | undefined {
  const { kind, reason = '', subject } = error;
  const aboutAdmin = subject?.toLowerCase() === admin.toLowerCase();
  switch (kind) {
    case 'network':
    case 'server':
    case 'malformed':
      return 'connection';
    case 'rate-limited':
      return 'quota';
    case 'scope':
      return 'delegation';
    case 'credentials':
      return NOT_GRANTED.has(reason) ? 'delegation' : 'credentials';
    case 'subject':
      return aboutAdmin ? 'administrator' : 'staff';
    case 'forbidden':
      if (API_OFF.has(reason)) return 'apis';
      return aboutAdmin && reason !== 'domainPolicy' ? 'admin-role' : 'staff';
    case 'not-found':
    case 'page-token':
    case 'bad-request':
      return undefined;
  }
}
