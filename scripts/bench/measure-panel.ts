import { createContext, Script } from 'node:vm';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { buildPanel } from '../build/panel/build-panel.ts';
import { checkoutFolder } from '../build/panel/checkout-folder.ts';
import { readPanelManifest } from '../build/panel/read-panel-manifest.ts';
import { itemsSelectedEvent } from '../workspace/apps-script/events/panel-events.ts';
import { openScript } from '../workspace/apps-script/open-script.ts';
import { believableDepartment } from '../workspace/department/believable-department.ts';
import type { Figure } from './figure.ts';
import { median } from './per-second.ts';
import { withClasses } from './with-classes.ts';

const SMALL = { classes: 100, kilobytes: 250 };
const LARGE = { classes: 600, kilobytes: 600 };
const EVALUATE_MS = 50;
const CALLBACK_MS = 20;
const CALLS = 3;
const ROUNDS = 31;

/** The side panel: size of its script, what loading it takes, and what one selected document costs. */
export async function measurePanel(policy: Policy): Promise<Figure[]> {
  const root = checkoutFolder();
  const manifest = await readPanelManifest(root);
  const source = async (pack: Policy): Promise<string> => {
    const files = await buildPanel({ policy: pack, labelMap: undefined, manifest, root });
    return files.find(({ path }) => path === 'Code.js')?.text ?? '';
  };
  const sizes = await Promise.all(
    [SMALL, LARGE].map(async ({ classes, kilobytes }): Promise<Figure> => {
      const size = Buffer.byteLength(await source(withClasses(policy, classes))) / 1000;
      return {
        what: `panel's script with ${classes} classes`,
        measured: `${Math.round(size)} kB`,
        target: `at most ${kilobytes} kB`,
        met: size <= kilobytes,
      };
    }),
  );
  const code = await source(policy);
  const loading = median(Array.from({ length: ROUNDS }, () => loadMs(code)));
  const workspace = believableDepartment({ policy, files: 2000, seed: 2026, asOf: plainDate('2026-11-22') });
  const script = openScript({ source: code, manifest, workspace });
  const person = workspace.directory.users.find(({ suspended, archived }) => !suspended && !archived);
  const drive = workspace.files.drives.find(({ members }) =>
    members.some(({ address }) => address === person?.address),
  );
  const file = workspace.files.inDrive(drive?.id ?? '').documents[0];
  if (person === undefined || file === undefined)
    throw new Error('The department has nobody to sit at the panel');
  const ran = Array.from({ length: ROUNDS }, () =>
    script.run('onItemsSelected', itemsSelectedEvent(workspace, [file.id]), person.address),
  );
  const cpu = median(ran.map(({ cpuMs }) => cpuMs));
  const calls = Math.max(...ran.map((each) => each.calls.length));
  return [
    ...sizes,
    {
      what: 'loading the panel’s script',
      measured: `${loading.toFixed(1)} ms`,
      target: `at most ${EVALUATE_MS} ms`,
      met: loading <= EVALUATE_MS,
    },
    {
      what: 'processor time of a selected document',
      measured: `${cpu.toFixed(1)} ms`,
      target: `at most ${CALLBACK_MS} ms`,
      met: cpu <= CALLBACK_MS,
    },
    {
      what: 'calls to Google for a selected document',
      measured: String(calls),
      target: `at most ${CALLS}`,
      met: calls <= CALLS,
    },
  ];
}

function loadMs(code: string): number {
  const script = new Script(code);
  const context = createContext({});
  const started = performance.now();
  script.runInContext(context);
  return performance.now() - started;
}
