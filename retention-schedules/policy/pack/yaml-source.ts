import { isAlias, isCollection, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { PackProblem } from './pack-problem.ts';
import { withoutTabs } from './without-tabs.ts';

export type FieldPath = readonly (string | number)[];

/**
 * A YAML text that remembers where each field stands. Tabs in its indentation are a problem like any other, and the rest
 * is read as it was meant, so that they hide nothing.
 */
export class YamlSource {
  readonly file: string;
  readonly problems: readonly PackProblem[];
  /** `undefined` where the text cannot be read as YAML. */
  readonly value: unknown;
  readonly #document: Document;
  #lines: LineCounter;

  /** @param file path within the pack, for messages. */
  constructor(file: string, text: string) {
    this.file = file;
    const asWritten = parse(text);
    const tabs = asWritten.document.errors.filter(({ code }) => code === 'TAB_AS_INDENT');
    const asMeant = tabs.length === 0 ? undefined : firstReadable(withoutTabs(text));
    this.#lines = asWritten.lines;
    this.problems = (asMeant === undefined ? asWritten.document.errors : tabs).map((error) =>
      this.#problemAt(error.pos[0], '', sentenceOf(error.code, error.message)),
    );
    ({ document: this.#document, lines: this.#lines } = asMeant ?? asWritten);
    // Aliases are bounded, so that a small text cannot unfold into a huge value.
    this.value = this.#document.errors.length === 0 ? this.#document.toJS({ maxAliasCount: 100 }) : undefined;
  }

  /** A problem at a field; where the field is missing, at the nearest thing around it. */
  problem(path: FieldPath, message: string, severity: PackProblem['severity'] = 'error'): PackProblem {
    return { ...this.#problemAt(this.#offsetOf(path), fieldName(path), message), severity };
  }

  #problemAt(offset: number, field: string, message: string): PackProblem {
    const { line, col } = this.#lines.linePos(offset);
    return {
      severity: 'error',
      file: this.file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      field,
      message,
    };
  }

  #offsetOf(path: FieldPath): number {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = this.#keyOffset(path.slice(0, length)) ?? this.#nodeOffset(path.slice(0, length));
      if (offset !== undefined) return offset;
    }
    return 0;
  }

  #nodeOffset(path: FieldPath): number | undefined {
    const node: unknown = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    return isNode(node) && !isAlias(node) ? node.range?.[0] : undefined;
  }

  /** Where the key itself stands: a wrong value is looked for beside its field's name. */
  #keyOffset(path: FieldPath): number | undefined {
    const key = path[path.length - 1];
    if (typeof key !== 'string') return undefined;
    const parent: unknown =
      path.length === 1 ? this.#document.contents : this.#document.getIn(path.slice(0, -1), true);
    if (!isCollection(parent)) return undefined;
    for (const item of parent.items as { key?: { value?: unknown; range?: readonly number[] | null } }[]) {
      if (item.key?.value === key) return item.key.range?.[0];
    }
    return undefined;
  }
}

interface Parsed {
  readonly document: Document;
  readonly lines: LineCounter;
}

function parse(text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    merge: false,
    schema: 'core',
  });
  return { document, lines };
}

function firstReadable(texts: Iterable<string>): Parsed | undefined {
  for (const text of texts) {
    const parsed = parse(text);
    if (parsed.document.errors.length === 0) return parsed;
  }
  return undefined;
}

/** `classes[2].trigger.event`, as people read paths. */
export const fieldName = (path: FieldPath): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');

/** What a records manager needs to know of a YAML error; the parser's own words where we have none better. */
function sentenceOf(code: string, message: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'There is a tab at the start of this line: indent with spaces only';
    case 'BAD_INDENT':
      return 'This line is indented differently from its neighbours: line it up with them';
    case 'DUPLICATE_KEY':
      return 'This field is written twice: keep one of them';
    case 'MISSING_CHAR':
      return 'Something is not closed or separated here: look for a missing quotation mark, bracket, comma or colon';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'This line cannot be read: put quotation marks around a text that has a colon in it';
    default:
      return `This cannot be read as YAML: ${message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? code}`;
  }
}
