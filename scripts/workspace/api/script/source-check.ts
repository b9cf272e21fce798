import { parse, type Program } from 'acorn';
import { invalidArgument } from './script-call.ts';

/** Newest ECMAScript that a push is known to take: class fields of 2022 were refused, `?.` is UNVERIFIED. */
const EDITION = 2019;

/** @throws ApiError 400 in the form that clasp finds the line in. */
export function assertSource(file: string, source: string): void {
  programOf(file, source);
}

/** Functions at the top level of a script, with their parameters: what Google lists of it. */
export function functionsOf(
  file: string,
  source: string,
): readonly { readonly name: string; readonly parameters?: readonly string[] }[] {
  return programOf(file, source).body.flatMap((statement) => {
    if (statement.type !== 'FunctionDeclaration') return [];
    const parameters = statement.params.flatMap((parameter) =>
      parameter.type === 'Identifier' ? [parameter.name] : [],
    );
    return [{ name: statement.id.name, ...(parameters.length > 0 && { parameters }) }];
  });
}

function programOf(file: string, source: string): Program {
  try {
    return parse(source, { ecmaVersion: EDITION, sourceType: 'script' });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { loc } = error as SyntaxError & { readonly loc?: { readonly line: number } };
    const what = error.message.replace(/ \(\d+:\d+\)$/, '');
    throw invalidArgument(`Syntax error: SyntaxError: ${what} line: ${loc?.line ?? 1} file: ${file}`);
  }
}
