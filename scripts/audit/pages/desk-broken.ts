/** The thread that judges documents has ended, with what it had in hand. */
export class DeskBroken extends Error {
  override readonly name = 'DeskBroken';

  constructor(cause: unknown) {
    const said = cause instanceof Error ? cause.message : String(cause);
    super(
      `The audit's thread that judges documents has ended (${said}). What was read so far is kept: free some memory and run the same command again; it goes on from there.`,
      { cause },
    );
  }
}
