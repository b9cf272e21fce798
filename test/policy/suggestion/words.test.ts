import { describe, expect, it } from '@jest/globals';
import { rootOf, wordsOf } from '#policy/suggestion/words.ts';

const written = (text: string): string[] => wordsOf(text).map((word) => word.written);

describe('The words of a title', () => {
  it.each([
    ['2014-03_Board-minutes_FINAL.docx', ['2014', '03', 'Board', 'minutes', 'FINAL', 'docx']],
    ['ITServicesOrganisationChart', ['IT', 'Services', 'Organisation', 'Chart']],
    ['PQ43463 reply', ['PQ', '43463', 'reply']],
    ['T&S claim', ['T&S', 'claim']],
    ["Minister's letters", ['Ministers', 'letters']],
    ['Spend over £25,000', ['Spend', 'over', '25000']],
    ['MoU, RoPA and PQs', ['MoU', 'RoPA', 'and', 'PQs']],
  ])('of %j are %j', (text, words) => {
    expect(written(text)).toEqual(words);
  });

  it.each([
    ['Policies', 'policy'],
    ['addresses', 'address'],
    ['expenses', 'expense'],
    ['business', 'business'],
    ['analysis', 'analysis'],
    ['organization', 'organisation'],
    ['mtg', 'meeting'],
    ['eval', 'evaluation'],
    ['P45s', 'p45s'],
    ['constructor', 'constructor'],
  ])('%s is compared as %s', (word, root) => {
    expect(rootOf(word)).toBe(root);
  });

  it('have capitals only where capitals mean something', () => {
    const capitals = (text: string): string[] =>
      wordsOf(text)
        .filter((word) => word.capitals)
        .map((word) => word.written);
    expect(capitals('Draft SI on the RPC opinion')).toEqual(['SI', 'RPC']);
    expect(capitals('DRAFT SI ON THE RPC OPINION')).toEqual([]);
  });

  it('stand in stretches between colons, dashes and brackets', () => {
    expect(wordsOf('Early years: letter - draft (old)').map((word) => word.stretch)).toEqual([0, 0, 1, 2, 3]);
  });
});
