import { identifierOf } from '../pack/identifier-of.ts';

/** An id for each title, as packs write them (`private-office`), none twice and none that is taken. */
export function distinctIds(titles: readonly string[], taken: readonly string[] = []): string[] {
  const used = new Set(taken);
  return titles.map((title) => {
    const base = identifierOf(title, 'team');
    let id = base;
    for (let number = 2; used.has(id); number += 1) id = `${base}-${number}`;
    used.add(id);
    return id;
  });
}
