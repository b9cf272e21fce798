import { CommandFailure } from '../../terminal/print.ts';

/** What a command takes many of: said once for one and for many, as in `title`, `titles`. */
interface Wanted {
  readonly one: string;
  readonly many: string;
}

/**
 * Values given as arguments, or one a line on standard input: where an argument is `-`, or where there are none and
 * input is piped in. Blank lines are left out; a line keeps its inner and outer spaces, since they may be the problem.
 * @throws CommandFailure when there is nothing to work on.
 */
export async function readValues(given: readonly string[], wanted: Wanted): Promise<string[]> {
  const values: string[] = [];
  const sources = given.length > 0 ? given : process.stdin.isTTY ? [] : ['-'];
  for (const source of sources) {
    if (source === '-') values.push(...(await linesOfInput()));
    else if (source.trim() !== '') values.push(source);
  }
  if (values.length === 0)
    throw new CommandFailure(
      sources.includes('-')
        ? `There is no ${wanted.one} on standard input: give ${wanted.many} as arguments, or one a line.`
        : `There is no ${wanted.one} to work on: give ${wanted.many} as arguments, or '-' to read one a line.`,
    );
  return values;
}

async function linesOfInput(): Promise<string[]> {
  const chunks: string[] = [];
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) chunks.push(String(chunk));
  return chunks
    .join('')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}
