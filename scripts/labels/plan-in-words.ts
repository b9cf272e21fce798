import { changesIn, type LabelPlan } from './label-plan.ts';

/** A plan for the label as people read it, a line each. */
export function planInWords(plan: LabelPlan): string[] {
  const { create, edits, copyMode, grants, left, drift, room, pack } = plan;
  const lines = [`The label '${plan.title}', by ${pack.title}, version ${pack.version}.`];
  const part = (heading: string, items: readonly (readonly [string, string?])[]): void => {
    if (items.length === 0) return;
    lines.push('', heading);
    for (const [says, more] of items) lines.push(`  ${says}`, ...(more === undefined ? [] : [`    ${more}`]));
  };
  part(
    'Changed by hand since it was last applied:',
    drift.map(({ says, putBack }) => [says, putBack ? 'This plan puts it back.' : 'This plan leaves it.']),
  );
  const definition = [...(create === null ? [] : [create]), ...edits];
  part(
    'To change, and publish when all is changed:',
    definition.map(({ says, consequence }) => [says, consequence]),
  );
  if (plan.publishes && definition.length === 0)
    part('To publish:', [
      [
        'What the label says already, and people do not see yet',
        'Somebody changed it and did not publish it; it is what the schedules call for.',
      ],
    ]);
  part(
    'Takes effect at once, outside any revision:',
    [...(copyMode === null ? [] : [copyMode]), ...grants].map(({ says, consequence }) => [says, consequence]),
  );
  part(
    'Not done by this plan:',
    left.map(({ what, why, instead }) => [what, `${why} ${instead}`]),
  );
  const changes = changesIn(plan);
  lines.push(
    '',
    `${changes === 0 && !plan.publishes ? 'Nothing to change' : `${changes} ${changes === 1 ? 'change' : 'changes'}`}. The fullest field has ${room.choices} of at most ${room.most} choices.`,
  );
  return lines;
}
