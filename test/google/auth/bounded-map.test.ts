import { describe, expect, it } from '@jest/globals';
import { BoundedMap } from '../../../scripts/google/auth/bounded-map.ts';

describe('a map that forgets', () => {
  it('keeps what was used last, within its bound', () => {
    const made: string[] = [];
    const map = new BoundedMap<string, { name: string }>(2);
    const take = (name: string): { name: string } =>
      map.take(name, () => {
        made.push(name);
        return { name };
      });

    ['a', 'b', 'a', 'c', 'a', 'b'].forEach(take);

    expect(made).toEqual(['a', 'b', 'c', 'b']);
    expect(map.size).toBe(2);
  });

  it('forgets a value once, not the one that took its place', () => {
    const map = new BoundedMap<string, object>(2);
    const old = map.take('a', () => ({}));
    map.forget('a', old);
    const fresh = map.take('a', () => ({}));
    map.forget('a', old);

    expect(fresh).not.toBe(old);
    expect(map.take('a', () => ({}))).toBe(fresh);
  });
});
