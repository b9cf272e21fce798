/**
 * How many pages are on their way or waiting to be worked through at once. It falls by half when Google had to be asked
 * again, and grows by one for every round of pages that went well: so a domain's real limit is found instead of guessed.
 */
export class Throttle {
  readonly #most: number;
  readonly #retries: () => number;
  #retriesSeen: number;
  #limit: number;
  #taken = 0;
  readonly #waiting: (() => void)[] = [];

  /** @param retries calls made again so far, in all. */
  constructor(most: number, retries: () => number) {
    this.#most = most;
    this.#limit = most;
    this.#retries = retries;
    this.#retriesSeen = retries();
  }

  get limit(): number {
    return Math.floor(this.#limit);
  }

  /** Waits for a place, and gives what hands it on; handing it on twice does nothing. */
  async place(): Promise<() => void> {
    if (this.#taken < this.limit) this.#taken += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#taken -= 1;
      this.#adapt();
      this.#admit();
    };
  }

  /** One trouble of Google's shows in every page on its way: it counts once. */
  #adapt(): void {
    const retries = this.#retries();
    this.#limit =
      retries > this.#retriesSeen
        ? Math.max(1, this.#limit / 2)
        : Math.min(this.#most, this.#limit + 1 / this.#limit);
    this.#retriesSeen = retries;
  }

  /** Who is let in has the place from this moment, not from when they come to it. */
  #admit(): void {
    while (this.#taken < this.limit) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#taken += 1;
      next();
    }
  }
}
