/** A successful answer that lacks what Google promises. Its message says what is wrong with it. */
export class MalformedPage extends Error {
  override readonly name = 'MalformedPage';
}
