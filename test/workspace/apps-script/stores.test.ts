import { beforeEach, describe, expect, it } from '@jest/globals';
import { smallWorkspace, type SmallWorkspace } from '../small-workspace.ts';
import { BEA, failureOf, scriptOf, valueOf } from './a-script.ts';

const CY = 'cy@department.example';
const MINE = 'PropertiesService.getUserProperties()';
let small: SmallWorkspace;
beforeEach(() => {
  small = smallWorkspace();
});

describe('properties', () => {
  it.each([
    ['getUserProperties', null],
    ['getScriptProperties', 'Policy'],
  ])('of %s last, and are seen by others as they should be', (store, others) => {
    const code = `
      const store = PropertiesService.${store}();
      if (e.team) store.setProperty('team', e.team);
      return store.getProperty('team')`;
    const script = scriptOf(small, code);
    expect(script.run('main', { team: 'Policy' }, BEA).value).toBe('Policy');
    expect(script.run('main', {}, BEA).value).toBe('Policy');
    expect(script.run('main', {}, CY).value).toBe(others);
  });

  it('chain, list, and go', () => {
    const code = `
      const store = ${MINE}.setProperty('a', '1').setProperties({ b: '2', c: '3' }).deleteProperty('a');
      const kept = [store.getKeys(), store.getProperties()];
      store.setProperties({ d: '4' }, true);
      return [...kept, store.getKeys(), store.deleteAllProperties().getKeys(), store.getProperty('d')]`;
    expect(valueOf(small, code)).toEqual([['b', 'c'], { b: '2', c: '3' }, ['d'], [], null]);
  });

  it.each([
    [
      `${MINE}.setProperty('a', 5)`,
      /\(String,number\) don't match the method signature for PropertiesService\.Properties\.setProperty\.$/,
    ],
    [`${MINE}.setProperty('a', null)`, /\(String,null\) don't match/],
    [`${MINE}.setProperty('a', {})`, /\(String,\(class\)\) don't match/],
    [`${MINE}.setProperties({ a: 5 })`, 'Invalid argument: a'],
    [`${MINE}.setProperty('a', 'é'.repeat(4609))`, 'Argument too large: value'],
    [
      `for (let n = 0; n < 60; n++) ${MINE}.setProperty('key' + n, 'x'.repeat(9000))`,
      /exceeded the property storage quota/,
    ],
  ])('are strings of 9 kB in stores of 500 kB: %s', (code, message) => {
    expect(failureOf(small, code).message).toMatch(message);
  });

  it('take exactly 9 kB', () => {
    expect(valueOf(small, `return ${MINE}.setProperty('a', 'é'.repeat(4608)).getKeys()`)).toEqual(['a']);
  });

  it('change not at all when one of many is refused', () => {
    const code = `
      const store = ${MINE}.setProperty('a', '1');
      try { store.setProperties({ a: '2', b: 'x'.repeat(9999) }, true) } catch (_) {}
      return store.getProperties()`;
    expect(valueOf(small, code)).toEqual({ a: '1' });
  });

  it('has no document in a Workspace add-on', () => {
    expect(
      valueOf(small, 'return [PropertiesService.getDocumentProperties(), CacheService.getDocumentCache()]'),
    ).toEqual([null, null]);
  });
});

describe('the cache', () => {
  const CACHE = 'CacheService.getUserCache()';

  it('belongs to each person, and the script’s to everybody', () => {
    for (const [store, others] of [
      ['getUserCache', null],
      ['getScriptCache', 'x'],
    ] as const) {
      const script = scriptOf(
        small,
        `const cache = CacheService.${store}(); if (e.put) cache.put('a', e.put); return cache.get('a')`,
      );
      expect(script.run('main', { put: 'x' }, BEA).value).toBe('x');
      expect(script.run('main', {}, BEA).value).toBe('x');
      expect(script.run('main', {}, CY).value).toBe(others);
    }
  });

  it.each([
    ['', 599, 'x'],
    ['', 601, null],
    [', 1', 2, null],
    [', 21600', 3000, 'x'],
  ])('forgets after its time: put%s, %d seconds later', (expiry, seconds, kept) => {
    const code = `
      ${CACHE}.put('a', 'x'${expiry});
      for (let n = 0; n < e.seconds; n += 100) Utilities.sleep(Math.min(100, e.seconds - n) * 1000);
      return ${CACHE}.get('a')`;
    expect(valueOf(small, code, { limit: 9_000_000 }, { seconds })).toBe(kept);
  });

  it.each([
    ["put('k'.repeat(251), 'x')", 'Argument too large: key'],
    ["put('a', 'é'.repeat(51201))", 'Argument too large: value'],
    ["put('a', 'x', 0)", 'Invalid argument: expirationInSeconds'],
    ["put('a', 'x', 21601)", 'Invalid argument: expirationInSeconds'],
    ["put('a', 5)", /\(String,number\) don't match the method signature for CacheService\.Cache\.put/],
    ["put('a', 'x', '60')", /\(String,String,String\) don't match/],
    ['putAll({ a: 5 })', 'Invalid argument: value'],
    ["getAll('a')", /\(String\) don't match/],
  ])('refuses %s', (code, message) => {
    expect(failureOf(small, `${CACHE}.${code}`).message).toMatch(message);
  });

  it('puts, gets and removes many', () => {
    const code = `
      const cache = ${CACHE};
      cache.putAll({ a: '1', b: '2', c: '3' }, 60);
      cache.remove('a');
      cache.removeAll(['b', 'none']);
      return cache.getAll(['a', 'b', 'c', 'none'])`;
    expect(valueOf(small, code)).toEqual({ c: '3' });
  });

  it('drops the oldest when it is full', () => {
    const code = `
      const cache = ${CACHE};
      for (let n = 0; n <= 1000; n++) cache.put('key' + n, 'x');
      return [cache.get('key0'), cache.get('key1'), cache.get('key1000')]`;
    expect(valueOf(small, code)).toEqual([null, 'x', 'x']);
  });
});
