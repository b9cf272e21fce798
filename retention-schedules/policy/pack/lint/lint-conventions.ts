import { checkName } from '../../naming/check-name.ts';
import type { NameCheck } from '../../naming/name-check.ts';
import type { NamingConvention } from '../naming-convention.ts';
import type { PackProblem } from '../pack-problem.ts';
import type { Policy } from '../policy.ts';
import type { PackPlaces } from './pack-places.ts';

type Example = NamingConvention['good'][number];

/** Every example name of every convention, checked: one that does not come out means that it or the rule is wrong. */
export function lintConventions(policy: Policy, places: PackPlaces): PackProblem[] {
  return policy.conventions.flatMap((convention, index) => {
    const wrong = (list: 'good' | 'bad', at: number, field: string, message: string): PackProblem =>
      places.inFile(
        'naming.yaml',
        ['conventions', index, list, at, field],
        'error',
        `The example '${convention[list][at]?.name ?? ''}' of '${convention.id}' ${message}`,
      );
    return [
      ...convention.good.flatMap((example, at) => {
        const { ok, problems } = check(convention, example);
        return ok ? [] : [wrong('good', at, 'name', `does not pass: ${problems[0]?.message ?? ''}`)];
      }),
      ...convention.bad.flatMap((example, at) => {
        const { ok, problems, proposed } = check(convention, example);
        if (ok) return [wrong('bad', at, 'name', 'passes, and was to fail')];
        const found = new Set<string>(problems.map((problem) => problem.code));
        const missing = example.problems.filter((code) => !found.has(code));
        return [
          ...(missing.length === 0
            ? []
            : [
                wrong(
                  'bad',
                  at,
                  'problems',
                  `was to have ${missing.join(', ')}, and has ${[...found].join(', ')}`,
                ),
              ]),
          ...(proposed === example.proposed
            ? []
            : [
                wrong(
                  'bad',
                  at,
                  'proposed',
                  `is given ${quoted(proposed)} as its better name, and was to be given ${quoted(example.proposed)}`,
                ),
              ]),
        ];
      }),
    ];
  });
}

const check = (convention: NamingConvention, { name, date, personalData }: Example): NameCheck =>
  checkName(convention, name, { personalData, ...(date === undefined ? {} : { date }) });

const quoted = (name: string | undefined): string => (name === undefined ? 'none' : `'${name}'`);
