/** Publishing lights may not go on: why, and what to do. */
export class LightsRefused extends Error {
  override readonly name = 'LightsRefused';
}
