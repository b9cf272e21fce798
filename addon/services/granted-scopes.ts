/** `getAuthorizedScopes` came with granular consent in 2025; the published types do not know it yet. */
interface AuthorizedScopes {
  readonly getAuthorizedScopes?: () => readonly string[] | null;
}

const WHOLE_DRIVE = [
  'https://www.googleapis.com/auth/drive.metadata',
  'https://www.googleapis.com/auth/drive',
] as const;

/**
 * Whether the person has let the panel see the names and tags of all their documents. Without it Drive answers lists
 * with the few files that were opened one by one, and a short list would be taken for a whole one. Where Apps Script
 * does not say what was granted, everything in the manifest was.
 */
export function mayListDrive(): boolean {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL) as unknown as AuthorizedScopes;
  const scopes = info.getAuthorizedScopes?.() ?? undefined;
  return scopes === undefined || WHOLE_DRIVE.some((scope) => scopes.includes(scope));
}
