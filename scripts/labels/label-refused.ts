/** A plan for the label that may not be carried out: why, and what to do. */
export class LabelRefused extends Error {
  override readonly name = 'LabelRefused';
}
