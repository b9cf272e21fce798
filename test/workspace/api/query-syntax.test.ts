import { describe, expect, it } from '@jest/globals';
import { parseQuery, QuerySyntaxError } from '../../../scripts/workspace/api/query/query-syntax.ts';

describe('the search language of Drive', () => {
  it.each([
    ["name = 'x'", { kind: 'compare', field: 'name', operator: '=', value: 'x' }],
    ["name='x'", { kind: 'compare', field: 'name', operator: '=', value: 'x' }],
    [
      String.raw`name = 'O\'Neill \\ co'`,
      { kind: 'compare', field: 'name', operator: '=', value: String.raw`O'Neill \ co` },
    ],
    ['trashed = false', { kind: 'compare', field: 'trashed', operator: '=', value: false }],
    ["'me' in owners", { kind: 'in', value: 'me', collection: 'owners' }],
    ["'labels/abc' in labels", { kind: 'in', value: 'labels/abc', collection: 'labels' }],
    ['labels/abc.F1 IS NOT NULL', { kind: 'null', field: 'labels/abc.F1', isNull: false }],
    ['labels/abc.F1 < 2000', { kind: 'compare', field: 'labels/abc.F1', operator: '<', value: 2000 }],
    [
      "labels/abc.F1 STARTS WITH 'a'",
      { kind: 'compare', field: 'labels/abc.F1', operator: 'starts with', value: 'a' },
    ],
    [
      "properties has { key='wtk' and value='1' }",
      { kind: 'has', field: 'properties', key: 'wtk', value: '1' },
    ],
    [
      "not name contains 'x'",
      { kind: 'not', term: { kind: 'compare', field: 'name', operator: 'contains', value: 'x' } },
    ],
  ])('reads %s', (text, query) => {
    expect(parseQuery(text)).toEqual(query);
  });

  const letter = (name: string): object => ({ kind: 'compare', field: name, operator: '=', value: true });
  it.each([
    [
      'a=true or b=true and c=true',
      { kind: 'or', terms: [letter('a'), { kind: 'and', terms: [letter('b'), letter('c')] }] },
    ],
    [
      '(a=true or b=true) and c=true',
      { kind: 'and', terms: [{ kind: 'or', terms: [letter('a'), letter('b')] }, letter('c')] },
    ],
    ['not (a=true and b=true)', { kind: 'not', term: { kind: 'and', terms: [letter('a'), letter('b')] } }],
    ['not a=true and b=true', { kind: 'and', terms: [{ kind: 'not', term: letter('a') }, letter('b')] }],
    ['((a=true))', letter('a')],
  ])('binds %s as Drive does', (text, query) => {
    expect(parseQuery(text)).toEqual(query);
  });

  it.each([
    '',
    'name',
    "name = 'x",
    'name = x',
    "name like 'x'",
    "(name = 'x'",
    "name = 'x')",
    "name = 'x' and",
    "and name = 'x'",
    "'x' in 'y'",
    "'x' owners",
    "properties has { key='a' }",
    "name = 'x' name = 'y'",
    'name = "x"',
    "properties has 'a'",
  ])('refuses %j', (text) => {
    expect(() => parseQuery(text)).toThrow(QuerySyntaxError);
  });
});
