/** What was asked of a round may not be done. The message says why, and what to do, for people; reasons are many at once. */
export class RoundRefused extends Error {
  override readonly name = 'RoundRefused';
  readonly reasons: readonly string[];

  constructor(what: string, reasons: readonly string[]) {
    super(
      reasons.length === 1
        ? `${what}: ${reasons[0] ?? ''}`
        : `${what}:\n${reasons.map((it) => `  - ${it}`).join('\n')}`,
    );
    this.reasons = reasons;
  }
}
