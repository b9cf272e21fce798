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

/** The audit against the barest reader of the same pages, and its memory at a size and at ten times that size. */
export async function measureAudit(
  cli: string,
  replay: string,
  policy: Policy,
  sizes: { readonly small: number; readonly large: number },
): Promise<Figure[]> {
  const start = await served(
    () => serveInChild(cli, START_FILES),
    async (department) => {
      const starts: number[] = [];
      for (let time = 0; time < PAIRS; time += 1) starts.push((await audit(cli, department)).seconds);
      return Math.min(...starts);
    },
  );
  const small = await served(
    () => replayInChild(cli, replay, sizes.small),
    async (department) => {
      // Once round before anything is measured: from here on every page comes from memory.
      await bareLoopOver(department, policy);
      const ratios: number[] = [];
      let peak = 0;
      let said = '';
      for (let pair = 0; pair < PAIRS; pair += 1) {
        const bare = await bareLoopOver(department, policy);
        const run = await audit(cli, department);
        const seconds = run.seconds - start;
        if (seconds <= 0)
          throw new Error(
            'The machine is too busy to measure: an audit of nothing took longer than one of files.',
          );
        ratios.push(bare.seconds / seconds);
        peak = Math.max(peak, run.peakMegabytes);
        said = `${perSecondOf(bare.files, seconds)} against ${perSecondOf(bare.files, bare.seconds)} files a second`;
      }
      return { ratio: median(ratios), peak, said };
    },
  );
  const large = await served(
    () => serveInChild(cli, sizes.large),
    (department) => audit(cli, department),
  );
  const memory = large.peakMegabytes / small.peak;
  const [few, many] = [sizes.small, sizes.large].map((size) => size.toLocaleString('en-GB'));
  return [
    {
      what: `audit of ${few} files against a bare loop`,
      measured: `${small.ratio.toFixed(2)} (${small.said})`,
      target: `at least ${RATIO}`,
      met: small.ratio >= RATIO,
    },
    {
      what: `peak memory at ${many} files against ${few}`,
      measured: `${memory.toFixed(2)} times (${Math.round(large.peakMegabytes)} against ${Math.round(small.peak)} MB)`,
      target: `at most ${MEMORY_RATIO}, under ${MEMORY_MEGABYTES} MB`,
      met: memory <= MEMORY_RATIO && large.peakMegabytes < MEMORY_MEGABYTES,
    },
  ];
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
