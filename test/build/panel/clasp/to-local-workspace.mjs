import http from 'node:http';
import https from 'node:https';
import { URL } from 'node:url';

/**
 * For `node --import`: every call to Google of a program that is not ours goes to the local Workspace at
 * LOCAL_WORKSPACE, path and query kept; any other host is refused.
 */
const origin = new URL(process.env.LOCAL_WORKSPACE ?? 'http://127.0.0.1:0');
const GOOGLE = /(^|\.)googleapis\.com$/;

function local(url, options) {
  if (!GOOGLE.test(url.hostname))
    throw new Error(`No call may leave this machine, and this one would: ${url.host}`);
  return {
    method: options.method,
    headers: options.headers,
    signal: options.signal,
    hostname: origin.hostname,
    port: origin.port,
    path: url.pathname + url.search,
  };
}

https.request = (target, options, callback) => {
  if (typeof target !== 'string' && !(target instanceof URL))
    throw new Error('A call that says no address cannot be redirected');
  return http.request(local(new URL(target), options ?? {}), callback);
};
https.get = () => {
  throw new Error('A call by https.get cannot be redirected');
};

const ownFetch = globalThis.fetch;
globalThis.fetch = (target, options) => {
  const url = new URL(typeof target === 'object' && 'url' in target ? target.url : target);
  local(url, {});
  return ownFetch(new URL(url.pathname + url.search, origin), options);
};
