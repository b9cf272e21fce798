import { TITLES, type Finding } from './finding.ts';

const MARKS: Readonly<Record<Finding['standing'], string>> = {
  well: '✓',
  broken: '✗',
  attention: '!',
  'not-tried': '·',
};
const COLUMN = Math.max(...Object.values(TITLES).map((title) => title.length)) + 2;

/** A line for what is well; what is not, why it matters, and how to mend it, below each other. */
export const findingsInWords = (findings: readonly Finding[]): string[] => findings.flatMap(inWords);

function inWords(finding: Finding): string[] {
  const { check, standing, says } = finding;
  const under = ' '.repeat(COLUMN + 2);
  return [
    `${MARKS[standing]} ${TITLES[check].padEnd(COLUMN)}${says}`,
    ...('why' in finding ? [`${under}why:  ${finding.why}`, `${under}mend: ${finding.mend}`] : []),
  ];
}

/** The last line. */
export function closing(findings: readonly Finding[]): string {
  const count = (standing: Finding['standing']): number =>
    findings.filter((finding) => finding.standing === standing).length;
  const [broken, attention] = [count('broken'), count('attention')];
  const waiting = findings.filter(
    (finding) => finding.standing === 'not-tried' && finding.because !== undefined,
  ).length;
  if (broken + attention + waiting === 0) return 'All is well.';
  return `${[
    ...(broken > 0 ? [`${broken} to mend`] : []),
    ...(attention > 0 ? [`${attention} to look at`] : []),
    ...(waiting > 0 ? [`${waiting} not tried for that reason`] : []),
  ].join(', ')}.${broken > 0 ? ' Mend the first, then run it again: others may have come of it.' : ''}`;
}
