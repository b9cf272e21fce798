import type { FieldPath } from './yaml-source.ts';
import type { RiskRegister } from './risk.ts';

/** Says that a field of `risk.yaml` is wrong. */
type Report = (field: FieldPath, message: string) => void;

/** What a risk register says of itself: levels that its scale lacks, lines that leave a share without a level, names used twice. */
export function checkRisk(register: RiskRegister, report: Report): void {
  const { scale, risks } = register;
  once(
    scale.likelihood,
    ({ level }) => level,
    (at, level) => {
      report(
        ['scale', 'likelihood', at, 'level'],
        `The level ${level} stands twice in the scale of likelihood`,
      );
    },
  );
  once(
    scale.impact,
    ({ level }) => level,
    (at, level) => {
      report(['scale', 'impact', at, 'level'], `The level ${level} stands twice in the scale of impact`);
    },
  );
  checkBands(register, report);
  once(
    risks,
    ({ id }) => id,
    (at, id) => {
      report(['risks', at, 'id'], `The risk '${id}' is used twice in this file: each needs its own`);
    },
  );
  const likelihoods = new Set(scale.likelihood.map(({ level }) => level));
  const impacts = new Set(scale.impact.map(({ level }) => level));
  const mustBe = (known: ReadonlySet<number>, of: string, field: FieldPath, value: number): void => {
    if (!known.has(value))
      report(field, `There is no level ${value} in the scale of ${of}: it has ${[...known].join(', ')}`);
  };
  risks.forEach((risk, at) => {
    const field = (...more: (string | number)[]): FieldPath => ['risks', at, ...more];
    mustBe(impacts, 'impact', field('impact'), risk.impact);
    if (risk.judged !== undefined)
      mustBe(likelihoods, 'likelihood', field('judged', 'level'), risk.judged.level);
    if (risk.measuredBy === undefined && risk.judged === undefined)
      report(field('id'), `Nothing says how likely '${risk.title}' is: give it measuredBy, judged, or both`);
    risk.measuredBy?.likelihood.forEach(({ level }, line) => {
      mustBe(likelihoods, 'likelihood', field('measuredBy', 'likelihood', line, 'level'), level);
    });
    if (risk.measuredBy !== undefined) checkLines(risk.measuredBy.likelihood, field, report);
  });
}

function checkBands({ scale: { bands } }: RiskRegister, report: Report): void {
  if (bands[0]?.from !== 1)
    report(['scale', 'bands', 0, 'from'], 'The first band must begin at 1, the lowest score');
  bands.forEach(({ from }, at) => {
    if (at > 0 && from <= (bands[at - 1]?.from ?? 0))
      report(['scale', 'bands', at, 'from'], 'Bands must rise: each begins above the one before');
  });
}

type Lines = NonNullable<RiskRegister['risks'][number]['measuredBy']>['likelihood'];

function checkLines(lines: Lines, field: (...more: (string | number)[]) => FieldPath, report: Report): void {
  lines.forEach(({ metAtLeast, level }, at) => {
    const before = lines[at - 1];
    if (before === undefined) return;
    if (metAtLeast >= before.metAtLeast)
      report(
        field('measuredBy', 'likelihood', at, 'metAtLeast'),
        'The lines must fall: the highest share first',
      );
    if (level < before.level)
      report(
        field('measuredBy', 'likelihood', at, 'level'),
        'The fewer standards are met, the likelier the event: this level is below the one before',
      );
  });
  if (lines[lines.length - 1]?.metAtLeast !== 0)
    report(
      field('measuredBy', 'likelihood', lines.length - 1, 'metAtLeast'),
      'The last line must be for metAtLeast: 0, or some shares have no level',
    );
}

function once<Entry, Value>(
  entries: readonly Entry[],
  valueOf: (entry: Entry) => Value,
  report: (at: number, value: Value) => void,
): void {
  const seen = new Set<Value>();
  entries.forEach((entry, at) => {
    const value = valueOf(entry);
    if (seen.has(value)) report(at, value);
    seen.add(value);
  });
}
