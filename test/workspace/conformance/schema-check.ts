import type { ApiDescription, Schema } from './discovery.ts';

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Everything in a value that Google's schema does not allow: unknown properties, wrong types, wrong formats, unknown words. */
export function schemaProblems(
  api: ApiDescription,
  schema: Schema,
  value: unknown,
  at = '',
): readonly string[] {
  if (schema.$ref !== undefined) {
    const target = api.schemas[schema.$ref];
    return target ? schemaProblems(api, target, value, at) : [`${at}: no schema ${schema.$ref}`];
  }
  const wrong = (what: string): string[] => [`${at}: ${what}, not ${JSON.stringify(value)}`];
  switch (schema.type) {
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('an object');
      return Object.entries(value).flatMap(([name, item]) => {
        const inner = schema.properties?.[name] ?? schema.additionalProperties;
        return inner
          ? schemaProblems(api, inner, item, `${at}.${name}`)
          : [`${at}.${name}: no such property`];
      });
    }
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((item, index) => schemaProblems(api, schema.items ?? {}, item, `${at}[${index}]`))
        : wrong('a list');
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong('a truth value');
    case 'integer':
      return Number.isInteger(value) ? [] : wrong('a whole number');
    case 'number':
      return typeof value === 'number' ? [] : wrong('a number');
    case 'string':
      if (typeof value !== 'string') return wrong('a text');
      if (schema.enum && !schema.enum.includes(value)) return wrong(`one of ${schema.enum.join(', ')}`);
      if (schema.format === 'int64' && !/^-?\d+$/.test(value)) return wrong('an int64');
      if ((schema.format === 'date-time' || schema.format === 'google-datetime') && !DATE_TIME.test(value)) {
        return wrong('an instant');
      }
      return schema.format === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value) ? wrong('a day') : [];
    case 'any':
    case undefined:
    default:
      return [];
  }
}
