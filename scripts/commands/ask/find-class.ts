import { nearest } from '#policy/pack/nearest.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import { CommandFailure } from '../../terminal/print.ts';

/**
 * The class with this code, however its letters were typed.
 * @throws CommandFailure when the schedules have none: it names the nearest codes.
 */
export function findClass(policy: Policy, code: string): RecordClass {
  const wanted = code.trim().toUpperCase();
  const found = policy.classes.find((entry) => entry.code === wanted);
  if (found !== undefined) return found;
  const close = nearest(
    wanted,
    policy.classes.map((entry) => entry.code),
  ).map((near) => `${near} (${policy.classes.find((entry) => entry.code === near)?.title ?? ''})`);
  throw new CommandFailure(
    `There is no class '${code}' in ${policy.settings.title}: ${close.length > 0 ? `did you mean ${close.join(' or ')}?` : 'the codes look like FIN-01.'} Run 'wtk schedule list' to see them all.`,
  );
}
