/** What Google would refuse or leave out without a word: where it stands, and why. */
export interface Refusal {
  /** From the answer's top: `renderActions.action.navigations[0].pushCard.sections[1].widgets[0].textInput.name`. */
  readonly path: string;
  readonly message: string;
}

/** A path as people write it. */
export const pathOf = (steps: readonly PropertyKey[]): string =>
  steps.reduce<string>(
    (path, step) =>
      typeof step === 'number' ? `${path}[${step}]` : path === '' ? String(step) : `${path}.${String(step)}`,
    '',
  );
