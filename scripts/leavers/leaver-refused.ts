/** A leaver's documents may not be moved: why, and what to do. */
export class LeaverRefused extends Error {
  override readonly name = 'LeaverRefused';
}
