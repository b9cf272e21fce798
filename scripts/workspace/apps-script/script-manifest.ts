/** The part of `appsscript.json` that decides what a script may do. */
export interface ScriptManifest {
  readonly oauthScopes?: readonly string[];
  readonly timeZone?: string;
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly {
      readonly userSymbol: string;
      readonly serviceId: string;
      readonly version: string;
    }[];
  };
}

const PREFIX = 'https://www.googleapis.com/auth/';

export const shortScope = (scope: string): string => scope.replace(PREFIX, '');
export const longScope = (scope: string): string => PREFIX + scope;
