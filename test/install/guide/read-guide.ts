/** One thing that a guide says to do. */
export type Step =
  | {
      readonly kind: 'run';
      readonly line: number;
      readonly commands: string;
      /** How the last command may end. */
      readonly exits: readonly number[];
    }
  /** Something that only a person can do, by the name that the guide gives it in a comment. */
  | { readonly kind: 'by hand'; readonly line: number; readonly name: string }
  /** A block that is there to be read. */
  | { readonly kind: 'shown'; readonly line: number; readonly text: string };

const NOTE = /^<!-- (?:exit: (?<exits>[\d, ]+)|by hand: (?<name>[a-z-]+)) -->$/;

/**
 * The steps of a guide in its order: every block fenced as `sh`, and every `<!-- by hand: … -->`. What a block may end
 * with stands above it, as `<!-- exit: 0, 2 -->`; 0 unless it says so.
 */
export function readGuide(markdown: string): Step[] {
  const steps: Step[] = [];
  let exits: readonly number[] | undefined;
  let block: { readonly line: number; readonly runs: boolean; readonly lines: string[] } | undefined;
  for (const [index, text] of markdown.split('\n').entries()) {
    const line = index + 1;
    if (block !== undefined) {
      if (text !== '```') {
        block.lines.push(text);
        continue;
      }
      const written = block.lines.join('\n');
      if (block.runs) steps.push({ kind: 'run', line: block.line, commands: written, exits: exits ?? [0] });
      else steps.push({ kind: 'shown', line: block.line, text: written });
      [block, exits] = [undefined, undefined];
    } else if (text.startsWith('```')) block = { line, runs: text === '```sh', lines: [] };
    else {
      const { exits: given, name } = NOTE.exec(text)?.groups ?? {};
      if (given !== undefined) exits = given.split(',').map(Number);
      if (name !== undefined) steps.push({ kind: 'by hand', line, name });
    }
  }
  return steps;
}

/** The part of a guide under a heading, to the next of its level. */
export function partOf(markdown: string, heading: string): string {
  const [, after] = markdown.split(`\n## ${heading}\n`);
  if (after === undefined) throw new Error(`The guide has no part '${heading}'.`);
  return after.split('\n## ')[0] ?? '';
}
