import type { Realm } from './realm.ts';

/** What a parameter may be, by Apps Script's names; a `?` says that it may be left off at the end. */
interface Kinds {
  readonly String: string;
  readonly Integer: number;
  readonly Boolean: boolean;
  readonly Object: object;
  readonly Date: Date;
  readonly Bytes: ArrayLike<number>;
  readonly Strings: readonly string[];
  readonly Anything: unknown;
}
type Kind = keyof Kinds;
type Parameter = Kind | `${Kind}?`;
type Given<P> = P extends Kind
  ? Kinds[P]
  : P extends `${infer K extends Kind}?`
    ? Kinds[K] | undefined
    : never;

const isList = (value: unknown, item: 'number' | 'string'): boolean =>
  (Array.isArray(value) || ArrayBuffer.isView(value)) &&
  Array.from(value as ArrayLike<unknown>).every((each) => typeof each === item);

const FITS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  Integer: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
  Object: (value) => typeof value === 'object' && value !== null,
  Date: (value) => Object.prototype.toString.call(value) === '[object Date]',
  Bytes: (value) => isList(value, 'number'),
  Strings: (value) => isList(value, 'string'),
  Anything: () => true,
};

/** A function of a built-in service: called with other things than it takes, it throws as Apps Script's do. */
export const method =
  <const Parameters extends readonly Parameter[]>(
    realm: Realm,
    name: string,
    parameters: Parameters,
    run: (...given: { [At in keyof Parameters]: Given<Parameters[At]> }) => unknown,
  ): ((...given: { [At in keyof Parameters]: Given<Parameters[At]> }) => unknown) =>
  (...given) => {
    const least = parameters.filter((parameter) => !parameter.endsWith('?')).length;
    const fits = (value: unknown, at: number): boolean =>
      FITS[(parameters[at] ?? '').replace('?', '') as Kind](value);
    if (given.length < least || given.length > parameters.length || !given.every(fits)) {
      const kinds = given.map(kindOf).join(',');
      throw realm.error(`The parameters (${kinds}) don't match the method signature for ${name}.`);
    }
    return run(...given);
  };

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'number';
  if (Array.isArray(value))
    return isList(value, 'string') ? 'String[]' : isList(value, 'number') ? 'number[]' : 'Object[]';
  return '(class)';
}
