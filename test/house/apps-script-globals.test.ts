import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { ROOT, sourceFiles } from './source-files.ts';

const types = path.join(ROOT, 'node_modules/@types/google-apps-script');

/** Everything that Apps Script puts into the global scope, from its published types. */
const GLOBALS = new Set(
  readdirSync(types, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.d.ts'))
    .flatMap((name) => [
      ...readFileSync(path.join(types, name), 'utf8').matchAll(/^\s*declare (?:var|const|let) (\w+)/gm),
    ])
    .map((match) => match[1] ?? ''),
);

/** Apps Script's own names that a source uses as values, whatever it does with them. */
function named(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && GLOBALS.has(node.text) && isValue(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022, true));
  return found;
}

/** Not the name of a property, a type or an import. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  return ts.isPropertyAccessExpression(parent)
    ? parent.expression === node
    : ts.isExpression(parent) || ts.isVariableDeclaration(parent) || ts.isShorthandPropertyAssignment(parent);
}

describe("Apps Script's own names", () => {
  it('are used in addon/services and nowhere else', () => {
    const users = sourceFiles('addon').filter(({ text }) => named(text).length > 0);
    expect(users.length).toBeGreaterThan(0);
    expect(users.map(({ file }) => file).filter((file) => !file.startsWith('addon/services/'))).toEqual([]);
  });

  it.each([
    ['Drive.Files.get(id)', ['Drive']],
    ['const { Files } = Drive as unknown as Advanced;', ['Drive']],
    ['call(Session, { Utilities })', ['Session', 'Utilities']],
    ['type Drive = string; panel.Drive.file({ Drive: 1 });', []],
  ])('would be noticed: %s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});
