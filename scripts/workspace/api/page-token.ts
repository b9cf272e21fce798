import { createHmac, randomBytes } from 'node:crypto';
import { invalidValue } from './api-error.ts';

/**
 * Page tokens: opaque, tied to the list that they continue (its method, subject and query), and expiring.
 * They carry a signed position, so that no table of tokens grows while a million files are listed.
 */
export class PageTokens {
  readonly #secret = randomBytes(16);
  readonly #now: () => number;
  readonly #lifetimeMs: number;

  constructor(now: () => number, lifetimeMs: number) {
    this.#now = now;
    this.#lifetimeMs = lifetimeMs;
  }

  issue(list: string, position: number): string {
    const payload = `${position}.${this.#now()}`;
    return `~!!~${Buffer.from(`${payload}.${this.#sign(payload, list)}`).toString('base64url')}`;
  }

  /** @throws ApiError 400 at `pageToken` when made up, of another list, or too old. */
  read(list: string, token: string): number {
    const [position, issued, signature] = Buffer.from(token.replace('~!!~', ''), 'base64url')
      .toString()
      .split('.');
    const payload = `${position ?? ''}.${issued ?? ''}`;
    if (signature !== this.#sign(payload, list) || this.#now() - Number(issued) > this.#lifetimeMs) {
      throw invalidValue('pageToken');
    }
    return Number(position);
  }

  #sign(payload: string, list: string): string {
    return createHmac('sha1', this.#secret).update(`${payload} ${list}`).digest('base64url');
  }
}
