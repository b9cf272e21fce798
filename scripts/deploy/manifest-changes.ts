import { isObject } from '../node/is-object.ts';

/** Fields of a manifest that are not what they were, each as `addOns.common.name: from → to`. Scopes are apart. */
export function manifestChanges(before: string, after: string): readonly string[] {
  const [old, now] = [leavesOf(parse(before)), leavesOf(parse(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => path !== 'oauthScopes' && old.get(path) !== now.get(path))
    .map((path) => `${path}: ${old.get(path) ?? 'nothing'} → ${now.get(path) ?? 'nothing'}`);
}

/** Scopes that a manifest asks for; none where it leaves Google to find out. */
export function scopesIn(manifest: string | undefined): readonly string[] {
  const { oauthScopes } = parse(manifest ?? '{}');
  return Array.isArray(oauthScopes) ? oauthScopes.filter((scope) => typeof scope === 'string') : [];
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** Every value by its path; a list is one value. */
function leavesOf(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (!isObject(value)) return new Map([[path, JSON.stringify(value)]]);
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => [
      ...leavesOf(inner, path === '' ? name : `${path}.${name}`),
    ]),
  );
}
