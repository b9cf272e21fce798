import { ApiError } from './api-error.ts';
import { parseFields, type FieldsMask } from './fields-mask.ts';

/**
 * Names in a JSON value that a shape does not have, each as its path: `addOns.editors`. A list counts as what is in it.
 * @param shape in the language of `fields`.
 */
export function unknownNames(value: unknown, shape: string): readonly string[] {
  return namesBeside(value, parseFields(shape), '');
}

/**
 * The body of a call as an object with nothing in it that Google does not know; types are checked where they are used.
 * @throws ApiError 400 that names the first stranger.
 */
export function knownBody(body: unknown, shape: string): Readonly<Record<string, unknown>> {
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object' || Array.isArray(body))
    throw new ApiError(400, 'badRequest', 'Invalid JSON payload received.');
  const [stranger] = unknownNames(body, shape);
  if (stranger === undefined) return body as Readonly<Record<string, unknown>>;
  const dot = stranger.lastIndexOf('.');
  const place = dot < 0 ? '' : ` at '${stranger.slice(0, dot)}'`;
  throw new ApiError(
    400,
    'badRequest',
    `Invalid JSON payload received. Unknown name "${stranger.slice(dot + 1)}"${place}: Cannot find field.`,
  );
}

function namesBeside(value: unknown, mask: FieldsMask, at: string): readonly string[] {
  if (mask.whole || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => namesBeside(item, mask, at));
  return Object.entries(value).flatMap(([name, inner]) => {
    const path = at === '' ? name : `${at}.${name}`;
    const part = mask.parts.get(name) ?? mask.parts.get('*');
    return part === undefined ? [path] : namesBeside(inner, part, path);
  });
}
