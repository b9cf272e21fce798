/** An answer already written as JSON, because writing it straight is quicker than building it first. */
export class JsonText {
  readonly text: string;
  readonly nextPageToken: string | undefined;

  constructor(text: string, nextPageToken: string | undefined) {
    this.text = text;
    this.nextPageToken = nextPageToken;
  }

  /** The same answer as a value. */
  get value(): unknown {
    return JSON.parse(this.text) as unknown;
  }
}
