import { DeployRefused } from './deploy-refused.ts';

const PREFIX = 'https://www.googleapis.com/auth/';

/** A scope as people name it: in full, or without Google's common start. */
export const inFull = (scope: string): string => (scope.startsWith('https://') ? scope : PREFIX + scope);

/**
 * The scopes that people have not been asked for before: the first time all of them, and nobody need allow those.
 * @param before scopes of what people run now; `undefined` where nobody runs anything yet.
 * @param allowed scopes that may be new, in full.
 * @throws DeployRefused that names those which nobody allowed.
 */
export function widenedScopes(
  before: readonly string[] | undefined,
  after: readonly string[],
  allowed: readonly string[],
): readonly string[] {
  const strange = allowed.filter((scope) => !after.includes(scope));
  if (strange.length > 0)
    throw new DeployRefused(
      `The panel does not ask for ${strange.join(', ')}: name with --allow-scope what its manifest has.`,
    );
  if (before === undefined) return after;
  const added = after.filter((scope) => !before.includes(scope));
  const refused = added.filter((scope) => !allowed.includes(scope));
  if (refused.length === 0) return added;
  throw new DeployRefused(
    `The panel would ask people for more than it does now: ${refused.join(', ')}. Everybody is asked to agree again. If that is meant, run it again with ${refused.map((scope) => `--allow-scope ${scope.replace(PREFIX, '')}`).join(' ')}.`,
  );
}
