/** A value in a `q`: a quoted text, a number or a truth value. */
export type QueryValue = string | number | boolean;

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'contains' | 'starts with';

/** What a `q` says, as a tree. */
export type Query =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Query[] }
  | { readonly kind: 'not'; readonly term: Query }
  | {
      readonly kind: 'compare';
      readonly field: string;
      readonly operator: Comparison;
      readonly value: QueryValue;
    }
  | { readonly kind: 'in'; readonly value: string; readonly collection: string }
  | { readonly kind: 'has'; readonly field: string; readonly key: string; readonly value: string }
  | { readonly kind: 'null'; readonly field: string; readonly isNull: boolean };

export class QuerySyntaxError extends Error {
  override readonly name = 'QuerySyntaxError';
  readonly at: number;
  constructor(at: number, expected: string) {
    super(`At character ${at}: expected ${expected}.`);
    this.at = at;
  }
}

type Token = { readonly at: number } & (
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'word' | 'symbol'; readonly value: string }
  | { readonly kind: 'end' }
);

const PATTERN =
  /\s*(?:'((?:[^'\\]|\\.)*)'|(-?\d+(?:\.\d+)?)(?![\w/])|([A-Za-z_][\w./@-]*)|(<=|>=|!=|[=<>(){}]))/y;

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(text);
    if (!match) throw new QuerySyntaxError(at, 'a term');
    const [, quoted, number, word, symbol] = match;
    if (quoted !== undefined) tokens.push({ at, kind: 'text', value: quoted.replace(/\\(.)/g, '$1') });
    else if (number !== undefined) tokens.push({ at, kind: 'number', value: Number(number) });
    else if (word !== undefined) tokens.push({ at, kind: 'word', value: word });
    else tokens.push({ at, kind: 'symbol', value: symbol ?? '' });
    at = PATTERN.lastIndex;
  }
  tokens.push({ at, kind: 'end' });
  return tokens;
}

/** Reads Drive's search language, parentheses and escapes included. @throws QuerySyntaxError */
export function parseQuery(text: string): Query {
  const tokens = tokenise(text);
  let position = 0;
  const peek = (ahead = 0): Token => tokens[position + ahead] ?? { at: text.length, kind: 'end' };
  const isWord = (word: string, ahead = 0): boolean => {
    const token = peek(ahead);
    return token.kind === 'word' && token.value.toLowerCase() === word;
  };
  const takeWord = (word: string): boolean => {
    if (!isWord(word)) return false;
    position += 1;
    return true;
  };
  const takeSymbol = (symbol: string): boolean => {
    const token = peek();
    if (token.kind !== 'symbol' || token.value !== symbol) return false;
    position += 1;
    return true;
  };
  const fail = (expected: string): never => {
    throw new QuerySyntaxError(peek().at, expected);
  };
  const need = (taken: boolean, expected: string): void => {
    if (!taken) fail(expected);
  };
  const string = (): string => {
    const token = peek();
    if (token.kind !== 'text') return fail('a quoted value');
    position += 1;
    return token.value;
  };
  const value = (): QueryValue => {
    const token = peek();
    if (token.kind === 'text' || token.kind === 'number') {
      position += 1;
      return token.value;
    }
    if (takeWord('true')) return true;
    if (takeWord('false')) return false;
    return fail('a value');
  };
  const joined = (kind: 'and' | 'or', next: () => Query): Query => {
    const terms = [next()];
    while (takeWord(kind)) terms.push(next());
    const [only] = terms;
    return terms.length === 1 && only ? only : { kind, terms };
  };
  const either = (): Query => joined('or', both);
  const both = (): Query => joined('and', unary);
  const unary = (): Query => {
    if (takeWord('not')) return { kind: 'not', term: unary() };
    if (takeSymbol('(')) {
      const inner = either();
      need(takeSymbol(')'), "')'");
      return inner;
    }
    return term();
  };
  const term = (): Query => {
    const first = peek();
    if (first.kind === 'text') {
      position += 1;
      need(takeWord('in'), "'in'");
      const collection = peek();
      if (collection.kind !== 'word') return fail('a collection');
      position += 1;
      return { kind: 'in', value: first.value, collection: collection.value };
    }
    if (first.kind !== 'word') return fail('a term');
    position += 1;
    const field = first.value;
    if (takeWord('has')) {
      need(takeSymbol('{') && takeWord('key') && takeSymbol('='), '{ key=');
      const key = string();
      need(takeWord('and') && takeWord('value') && takeSymbol('='), 'and value=');
      const wanted = string();
      need(takeSymbol('}'), "'}'");
      return { kind: 'has', field, key, value: wanted };
    }
    if (takeWord('is')) {
      const isNull = !takeWord('not');
      need(takeWord('null'), 'null');
      return { kind: 'null', field, isNull };
    }
    if (takeWord('contains')) return { kind: 'compare', field, operator: 'contains', value: value() };
    if (isWord('starts') && isWord('with', 1)) {
      position += 2;
      return { kind: 'compare', field, operator: 'starts with', value: value() };
    }
    for (const operator of ['=', '!=', '<=', '>=', '<', '>'] as const) {
      if (takeSymbol(operator)) return { kind: 'compare', field, operator, value: value() };
    }
    return fail('an operator');
  };
  const query = either();
  if (peek().kind !== 'end') fail('and, or, or the end');
  return query;
}
