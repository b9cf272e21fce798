import type { StoreErrorKind } from './store-error.ts';
import type { AuditStore } from './store.ts';

/** Methods of the store that can be asked for across the thread. */
export type Asked = {
  [Method in 'write' | 'flush' | 'run' | 'all' | 'close']: {
    readonly method: Method;
    readonly args: Parameters<AuditStore[Method]>;
  };
}['write' | 'flush' | 'run' | 'all' | 'close'];

export interface Question {
  readonly id: number;
  readonly ask: Asked;
}

export interface PlainStoreError {
  readonly kind: StoreErrorKind;
  readonly file: string;
  readonly message: string;
}

/** `opened` comes first, once; then one answer a question. */
export type Answer =
  | { readonly opened: true }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number | 'opening'; readonly failed: PlainStoreError };
