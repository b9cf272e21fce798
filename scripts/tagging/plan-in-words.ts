import type { ChangeGroup, TagSummary } from './summarise.ts';
import type { Reason, TagPlanHead } from './tag-plan.ts';

const BY: Readonly<Record<Reason, string>> = {
  decision: "by a manager's list",
  case: 'by its case',
  default: 'by default of its folder or drive',
  'to-label': 'from file properties onto the label',
  replaced: 'since its class was withdrawn',
  repair: 'mended to what the schedule says',
};

/** A plan for tags as people read it, a line each: documents and dates, then what is left and what was not read. */
export function planInWords(head: TagPlanHead, { groups, left }: TagSummary): string[] {
  const { pack, documents, changes, gaps } = head;
  const lines = [
    `${number(documents)} read, by ${pack.title}, version ${pack.version}. Tags go ${head.labelMap === null ? 'into file properties' : 'onto the label'}.`,
    changes === 0 ? 'No document is to be tagged.' : `${number(changes)} to be tagged:`,
    ...groups.flatMap(groupInWords),
  ];
  if (left.length > 0) lines.push('', 'Left as they are:');
  for (const { why, documents: alike } of left) lines.push(`  ${number(alike)}: ${why}`);
  if (gaps.length > 0) lines.push('', 'Could not be read, so nothing there is tagged:');
  for (const { source, reason, remedy } of gaps) lines.push(`  ${source}: ${reason}`, `    ${remedy}`);
  return lines;
}

function groupInWords(group: ChangeGroup): string[] {
  const { why, from, to, documents, chosen, held, due, dueNow } = group;
  const what = from === null || from === to ? to : `${from} → ${to}`;
  const dates = (
    [
      [due.sooner, 'sooner'],
      [due.later, 'later'],
      [due.same, 'as before'],
      [due.set, 'set where there was none'],
      [due.unset, 'taken away'],
    ] as const
  ).filter(([many]) => many > 0);
  const more = [
    `    due dates: ${dates.map(([many, how]) => `${many.toLocaleString('en-GB')} ${how}`).join(', ')}`,
    ...(dueNow > 0
      ? [`    ${number(dueNow)} will have fallen due already: nothing is disposed of by it`]
      : []),
    ...(chosen > 0 ? [`    ${number(chosen)} chosen by a person: who and when it was stays`] : []),
    ...(held > 0 ? [`    ${number(held)} on hold: tagged, and held as before`] : []),
  ];
  return [`  ${what}  ${number(documents)}, ${BY[why]}`, ...more];
}

const number = (many: number): string =>
  `${many.toLocaleString('en-GB')} ${many === 1 ? 'document' : 'documents'}`;
