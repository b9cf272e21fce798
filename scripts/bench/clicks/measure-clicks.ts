import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { buildPanel } from '../../build/panel/build-panel.ts';
import { checkoutFolder } from '../../build/panel/checkout-folder.ts';
import { readPanelManifest } from '../../build/panel/read-panel-manifest.ts';
import { grantFile } from '../../workspace/apps-script/events/panel-events.ts';
import { openScript } from '../../workspace/apps-script/open-script.ts';
import { believableDepartment } from '../../workspace/department/believable-department.ts';
import { publishedLabelMap } from '../../workspace/department/published-label-map.ts';
import type { FileRecord } from '../../workspace/state/file-records.ts';
import type { Figure } from '../figure.ts';
import { AtThePanel, type Seat } from './at-the-panel.ts';
import { inputsOf } from './inputs-of.ts';

/** A way from an undecided document to one that is tagged and named, walked by one person. */
interface Way {
  readonly what: string;
  readonly target: number;
  readonly walk: (seat: Seat, person: string, file: FileRecord) => AtThePanel;
}

const SAVE = 'Save';

const WAYS: readonly Way[] = [
  {
    what: 'selected in Drive',
    target: 2,
    walk: (seat, person, { id }) => {
      const panel = new AtThePanel(seat, person);
      panel.selectIds([id]);
      panel.click(SAVE);
      return panel;
    },
  },
  {
    what: 'from the list on the homepage',
    target: 2,
    walk: (seat, person, { name }) => {
      const panel = new AtThePanel(seat, person);
      panel.home();
      panel.click(name);
      panel.click(SAVE);
      return panel;
    },
  },
  {
    what: 'in an editor, the first time',
    target: 4,
    walk: (seat, person, { id }) => {
      const panel = besideDocument(seat, person, id);
      panel.click('Show this document');
      panel.allowFile(id);
      panel.click(SAVE);
      return panel;
    },
  },
  {
    what: 'in an editor, later',
    target: 2,
    walk: (seat, person, { id }) => {
      grantFile(seat.workspace, person, id);
      const panel = besideDocument(seat, person, id);
      panel.click(SAVE);
      return panel;
    },
  },
];

/** Opening the panel from the editor's side bar is a click too. */
function besideDocument(seat: Seat, person: string, id: string): AtThePanel {
  const panel = new AtThePanel(seat, person, 'DOCS');
  panel.clicks = 1;
  panel.openBeside(id);
  return panel;
}

/**
 * Clicks from an undecided document with a good suggestion to one that is tagged and named, in each host: walked through
 * the built panel, each on a document of its own.
 */
export async function measureClicks(policy: Policy): Promise<Figure[]> {
  const root = checkoutFolder();
  const manifest = await readPanelManifest(root);
  const workspace = believableDepartment({ policy, files: 2000, seed: 2026, asOf: plainDate('2026-11-22') });
  const labelMap = publishedLabelMap(workspace);
  const files = await buildPanel({ policy, labelMap, manifest, root });
  const source = files.find(({ path }) => path === 'Code.js')?.text ?? '';
  const seat = { workspace, script: openScript({ source, manifest, workspace }) };
  const waiting = goodSuggestions(seat);
  return WAYS.map(({ what, target, walk }): Figure => {
    const next = waiting.next();
    if (next.done === true) throw new Error('The department has too few documents with a good suggestion');
    const { person, file } = next.value;
    const { name } = file;
    const { clicks } = walk(seat, person, file);
    if ((file.labels ?? []).length === 0 || file.name === name)
      throw new Error(`'${name}' was not tagged and named ${what}`);
    return {
      what: `clicks to tagged and named, ${what}`,
      measured: String(clicks),
      target: `at most ${target}`,
      met: clicks <= target,
    };
  });
}

/** Documents on somebody's homepage for which the panel suggests a class and a name; at most one of each person. */
function* goodSuggestions(seat: Seat): Generator<{ readonly person: string; readonly file: FileRecord }> {
  const { directory, files } = seat.workspace;
  const shared = files.drives.flatMap(({ id }) => files.inDrive(id).documents);
  for (const { address, suspended, archived, labelsLicence } of directory.users) {
    if (suspended || archived || !labelsLicence) continue;
    const panel = new AtThePanel(seat, address);
    panel.home();
    const listed = [...files.ownedBy(address).documents, ...shared].filter(({ name }) => panel.offers(name));
    const file = listed.find(({ id }) => {
      panel.selectIds([id]);
      return panel.offers(SAVE) && 'rename' in inputsOf(panel.card);
    });
    if (file !== undefined) yield { person: address, file };
  }
}
