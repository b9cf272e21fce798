import path from 'node:path';
import { Command } from 'commander';
import type { PanelFolder } from '../../build/panel/build-panel-folder.ts';
import type { MissingChoice } from '../../build/panel/missing-choices.ts';
import { openPolicy, packOption } from '../flags/pack.ts';
import { complain, finishWith, print, printJson } from '../../terminal/print.ts';

interface Options {
  readonly pack?: string;
  readonly label?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** `wtk panel build`: the folder that clasp pushes to Apps Script. */
export function panelBuildCommand(): Command {
  return new Command('build')
    .summary('the folder that clasp pushes to Apps Script')
    .description(
      `Builds the side panel with a pack and the published label's choices inside: Code.js and appsscript.json, in a folder that
'clasp push' takes as it is. The label is a JSON file: Google's own (labels.get with view=LABEL_VIEW_FULL) or a label map.
Without one the panel keeps its tags in file properties, for editions that have no labels.
Exit codes: 0 done, 2 done but the label lacks choices that the panel would write, 1 failed.`,
    )
    .addOption(packOption())
    .option('--label <file>', 'the published label, as JSON (default: none, tags go into file properties)')
    .option('--out <dir>', 'folder to build into (default: dist/addon, from where .clasp.json pushes)')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk panel build
  $ wtk panel build --pack my-department --label label.json && npx clasp push`,
    )
    .action(build);
}

async function build({ pack, label, out, json }: Options): Promise<void> {
  const { buildPanelFolder } = await import('../../build/panel/build-panel-folder.ts');
  const built = await buildPanelFolder(() => openPolicy(pack), label, out);
  if (json === true) printJson(asJson(built));
  else introduce(built);
  const { length } = built.missing;
  if (length === 0) return;
  complain(
    `The label lacks ${length === 1 ? 'a choice' : `${length} choices`} that the panel would write, so ${length === 1 ? 'it' : 'those'} cannot be saved: ${some(built.missing)}. Publish the label again with the current schedule, then build again.`,
  );
  finishWith(2);
}

const classesIn = ({ policy }: PanelFolder): number =>
  policy.classes.filter(({ withdrawn }) => withdrawn === undefined).length;

function asJson(built: PanelFolder): object {
  const { directory, files, policy, labelMap, missing } = built;
  const { title, version } = policy.settings;
  return {
    directory,
    files,
    schedule: { title, version, classes: classesIn(built) },
    label: labelMap === undefined ? null : { id: labelMap.labelId, revision: labelMap.revisionId ?? null },
    missingChoices: missing,
  };
}

function introduce(built: PanelFolder): void {
  const { directory, files, policy, labelMap } = built;
  const { title, version } = policy.settings;
  print(
    `The panel is in ${path.relative('', directory) || '.'}, with ${classesIn(built)} classes of ${title}, version ${version}.`,
  );
  for (const file of files)
    print(`  ${file.path.padEnd(16)} ${String(Math.ceil(file.bytes / 1000)).padStart(4)} kB`);
  print(
    labelMap === undefined
      ? 'Tags go into file properties: no label was given.'
      : `Tags go onto the label ${labelMap.labelId}.`,
  );
}

const SHOWN = 5;

function some(missing: readonly MissingChoice[]): string {
  const said = missing.slice(0, SHOWN).map(({ field, choice }) => `${choice} (${field})`);
  return said.join(', ') + (missing.length > SHOWN ? `, and ${missing.length - SHOWN} more` : '');
}
