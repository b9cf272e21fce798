/** Errors of the script's world are no Errors of ours: only their words pass. */
export function inWords(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) return String(thrown);
  const { name, message } = thrown as { readonly name?: unknown; readonly message: unknown };
  return typeof name === 'string' && name !== 'Error' ? `${name}: ${String(message)}` : String(message);
}
