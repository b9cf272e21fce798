import { createContext, Script } from 'node:vm';
import { ManifestError } from './manifest.ts';

/**
 * Refuses a manifest that calls what the panel does not have: Google would only say so when somebody clicks.
 * @param global name under which the bundle keeps what its entry exports.
 * @throws ManifestError that names the functions.
 */
export function assertEntryPoints(code: string, global: string, names: readonly string[]): void {
  const world = createContext({});
  new Script(code).runInContext(world);
  const missing = names.filter(
    (name) => new Script(`typeof ${global}.${name}`).runInContext(world) !== 'function',
  );
  if (missing.length > 0)
    throw new ManifestError(
      `appsscript.json is not right:\n  It calls ${missing.join(', ')}, which the panel does not have.`,
    );
}
