/** Milliseconds that every answer waits: always the same, or anything between two. */
export interface Latency {
  readonly least: number;
  readonly most: number;
}

export const NO_LATENCY: Latency = { least: 0, most: 0 };

/** Reads `80` or `50-200`. @throws when it is neither */
export function parseLatency(text: string): Latency {
  const [, least, most] = /^(\d+)(?:-(\d+))?$/.exec(text.trim()) ?? [];
  if (least === undefined || (most !== undefined && Number(most) < Number(least))) {
    throw new Error(`'${text}' is no latency. Write milliseconds, as in 80, or a range, as in 50-200.`);
  }
  return { least: Number(least), most: Number(most ?? least) };
}

export const waitOf = (latency: Latency): number =>
  latency.most <= latency.least
    ? latency.least
    : latency.least + Math.random() * (latency.most - latency.least);
