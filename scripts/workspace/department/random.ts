/** Dice that fall the same way every time: same seed, same department, on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [0, below). */
  below(below: number): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  chance(share: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
}

/**
 * A generator (sfc32) seeded from a number and a purpose, so that people, folders and files each have dice of
 * their own and a change in one does not shuffle the others.
 */
export function random(seed: number, purpose: string): Random {
  // A typed array keeps its numbers where they are; variables of a closure would each be boxed anew.
  const state = Int32Array.of(hash(purpose, 0x9e3779b9), hash(purpose, seed | 0), seed | 0, 1);
  const word = (): number => {
    const [a, b, c, d] = [state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0];
    const sum = (a + b + d) | 0;
    state[3] = d + 1;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) word();
  const next = (): number => word() / 4_294_967_296;
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (share) => next() < share,
    pick: <T>(list: readonly T[]): T => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new RangeError('Cannot pick from an empty list');
      return chosen;
    },
  };
}

/** FNV-1a over UTF-16 units. */
function hash(text: string, basis: number): number {
  let value = (0x811c9dc5 ^ basis) | 0;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}

/** Draws from options in proportion to their weights; options of no weight never come. */
export function weighted<T>(options: readonly (readonly [T, number])[]): (dice: Random) => T {
  const ends: number[] = [];
  let total = 0;
  for (const [, weight] of options) ends.push((total += weight));
  if (!(total > 0)) throw new RangeError('Cannot draw by weight: no option has any');
  const values = options.map(([value]) => value);
  const last = options.findLastIndex(([, weight]) => weight > 0);
  return (dice) => {
    const point = dice.next() * total;
    let at = 0;
    while (at < last && point >= (ends[at] ?? total)) at += 1;
    return values[at] as T;
  };
}

/** Splits `total` in proportion to weights, in whole numbers that add up to it (largest remainders first). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (!(sum > 0)) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((all, share) => all + share, 0);
  const order = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }));
  order.sort((one, other) => other.rest - one.rest || one.index - other.index);
  for (const { index } of order.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
