import type { OnClick } from '../google-card.ts';
import { click, type Parameters } from '../parts/click.ts';

/** For what a class is being chosen: one document, or the many selected and the team they share. Rides from card to card. */
export type Target = { readonly doc: string } | { readonly many: string; readonly team?: string };

export const targetOf = ({ doc, many, team }: Parameters): Target | undefined => {
  if (doc !== undefined) return { doc };
  return many === undefined ? undefined : { many, ...(team === undefined ? {} : { team }) };
};

/** The click that shows what a class comes to. */
export const chooses =
  (target: Target) =>
  (code: string): OnClick =>
    'doc' in target
      ? click('consequence', { ...target, code, basis: 'person' })
      : click('many-consequence', { ...target, code });
