import type { Marking } from './marking.ts';

export interface MarkingRead extends Pick<
  Marking,
  'classification' | 'sensitive' | 'handling' | 'descriptors'
> {
  /** National caveats, such as UK EYES ONLY. */
  readonly caveats: readonly string[];
  /** Kinds of the elements as they stand: 1 handling instruction, 2 descriptor, 3 caveat. */
  readonly order: readonly number[];
  /** How -SENSITIVE was written. */
  readonly spelling: string | undefined;
  readonly legacy: string | undefined;
}

/** Combinations that the Government Security Classifications (2024) do not allow, a plain sentence each. */
export function markingProblems(read: MarkingRead): readonly string[] {
  if (read.classification === 'legacy')
    return [
      `'${read.legacy ?? ''}' was withdrawn in April 2014: leave it on records made before then, use OFFICIAL on new ones`,
    ];
  const problems: string[] = [];
  const { classification, sensitive, handling, descriptors } = read;
  const official = classification === 'OFFICIAL';
  if (!official)
    problems.push(
      `${classification} is above OFFICIAL-SENSITIVE: tell your security adviser before anybody opens, moves or deletes this`,
    );
  if (sensitive && read.spelling !== '-SENSITIVE')
    problems.push(
      read.spelling === 'OFFSEN'
        ? "'OFFSEN' is written in full: 'OFFICIAL-SENSITIVE'"
        : "Write 'OFFICIAL-SENSITIVE' with a hyphen and no spaces",
    );
  if (handling.includes('FOR PUBLIC RELEASE') && (sensitive || !official))
    problems.push("'FOR PUBLIC RELEASE' goes with plain OFFICIAL only");
  if (handling.includes('RECIPIENTS ONLY') && official && !sensitive)
    problems.push(
      "'RECIPIENTS ONLY' does not go with plain OFFICIAL: use OFFICIAL-SENSITIVE, or leave it out",
    );
  if (handling.includes('HMG USE ONLY') && classification === 'TOP SECRET')
    problems.push("'HMG USE ONLY' goes with OFFICIAL and SECRET, not with TOP SECRET");
  if (handling.includes('EMBARGOED'))
    problems.push("'EMBARGOED' needs the day and time it ends, as in 'EMBARGOED UNTIL 09:30 12 MAY 2025'");
  if (read.caveats.length > 0 && official)
    problems.push(`'${read.caveats[0] ?? ''}' goes with SECRET and TOP SECRET only`);
  if (read.order.some((kind, index) => kind < (read.order[index - 1] ?? 0)))
    problems.push('The order is classification, handling instruction, descriptor, national caveat');
  const strange = descriptors.find((descriptor) => !DESCRIPTORS_2024.includes(descriptor));
  if (strange !== undefined)
    problems.push(`'${strange}' is a descriptor from before 2014: ${DESCRIPTORS_2024.join(', ')} are in use`);
  return problems;
}

const DESCRIPTORS_2024 = [
  'PERSONAL DATA',
  'LEGAL',
  'LEGAL PROFESSIONAL PRIVILEGE',
  'LPP',
  'COMMERCIAL',
  'MARKET SENSITIVE',
  'HR/MANAGEMENT',
];
