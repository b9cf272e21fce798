import { Option } from 'commander';
import type { Policy } from '#policy/pack/policy.ts';
import { CommandFailure } from '../../terminal/print.ts';

/** `--pack DIR`: the folder of schedules to go by. */
export const packOption = (): Option =>
  new Option('--pack <dir>', 'folder of the schedules to go by (default: the example department)').env(
    'WTK_PACK',
  );

/**
 * The policy in a folder, the example department's where none is named.
 * @throws CommandFailure when the pack has errors: it names the first and says how to see the rest.
 */
export async function openPolicy(directory: string | undefined): Promise<Policy> {
  const { readPack } = await import('../../pack/read-pack.ts');
  const { policy, problems, directory: folder } = await readPack(directory);
  if (policy !== undefined) return policy;
  const errors = problems.filter((problem) => problem.severity === 'error');
  const [first] = errors;
  const where = first === undefined ? '' : ` ${first.file} line ${first.line}: ${first.message}.`;
  throw new CommandFailure(
    `The schedules in ${folder} cannot be used: ${errors.length === 1 ? 'there is an error' : `there are ${errors.length} errors`}.${where} Run 'wtk schedule check ${folder}' to see all of them.`,
  );
}
