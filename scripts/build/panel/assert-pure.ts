import type { Metafile } from 'esbuild';

const OURS = /^(addon|retention-schedules\/policy)\//;

/**
 * Refuses a bundle with anything but our own sources in it: Apps Script has no packages, and a schema library or a YAML
 * reader alone would be larger than the whole panel.
 * @throws Error that names the stranger and the imports that lead to it.
 */
export function assertPure({ inputs }: Metafile): void {
  const strangers = Object.keys(inputs).filter((file) => !OURS.test(file));
  const [first] = strangers;
  if (first === undefined) return;
  throw new Error(
    `The panel cannot be built: ${first} got in (${strangers.length} files that are not ours). It came by ${chainTo(first, inputs).join(' → ')}`,
  );
}

/** Who imports it, and who imports that, back to the entry. */
function chainTo(file: string, inputs: Metafile['inputs']): readonly string[] {
  const chain = [file];
  for (;;) {
    const [last] = chain;
    const importer = Object.entries(inputs).find(([, { imports }]) =>
      imports.some(({ path }) => path === last),
    )?.[0];
    if (importer === undefined || chain.includes(importer)) return chain;
    chain.unshift(importer);
  }
}
