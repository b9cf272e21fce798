import type { AuditResult, Movement } from '../../result/audit-result.ts';
import { dayInWords } from './day-in-words.ts';

/** Movement in a cell: `up 2`, `down 1`, `=`, `new`; empty where it cannot be said. */
export function movementInACell(movement: Movement | undefined): string {
  switch (movement?.place) {
    case 'up':
    case 'down':
      return `${movement.place} ${movement.by}`;
    case 'same':
      return '=';
    case 'none':
      return /^(new|not ranked last)/.test(movement.why ?? '') ? 'new' : '';
    case undefined:
      return '';
  }
}

/** What movement is reckoned from, in sentences; none where there was no round before. */
export function movementInWords({ since, criteria, standing }: AuditResult): string[] {
  if (since === undefined) return [];
  const from = `${since.title} (figures as of ${dayInWords(since.asOf)})`;
  if (since.broken !== undefined) return [`No movement is shown since ${from}: ${since.broken}`];
  const titles = since.restated.map(
    ({ criterion }) => criteria.find(({ id }) => id === criterion)?.heading ?? criterion,
  );
  return [
    `Movement is in places since ${from}, where a team's own figures changed by more than chance${standing === 'published' ? '' : ', evidence apart'}.`,
    ...(titles.length === 0
      ? []
      : [`Thresholds changed since then (${titles.join(', ')}): those lights were judged again by today's.`]),
  ];
}
