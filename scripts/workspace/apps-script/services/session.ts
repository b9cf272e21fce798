import type { Execution } from '../execution.ts';

/** Apps Script's `Session`: who is at the panel, where the person let the script know. */
export function sessionService({ user, scopes }: Execution): object {
  const person = { getEmail: (): string => (scopes.has('userinfo.email') ? user.address : '') };
  return {
    getActiveUser: () => person,
    getEffectiveUser: () => person,
    getActiveUserLocale: () => 'en_GB',
    getScriptTimeZone: () => 'Europe/London',
    getTemporaryActiveUserKey: () => `key-${user.id}`,
  };
}
