/**
 * How many pages are asked for at once. It falls by half when Google had to be asked again, and grows by one for every
 * round of pages that went well: so a domain's real limit is found instead of guessed.
 */
export class Throttle {
  readonly #most: number;
  #limit: number;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(most: number) {
    this.#most = most;
    this.#limit = most;
  }

  get limit(): number {
    return Math.floor(this.#limit);
  }

  /**
   * Does one piece of work in its turn.
   * @param retries the number of calls made again so far, read before and after.
   */
  async within<T>(work: () => Promise<T>, retries: () => number): Promise<T> {
    if (this.#running < this.limit) this.#running += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const before = retries();
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#limit =
        retries() > before
          ? Math.max(1, this.#limit / 2)
          : Math.min(this.#most, this.#limit + 1 / this.#limit);
      this.#admit();
    }
  }

  /** Who is let in has the place from this moment, not from when they come to it. */
  #admit(): void {
    while (this.#running < this.limit) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#running += 1;
      next();
    }
  }
}
