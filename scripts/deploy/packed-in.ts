import { gunzipSync } from 'node:zlib';
import type { Policy } from '#policy/pack/policy.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { isObject } from '../node/is-object.ts';

/** What a built panel carries, and the script around it. */
export interface Unpacked {
  readonly policy: Policy;
  readonly labelMap: LabelMap | undefined;
  /** The script with what it carries taken out. */
  readonly program: string;
}

/** Gzip in base64 always begins so; nothing else in a panel is as long. */
const PACKED = /H4sI[A-Za-z0-9+/=]{500,}/;

/** Reads a panel's script; `undefined` where it is none of ours, or packed otherwise than today. */
export function packedIn(source: string): Unpacked | undefined {
  const packed = PACKED.exec(source)?.[0];
  if (packed === undefined) return undefined;
  try {
    const carried: unknown = JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString());
    if (!isObject(carried) || !isObject(carried.policy)) return undefined;
    return {
      policy: carried.policy as unknown as Policy,
      labelMap: carried.labelMap as LabelMap | undefined,
      program: source.replace(PACKED, ''),
    };
  } catch {
    return undefined;
  }
}
