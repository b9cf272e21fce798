import { gzipSync } from 'node:zlib';

/** Data as the panel unpacks it: JSON, gzipped, in base64. */
export const pack = (compiled: object): string =>
  gzipSync(JSON.stringify(compiled), { level: 9 }).toString('base64');
