import path from 'node:path';
import vm from 'node:vm';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'acorn';
import { build } from 'esbuild';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { evaluate } from '#policy/evaluation/evaluate.ts';
import { explain } from '#policy/evaluation/explain.ts';
import { tagged } from '../support/a-document.ts';
import { aPolicy } from '../support/a-pack.ts';
import { ROOT } from './source-files.ts';

/** What Apps Script lacks, or may lack, besides what a bare context lacks already. */
const ABSENT = ['Intl', 'console', 'WebAssembly', 'SharedArrayBuffer', 'Atomics'];

let bundle: string;
let inputs: string[];

beforeAll(async () => {
  const built = await build({
    stdin: {
      contents: `export { evaluate } from '#policy/evaluation/evaluate.ts';
        export { explain } from '#policy/evaluation/explain.ts';
        export { indexPolicy } from '#policy/pack/policy-index.ts';
        export { checkName } from '#policy/naming/check-name.ts';
        export { toFacts } from '#policy/facts/to-facts.ts';
        export { tagProperties } from '#policy/tag/write-tag.ts';
        export { suggest } from '#policy/suggestion/suggest.ts';
        export { suggestionIndex } from '#policy/suggestion/suggestion-index.ts';`,
      resolveDir: ROOT,
    },
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'policy',
    platform: 'neutral',
    target: 'es2019',
    mainFields: ['module', 'main'],
    absWorkingDir: ROOT,
  });
  bundle = built.outputFiles[0]?.text ?? '';
  inputs = Object.keys(built.metafile.inputs);
});

describe('the policy in a bare context', () => {
  it('brings neither zod nor the YAML reader along: packs are compiled before', () => {
    expect(inputs.filter((file) => /node_modules\/(zod|yaml)\//.test(file))).toEqual([]);
    expect(inputs).toContain(path.posix.join('retention-schedules/policy/evaluation/evaluate.ts'));
  });

  it("is a script that Apps Script's parser accepts", () => {
    expect(() => parse(bundle, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  });

  it('says the same as here, without a clock, Intl, console or timers', () => {
    const index = aPolicy();
    const facts = tagged({ code: 'FIN-01', eventDate: plainDate('2019-05-02') });
    const asOf = plainDate('2026-11-22');
    const context = vm.createContext({});
    for (const name of ABSENT) vm.runInContext(`delete globalThis.${name}`, context);
    vm.runInContext(bundle, context);
    const answer = vm.runInContext(
      `(() => {
        Date.now = () => { throw new Error('the policy asked for the time'); };
        Math.random = () => { throw new Error('the policy threw dice'); };
        const index = policy.indexPolicy(${JSON.stringify(index.policy)});
        const evaluation = policy.evaluate(${JSON.stringify(facts)}, index, { asOf: '${asOf}' });
        return JSON.stringify({ evaluation, because: policy.explain(evaluation, index), name: policy.checkName(index.defaultConvention, 'Copy of budget') });
      })()`,
      context,
    ) as string;
    const evaluation = evaluate(facts, index, { asOf });
    expect(JSON.parse(answer)).toMatchObject(
      JSON.parse(JSON.stringify({ evaluation, because: explain(evaluation, index) })) as object,
    );
  });
});
