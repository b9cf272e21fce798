/** Tagging that may not go on: why, and what to do. */
export class TagRefused extends Error {
  override readonly name = 'TagRefused';
}
