/**
 * Time as one execution knows it: what passes for real, and what a sleep or a slow answer adds without anybody's
 * waiting. Milliseconds.
 */
export class Timer {
  readonly #startedAt: number;
  readonly #limit: number;
  readonly #begun = performance.now();
  #added = 0;

  /** @param startedAt the Workspace's clock when the execution begins. */
  constructor(startedAt: number, limit: number) {
    this.#startedAt = startedAt;
    this.#limit = limit;
  }

  get #spent(): number {
    return performance.now() - this.#begun + this.#added;
  }

  now(): number {
    return Math.floor(this.#startedAt + this.#spent);
  }

  /** Once it is over, it stays so. */
  get isOver(): boolean {
    return this.#spent > this.#limit;
  }

  /** What is left to run in, at least one. */
  get left(): number {
    return Math.max(1, Math.ceil(this.#limit - this.#spent));
  }

  pass(milliseconds: number): void {
    this.#added += milliseconds;
  }
}
