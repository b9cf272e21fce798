/**
 * What a YAML text with tabs in its indentation may have meant, likeliest first: a line moved under the line above, or so
 * many spaces a tab. Lines stay where they are, so that what is found in a copy can be placed in the text itself.
 */
export function* withoutTabs(text: string): Generator<string> {
  const lines = text.split('\n');
  let above = '';
  yield lines
    .map((line) => {
      const mended = hasTab(line) ? under(above) + line.trimStart() : line;
      if (line.trim() !== '') above = mended;
      return mended;
    })
    .join('\n');
  for (const width of [2, 4, 8])
    yield lines.map((line) => (hasTab(line) ? spaced(line, ' '.repeat(width)) : line)).join('\n');
}

const INDENTATION = /^[ \t]*/;
const indentation = (line: string): string => INDENTATION.exec(line)?.[0] ?? '';
const hasTab = (line: string): boolean => indentation(line).includes('\t');

const spaced = (line: string, tab: string): string =>
  indentation(line).replace(/\t/g, tab) + line.trimStart();

/** Where the next field after this line begins. */
function under(line: string): string {
  const own = indentation(line) + (/^[ ]*- /.test(line) ? '  ' : '');
  return /:\s*$/.test(line) ? `${own}  ` : own;
}
