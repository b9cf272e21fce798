import { createContext, runInContext, type Context } from 'node:vm';

/** The globals of ES2019: Apps Script is sure of no others, whatever the engine beneath has learnt since. */
const LANGUAGE: ReadonlySet<string> = new Set(
  (
    'Array ArrayBuffer Boolean DataView Date Error EvalError Float32Array Float64Array Function Infinity Int16Array ' +
    'Int32Array Int8Array JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set ' +
    'String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet ' +
    'decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval globalThis isFinite isNaN parseFloat ' +
    'parseInt undefined unescape'
  ).split(' '),
);

/** A world with the language in it and nothing else: no console, no timers, no Intl, and this clock instead of Node's. */
export function bareWorld(now: () => number): Context {
  const context = createContext(Object.create(null) as Context, {
    codeGeneration: { strings: false, wasm: false },
  });
  const names = runInContext('Object.getOwnPropertyNames(globalThis)', context) as readonly string[];
  for (const name of names) if (!LANGUAGE.has(name)) runInContext(`delete globalThis.${name}`, context);
  const setClock = runInContext(CLOCK, context) as (now: () => number) => void;
  setClock(now);
  return context;
}

const CLOCK = `(now) => {
  const Real = Date;
  const Clock = function Date(...parts) {
    if (!new.target) return new Real(now()).toString();
    return parts.length === 0 ? new Real(now()) : new Real(...parts);
  };
  Clock.prototype = Real.prototype;
  Clock.prototype.constructor = Clock;
  Clock.UTC = Real.UTC;
  Clock.parse = Real.parse;
  Clock.now = () => now();
  globalThis.Date = Clock;
}`;
