import type { Execution } from '../execution.ts';
import { method } from '../method.ts';
import { longScope } from '../script-manifest.ts';

const EMAIL = 'userinfo.email';

/** Apps Script's `Session`: who is at the panel. Without the scope for it, asking is refused. */
export function sessionService({ user, scopes, realm, manifest }: Execution): object {
  const person = realm.face({
    getEmail: method(realm, 'Session.User.getEmail', [], () => user.address),
  });
  const who = (name: string): (() => unknown) =>
    method(realm, name, [], () => {
      if (!scopes.has(EMAIL))
        throw realm.error(
          `Specified permissions are not sufficient to call ${name}. Required permissions: ${longScope(EMAIL)}`,
        );
      return person;
    });
  return realm.face({
    getActiveUser: who('Session.getActiveUser'),
    getEffectiveUser: who('Session.getEffectiveUser'),
    getActiveUserLocale: method(realm, 'Session.getActiveUserLocale', [], () => 'en_GB'),
    getScriptTimeZone: method(
      realm,
      'Session.getScriptTimeZone',
      [],
      () => manifest.timeZone ?? 'Europe/London',
    ),
    getTemporaryActiveUserKey: method(realm, 'Session.getTemporaryActiveUserKey', [], () => `key-${user.id}`),
  });
}
