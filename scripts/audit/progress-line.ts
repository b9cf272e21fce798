import type { WalkProgress } from './walk/walk-sources.ts';

/** Milliseconds between two lines; a terminal is not a bottleneck then. */
const EVERY_MS = 100;

export interface ProgressLine {
  show(progress: WalkProgress): void;
  /** Takes the line away again. */
  clear(): void;
}

/** One line that says how far the audit got, on a terminal only: in a pipe or a log there is none. */
export function progressLine(
  stream: Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean },
  now: () => number,
): ProgressLine {
  let last = -Infinity;
  if (stream.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  return {
    show: (progress) => {
      if (now() - last < EVERY_MS && progress.sourcesDone < progress.sources) return;
      last = now();
      stream.write(`\r\u001b[2K${progressInWords(progress)}`);
    },
    clear: () => {
      stream.write('\r\u001b[2K');
    },
  };
}

function progressInWords({ part, sources, sourcesDone, documents }: WalkProgress): string {
  const of = `${grouped(sourcesDone)} of ${grouped(sources)} people and drives`;
  return part === 'folders'
    ? `Reading folders: ${of}`
    : `Reading documents: ${of}, ${grouped(documents)} documents`;
}

const grouped = (number: number): string => number.toLocaleString('en-GB');
