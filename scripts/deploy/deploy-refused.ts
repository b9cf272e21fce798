/** A deployment that may not be done as it was asked for: why, and what to do. */
export class DeployRefused extends Error {
  override readonly name = 'DeployRefused';
}
