import type { Execution } from '../execution.ts';
import { method } from '../method.ts';
import { longScope, shortScope } from '../script-manifest.ts';

/** Apps Script's `ScriptApp`: what the person has granted, of what the manifest asks for. */
export function scriptAppService({ scopes, realm, manifest }: Execution): object {
  const status = realm.enumeration(['REQUIRED', 'NOT_REQUIRED']) as Readonly<
    Record<'REQUIRED' | 'NOT_REQUIRED', object>
  >;
  const info = (asked: readonly string[]): object => {
    const isWhole = asked.every((scope) => scopes.has(shortScope(scope)));
    return realm.face({
      getAuthorizationStatus: () => (isWhole ? status.NOT_REQUIRED : status.REQUIRED),
      getAuthorizationUrl: () => (isWhole ? null : 'https://accounts.google.com/o/oauth2/auth'),
      getAuthorizedScopes: () => realm.value(JSON.stringify([...scopes].map(longScope))),
    });
  };
  return realm.face({
    AuthMode: realm.enumeration(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']),
    AuthorizationStatus: status,
    getAuthorizationInfo: method(
      realm,
      'ScriptApp.getAuthorizationInfo',
      ['Object', 'Strings?'],
      (_mode, asked) => info(asked ?? manifest.oauthScopes ?? []),
    ),
  });
}
