import path from 'node:path';
import { storeError } from './store-error.ts';

/** Files open in this thread: DuckDB's own lock keeps out other processes only. A worker's file is claimed by who started it. */
const claimed = new Set<string>();

/**
 * Claims a store's file for as long as it is open, and gives what ends the claim.
 * @throws StoreError when it is open here already.
 */
export function claim(file: string): () => void {
  const whole = path.resolve(file);
  if (claimed.has(whole)) throw storeError(new Error('it is already open in this process'), file);
  claimed.add(whole);
  let held = true;
  return () => {
    // A claim ends once: whoever has the file by now keeps it.
    if (held) claimed.delete(whole);
    held = false;
  };
}
