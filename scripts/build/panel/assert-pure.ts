import type { Metafile } from 'esbuild';

const OURS = /^(addon|retention-schedules\/policy)\//;
/** The few lines that esbuild itself adds for what ES2019 lacks. */
const HELPERS = '<runtime>';

/**
 * Refuses a bundle with anything but our own sources in it: Apps Script has no packages and no Node, and a schema
 * library or a YAML reader alone would be larger than the whole panel.
 * @param entry path of the source where the bundle begins.
 * @throws Error that names the stranger and the imports that lead to it.
 */
export function assertPure({ inputs }: Metafile, entry: string): void {
  const chain = nearestStranger(inputs, entry);
  const stranger = chain?.at(-1);
  if (chain === undefined || stranger === undefined) return;
  throw new Error(
    `The panel cannot be built: ${stranger} got in, which is not ours. It came by ${chain.join(' → ')}`,
  );
}

/** The shortest chain of imports that leads out of our sources. */
function nearestStranger(inputs: Metafile['inputs'], entry: string): readonly string[] | undefined {
  const seen = new Set<string>([HELPERS]);
  const chains: (readonly string[])[] = [[entry]];
  for (const chain of chains) {
    const file = chain.at(-1) ?? '';
    if (!OURS.test(file)) return chain;
    for (const { path } of inputs[file]?.imports ?? []) {
      if (seen.has(path)) continue;
      seen.add(path);
      chains.push([...chain, path]);
    }
  }
  return undefined;
}
