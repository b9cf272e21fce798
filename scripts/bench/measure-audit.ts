import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Policy } from '#policy/pack/policy.ts';
import { openGoogle } from '../google/open-google.ts';
import { readServiceAccountKey } from '../google/read-service-account-key.ts';
import { bareLoop } from './bare-loop.ts';
import type { Figure } from './figure.ts';
import { median } from './per-second.ts';
import { runChild, type ChildRun } from './run-child.ts';
import { replayInChild, serveInChild, type ServedChild } from './served-department.ts';

const RATIO = 0.5;
const MEMORY_RATIO = 1.2;
const MEMORY_MEGABYTES = 400;
const PAIRS = 3;
const CONCURRENCY = 8;
/** What a built command line needs before it reads the first page: taken off the audit's time, as the loop has no such start. */
const START_FILES = 0;

/** Sizes of the domains that are audited, in documents. */
export interface AuditSizes {
  readonly small: number;
  /** Ten times the small one: code that runs once, or has yet to be compiled, does not speak for what runs for each document. */
  readonly large: number;
}

/** The audit against the barest reader of the same pages, and its memory at a size and at ten times that size. */
export async function measureAudit(
  cli: string,
  replay: string,
  policy: Policy,
  { small, large }: AuditSizes,
): Promise<Figure[]> {
  const start = await secondsToStart(cli);
  const few = await againstBareLoop(cli, replay, policy, small, start);
  const more = await againstBareLoop(cli, replay, policy, large, start);
  // Both from the local Workspace itself: the slower the pages come, the less memory is needed.
  const little = await peakMemory(cli, small, PAIRS);
  const most = await peakMemory(cli, large, 1);
  const memory = most / little;
  return [
    { what: ratioOf(small), measured: few.said, target: 'shown', met: undefined },
    { what: ratioOf(large), measured: more.said, target: `at least ${RATIO}`, met: more.ratio >= RATIO },
    {
      what: `peak memory at ${inThousands(large)} files against ${inThousands(small)}`,
      measured: `${memory.toFixed(2)} times (${Math.round(most)} against ${Math.round(little)} MB)`,
      target: `at most ${MEMORY_RATIO}, under ${MEMORY_MEGABYTES} MB`,
      met: memory <= MEMORY_RATIO && most < MEMORY_MEGABYTES,
    },
  ];
}

const inThousands = (files: number): string => files.toLocaleString('en-GB');
const ratioOf = (files: number): string => `audit of ${inThousands(files)} files against a bare loop`;

/** The quickest of a few audits of a department without documents. */
function secondsToStart(cli: string): Promise<number> {
  return served(
    () => serveInChild(cli, START_FILES),
    async (department) => {
      const starts: number[] = [];
      for (let time = 0; time < PAIRS; time += 1) starts.push((await audit(cli, department)).seconds);
      return Math.min(...starts);
    },
  );
}

/** Highest resident memory of an audit, in megabytes: the median of some. */
function peakMemory(cli: string, files: number, times: number): Promise<number> {
  return served(
    () => serveInChild(cli, files),
    async (department) => {
      const peaks: number[] = [];
      for (let time = 0; time < times; time += 1) peaks.push((await audit(cli, department)).peakMegabytes);
      return median(peaks);
    },
  );
}

interface Against {
  /** Median of the pairs: the bare loop's time as a share of the audit's. */
  readonly ratio: number;
  readonly said: string;
}

/** The bare loop and the audit in turn over the same pages, a few times. */
function againstBareLoop(
  cli: string,
  replay: string,
  policy: Policy,
  files: number,
  start: number,
): Promise<Against> {
  return served(
    () => replayInChild(cli, replay, files),
    async (department) => {
      // Once round for both before anything is measured: from here on every page comes from memory, whoever asks.
      await bareLoopOver(department, policy);
      await audit(cli, department);
      const pairs: { readonly ratio: number; readonly speeds: string }[] = [];
      for (let pair = 0; pair < PAIRS; pair += 1) {
        const bare = await bareLoopOver(department, policy);
        const run = await audit(cli, department);
        const seconds = run.seconds - start;
        if (seconds <= 0)
          throw new Error(
            'The machine is too busy to measure: an audit of nothing took longer than one of files.',
          );
        pairs.push({
          ratio: bare.seconds / seconds,
          speeds: `${perSecondOf(bare.files, seconds)} against ${perSecondOf(bare.files, bare.seconds)} files a second`,
        });
      }
      const ratio = median(pairs.map((pair) => pair.ratio));
      const speeds = pairs.find((pair) => pair.ratio === ratio)?.speeds ?? '';
      return { ratio, said: `${ratio.toFixed(2)} (${speeds})` };
    },
  );
}

const perSecondOf = (files: number, seconds: number): string =>
  Math.round(files / seconds).toLocaleString('en-GB');

async function served<Answer>(
  begin: () => Promise<ServedChild>,
  use: (department: ServedChild) => Promise<Answer>,
): Promise<Answer> {
  const department = await begin();
  try {
    return await use(department);
  } finally {
    await department.stop();
  }
}

async function bareLoopOver(department: ServedChild, policy: Policy): ReturnType<typeof bareLoop> {
  const google = openGoogle({
    credentials: readServiceAccountKey(department.credentials),
    admin: department.admin,
    apiRoot: department.url,
  });
  try {
    return await bareLoop(department, google, policy.settings.trustedDomains, CONCURRENCY);
  } finally {
    google.close();
  }
}

/** One whole audit as a person would run it, without reports. */
async function audit(cli: string, { url, credentials, admin }: ServedChild): Promise<ChildRun> {
  const state = await mkdtemp(path.join(tmpdir(), 'wtk-bench-'));
  try {
    const run = await runChild([
      cli,
      'audit',
      '--api-root',
      url,
      '--credentials',
      credentials,
      '--admin',
      admin,
      '--state',
      state,
      '--concurrency',
      String(CONCURRENCY),
      '--json',
    ]);
    if (run.exitCode !== 0 && run.exitCode !== 2) throw new Error(`The audit failed: ${run.stderr}`);
    return run;
  } finally {
    await rm(state, { recursive: true, force: true });
  }
}
