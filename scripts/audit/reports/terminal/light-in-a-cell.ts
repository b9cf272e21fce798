import type { Assessment, Light } from '../../result/audit-result.ts';

/** A light in one short word: columns are narrow, and colour is never needed to read it. */
const CELL: Readonly<Record<Light, string>> = {
  green: 'green',
  amber: 'amber',
  red: 'red',
  'could not be measured': 'n/a',
  'evidence not supplied': 'owed',
};
const COLOUR: Readonly<Partial<Record<Light, number>>> = {
  green: 32,
  amber: 33,
  red: 31,
  'evidence not supplied': 31,
};

/** What the short words of a table mean; empty when none of them needs saying. */
export function cellLegend(assessments: readonly Assessment[]): string[] {
  const has = (light: Light): boolean => assessments.some((assessment) => assessment.light === light);
  return [
    ...(has('could not be measured') ? ['n/a: could not be measured, so not counted.'] : []),
    ...(has('evidence not supplied') ? ['owed: evidence not supplied by the team, so not met.'] : []),
    ...(assessments.some(({ exemption }) => exemption !== undefined)
      ? ['*: exempt for now, so not counted.']
      : []),
  ];
}

/** What stands in a cell, before it is padded or coloured. */
export const lightText = (assessment: Assessment | undefined): string =>
  assessment === undefined ? '' : `${CELL[assessment.light]}${assessment.exemption === undefined ? '' : '*'}`;

/** One cell, `width` columns, coloured on request. */
export function lightCell(assessment: Assessment, width: number, colour: boolean): string {
  const text = lightText(assessment).padEnd(width);
  const code = COLOUR[assessment.light];
  return colour && code !== undefined ? `\u001b[${code}m${text}\u001b[39m` : text;
}
