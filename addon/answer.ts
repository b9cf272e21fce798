import type { Card } from './cards/google-card.ts';

/** What the panel shows next. */
export type Answer =
  /** A new card on top: the back arrow returns. */
  | { readonly kind: 'push'; readonly card: Card; readonly notice?: string }
  /** The same card drawn again. */
  | { readonly kind: 'update'; readonly card: Card; readonly notice?: string }
  /** The only card: whatever lay under it would be out of date. */
  | { readonly kind: 'replace-all'; readonly card: Card; readonly notice?: string }
  /** Google's own question whether the panel may know the open document. */
  | { readonly kind: 'ask-for-file' };

/** How Google came to call: each wants its answer in a shape of its own. */
export type CalledBy = 'trigger' | 'click' | 'menu';

type Navigation = { readonly pushCard: Card } | { readonly updateCard: Card } | { readonly popToRoot: true };

/**
 * The answer as Google reads it from a handler that returns plain JSON (googleworkspace/apps-script-samples,
 * ai/drive-rename). The one place to change, should a host want CardService objects instead.
 */
export function googleAnswer(answer: Answer, calledBy: CalledBy): object {
  if (answer.kind === 'ask-for-file')
    return {
      renderActions: { hostAppAction: { editorAction: { requestFileScopeForActiveDocument: {} } } },
    };
  if (calledBy === 'trigger') return { action: { navigations: [{ pushCard: answer.card }] } };
  return {
    renderActions: {
      action: {
        navigations: calledBy === 'menu' ? [{ pushCard: answer.card }] : navigationsOf(answer),
        ...(answer.notice === undefined ? {} : { notification: { text: answer.notice } }),
      },
    },
  };
}

function navigationsOf(answer: Exclude<Answer, { kind: 'ask-for-file' }>): readonly Navigation[] {
  switch (answer.kind) {
    case 'push':
      return [{ pushCard: answer.card }];
    case 'update':
      return [{ updateCard: answer.card }];
    case 'replace-all':
      return [{ popToRoot: true }, { updateCard: answer.card }];
  }
}
