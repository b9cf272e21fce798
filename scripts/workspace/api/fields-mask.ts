import { ApiError } from './api-error.ts';

/**
 * A parsed `fields` parameter: which properties of an answer are wanted. `whole` means the value with all that is in
 * it; otherwise `parts` names the properties, `*` standing for each one.
 */
export interface FieldsMask {
  whole: boolean;
  readonly parts: Map<string, FieldsMask>;
}

/** Thrown with the offset at which the text stops making sense. */
export class FieldsSyntaxError extends Error {
  override readonly name = 'FieldsSyntaxError';
  readonly at: number;
  constructor(at: number) {
    super(`Invalid field selection at character ${at}.`);
    this.at = at;
  }
}

export const WHOLE: FieldsMask = { whole: true, parts: new Map() };

const NAME = /[A-Za-z0-9_.-]+|\*/y;

/** Reads Google's partial-response language: `a,b(c,d/e),f/*`. @throws FieldsSyntaxError */
export function parseFields(text: string): FieldsMask {
  let at = 0;
  const skip = (): void => {
    while (text[at] === ' ') at += 1;
  };
  const list = (into: FieldsMask): void => {
    for (;;) {
      path(into);
      skip();
      if (text[at] !== ',') return;
      at += 1;
    }
  };
  const path = (into: FieldsMask): void => {
    skip();
    NAME.lastIndex = at;
    const name = NAME.exec(text)?.[0];
    if (name === undefined) throw new FieldsSyntaxError(at);
    at += name.length;
    const known = into.parts.get(name);
    const part = known ?? { whole: false, parts: new Map<string, FieldsMask>() };
    into.parts.set(name, part);
    skip();
    if (text[at] === '/') {
      at += 1;
      path(part);
    } else if (text[at] === '(') {
      at += 1;
      list(part);
      skip();
      if (text[at] !== ')') throw new FieldsSyntaxError(at);
      at += 1;
    } else part.whole = true;
  };
  const mask: FieldsMask = { whole: false, parts: new Map() };
  list(mask);
  if (at < text.length) throw new FieldsSyntaxError(at);
  return mask;
}

/** The first name in the mask that the resource does not have, or `undefined` when all are known. */
export function unknownField(mask: FieldsMask, shape: FieldsMask): string | undefined {
  for (const [name, part] of mask.parts) {
    if (name === '*') {
      const under = [...shape.parts.values()];
      if (
        part.parts.size > 0 &&
        under.length > 0 &&
        under.every((each) => unknownField(part, each) !== undefined)
      ) {
        return name;
      }
      continue;
    }
    const known = shape.parts.get(name) ?? shape.parts.get('*');
    if (!known) return name;
    // A value that Google's description leaves open ('any') is described by `*` alone: what is in it cannot be judged.
    if (known.parts.size === 0 && known === shape.parts.get('*')) continue;
    const inner =
      known.parts.size === 1 && known.parts.get('*')?.parts.size === 0
        ? undefined
        : unknownField(part, known);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** Keeps of `value` what the mask wants. Lists are looked through; what is absent stays absent. */
export function project(mask: FieldsMask, value: unknown): unknown {
  if (mask.whole || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => project(mask, item));
  const every = mask.parts.get('*');
  const kept: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const part = mask.parts.get(name) ?? every;
    if (part && item !== undefined) kept[name] = project(part, item);
  }
  return kept;
}

/** The mask for one property, or `undefined` when it is not wanted. */
export function maskOf(mask: FieldsMask, name: string): FieldsMask | undefined {
  if (mask.whole) return WHOLE;
  return mask.parts.get(name) ?? mask.parts.get('*');
}

const shapes = new Map<string, FieldsMask>();

/** Reads and checks a `fields` parameter against a resource's shape. @throws ApiError as Google answers. */
export function readFields(text: string, shape: string): FieldsMask {
  let known = shapes.get(shape);
  if (!known) shapes.set(shape, (known = parseFields(shape)));
  const refuse = (what: string): never => {
    throw new ApiError(400, 'invalidParameter', `Invalid field selection ${what}`, { location: 'fields' });
  };
  let mask: FieldsMask;
  try {
    mask = parseFields(text);
  } catch (error) {
    if (error instanceof FieldsSyntaxError) return refuse(text);
    throw error;
  }
  const unknown = unknownField(mask, known);
  return unknown === undefined ? mask : refuse(unknown);
}
