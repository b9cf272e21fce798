import { createContext, Script } from 'node:vm';

/** Names of the functions that Google would find in a script: those at its top level. */
export function topLevelFunctions(source: string): ReadonlySet<string> {
  const world = createContext({}) as Record<string, unknown>;
  new Script(source, { filename: 'Code.gs' }).runInContext(world);
  return new Set(Object.keys(world).filter((name) => typeof world[name] === 'function'));
}
