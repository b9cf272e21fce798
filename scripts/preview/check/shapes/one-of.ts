import * as z from 'zod';

type Shapes = Readonly<Record<string, z.ZodType>>;

/**
 * An object with exactly one of these fields, which says what it is, and perhaps some that stand beside it. A union
 * would only say that none fits: this tells what is wrong with the one that was meant.
 */
export const oneOf = (what: string, kinds: Shapes, beside: Shapes = {}): z.ZodType =>
  z.record(z.string(), z.unknown(), `${what} is an object.`).superRefine((value, context) => {
    const meant = Object.keys(value).filter((key) => Object.hasOwn(kinds, key));
    const strange = Object.keys(value).filter(
      (key) => !Object.hasOwn(kinds, key) && !Object.hasOwn(beside, key),
    );
    if (strange.length > 0)
      context.addIssue({ code: 'unrecognized_keys', keys: strange, input: value, message: '' });
    if (meant.length !== 1 && strange.length === 0)
      context.addIssue({
        code: 'custom',
        message: `${what} is exactly one of ${Object.keys(kinds).join(', ')}; here it is ${meant.length === 0 ? 'none' : meant.join(' and ')}.`,
      });
    for (const key of Object.keys(value)) {
      const shape = Object.hasOwn(kinds, key)
        ? kinds[key]
        : Object.hasOwn(beside, key)
          ? beside[key]
          : undefined;
      for (const issue of shape?.safeParse(value[key]).error?.issues ?? [])
        context.addIssue({ ...issue, path: [key, ...issue.path] });
    }
  });

/** Fields of which at most one may stand in an object. */
export const atMostOne =
  (...fields: readonly string[]) =>
  (value: object, context: z.RefinementCtx): void => {
    const there = fields.filter((field) => field in value);
    if (there.length > 1)
      context.addIssue({ code: 'custom', message: `Only one of ${there.join(' and ')} can stand here.` });
  };

/** Fields of which at least one must stand in an object. */
export const atLeastOne =
  (...fields: readonly string[]) =>
  (value: object, context: z.RefinementCtx): void => {
    if (!fields.some((field) => field in value))
      context.addIssue({ code: 'custom', message: `One of ${fields.join(' and ')} must stand here.` });
  };
