/** How one document came out; `left` says why it was not written to. */
export type Outcome =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'left';
      readonly why: string;
      /** By Google, for this document. */ readonly refused?: true;
    };

export const DONE: Outcome = { kind: 'done' };
export const left = (why: string): Outcome => ({ kind: 'left', why });
