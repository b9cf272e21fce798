/** One request as it was answered. Carries no token and no body. */
export interface LoggedRequest {
  readonly verb: string;
  /** Path without the query. */
  readonly path: string;
  /** As in Google's API description; `token` for the token endpoint. */
  readonly method: string;
  readonly subject: string | undefined;
  readonly status: number;
}

/** The last requests, and how many there were of each method. Bounded: a benchmark makes many. */
export class RequestLog {
  readonly #most: number;
  readonly #counts = new Map<string, number>();
  #entries: LoggedRequest[] = [];
  #dropped = 0;

  constructor(most = 20_000) {
    this.#most = most;
  }

  add(request: LoggedRequest): void {
    this.#counts.set(request.method, (this.#counts.get(request.method) ?? 0) + 1);
    this.#entries.push(request);
    if (this.#entries.length < this.#most * 2) return;
    this.#dropped += this.#entries.length - this.#most;
    this.#entries = this.#entries.slice(-this.#most);
  }

  get entries(): readonly LoggedRequest[] {
    return this.#entries;
  }

  /** Requests since the start, those no longer kept included. */
  get total(): number {
    return this.#entries.length + this.#dropped;
  }

  count(method: string): number {
    return this.#counts.get(method) ?? 0;
  }
}
