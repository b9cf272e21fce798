import type { Call } from './call.ts';

/** A query parameter as Google's API description has it. `most` coerces larger numbers, `refuseAbove` refuses them. */
export type Parameter =
  | { readonly type: 'string'; readonly values?: readonly string[]; readonly pattern?: RegExp }
  | { readonly type: 'boolean' }
  | {
      readonly type: 'integer';
      readonly least: number;
      readonly most?: number;
      readonly refuseAbove?: number;
    };

/** One method of one Google API: where it is, who may call it, what it takes, and what it answers. */
export interface Method {
  /** As in Google's API description: `drive.files.list`. */
  readonly id: string;
  readonly verb: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path from the root, `{name}` for a part of it. */
  readonly path: string;
  readonly envelope: 'legacy' | 'rpc';
  /** Any one of these lets a caller in. */
  readonly scopes: readonly string[];
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** What `fields` may name, in the language of `fields`. */
  readonly shape: string;
  /** What is answered when `fields` is left out; everything where absent. */
  readonly defaultFields?: string;
  /** The method applies `call.mask` itself, because making less is quicker than making all and dropping it. */
  readonly projects?: boolean;
  readonly run: (call: Call) => unknown;
}

export const STRING: Parameter = { type: 'string' };
export const BOOLEAN: Parameter = { type: 'boolean' };
