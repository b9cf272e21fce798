import { describe, expect, it } from '@jest/globals';
import { checkName } from '#policy/naming/check-name.ts';
import { findNameProblems } from '#policy/naming/find-name-problems.ts';
import type { NameHints } from '#policy/naming/name-check.ts';
import { proposeName } from '#policy/naming/propose-name.ts';
import type { NamingConvention } from '#policy/pack/naming-convention.ts';
import { conventions } from './conventions.ts';

type Example = NamingConvention['bad'][number];

const hintsOf = ({ date, personalData }: Example): NameHints => ({
  personalData,
  ...(date === undefined ? {} : { date }),
});

describe.each(conventions.map((convention) => [convention.id, convention] as const))(
  'the examples of the convention %s',
  (_, convention) => {
    it.each(convention.good.map((example) => [example.name, example] as const))(
      'pass: %s',
      (name, example) => {
        expect(findNameProblems(convention, name, hintsOf(example))).toEqual([]);
        expect(checkName(convention, name, hintsOf(example))).toEqual({
          name,
          ok: true,
          problems: [],
          proposed: undefined,
        });
      },
    );

    it.each(convention.bad.map((example) => [example.name, example] as const))(
      'fail: %s',
      (name, example) => {
        const check = checkName(convention, name, hintsOf(example));
        expect(check.problems.map(({ code }) => code).sort()).toEqual([...example.problems].sort());
        expect(check.proposed).toBe(example.proposed);
        expect(check.ok).toBe(false);
        expect(findNameProblems(convention, name, hintsOf(example))).toEqual(check.problems);
        expect(proposeName(convention, name, hintsOf(example))).toBe(check.proposed);
      },
    );
  },
);
