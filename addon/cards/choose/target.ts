import type { OnClick } from '../google-card.ts';
import { click, type Parameters } from '../parts/click.ts';

/** For what a class is being chosen: one document, or the many selected. Rides from card to card. */
export type Target = { readonly doc: string } | { readonly many: string };

export const targetOf = ({ doc, many }: Parameters): Target | undefined => {
  if (doc !== undefined) return { doc };
  return many === undefined ? undefined : { many };
};

/** The click that shows what a class comes to. */
export const chooses =
  (target: Target) =>
  (code: string): OnClick =>
    'doc' in target
      ? click('consequence', { ...target, code, basis: 'person' })
      : click('many-consequence', { ...target, code });
