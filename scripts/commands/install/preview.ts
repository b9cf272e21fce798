import { Command } from 'commander';
import type { Policy } from '#policy/pack/policy.ts';
import type { RunningPreview } from '../../preview/server/serve-preview.ts';
import { todayInLondon } from '../flags/dates.ts';
import { openPolicy } from '../flags/pack.ts';
import { CommandFailure, print } from '../../terminal/print.ts';
import { untilStopped } from './until-stopped.ts';
import { visible } from '../../terminal/visible.ts';
import { wholeNumberOption } from '../flags/whole-number.ts';
import { serverTrouble, withDepartmentFlags, type DepartmentFlags } from './workspace.ts';

interface PreviewFlags extends DepartmentFlags {
  readonly port?: number;
  readonly as?: string;
  readonly faults?: string;
  readonly latency?: string;
  readonly labels: boolean;
  readonly json?: boolean;
}

/** What `wtk preview --json` prints, on one line. */
export interface PreviewLine {
  readonly url: string;
  /** Address of the person whose panel is shown first. */
  readonly as: string;
  readonly documents: number;
  readonly labels: boolean;
}

/** `wtk preview`: the side panel in a browser, on the local Workspace. */
export function previewCommand(): Command {
  return withDepartmentFlags(new Command('preview'))
    .summary('the side panel in a browser, without Google')
    .description(
      `Builds the panel as it would be pushed to Google, and serves it beside the documents of an invented department: in Drive,
Docs, Sheets or Slides, as anybody in it. What is saved lasts until Ctrl-C. A card that Google would not show is not shown
here either: the page says what is wrong with it. Only this machine can reach it.`,
    )
    .addOption(wholeNumberOption('port', 'port to serve on (default: any free one)', 0, 65_535))
    .option('--as <address>', "who looks first (default: the first team's information manager)")
    .option('--faults <spec>', "what to make go wrong, as in 'rate-limit:method=drive.files.update,times=2'")
    .option('--latency <ms>', 'how long each call to Google takes, as in 80 or 50-200')
    .option('--no-labels', 'a department whose edition has no labels: tags stand in file properties')
    .option('--json', 'print one line of JSON when it is ready')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk preview
  $ wtk preview --port 8080 --as amina.begum@example.gov.uk --latency 150-600
  $ wtk preview --no-labels --faults 'server-error:method=drive.files.update,times=1'`,
    )
    .action(async (flags: PreviewFlags) => {
      const { preview, line } = await start(flags);
      if (flags.json === true) print(JSON.stringify(line));
      else introduce(line);
      await untilStopped();
      await preview.close();
    });
}

async function start(flags: PreviewFlags): Promise<{ preview: RunningPreview; line: PreviewLine }> {
  const policy = await openPolicy(flags.pack);
  const { openDepartment } = await import('../../preview/open-department.ts');
  const { servePreview } = await import('../../preview/server/serve-preview.ts');
  const { checkoutFolder } = await import('../../build/panel/checkout-folder.ts');
  const { DEFAULT_FILES, DEFAULT_SEED } = await import('../../workspace/department/believable-department.ts');
  const { parseLatency } = await import('../../workspace/http/latency.ts');
  const { port, faults, latency, labels } = flags;
  try {
    const root = checkoutFolder();
    const slow = latency === undefined ? {} : { latency: parseLatency(latency) };
    const department = await openDepartment({
      policy,
      files: flags.files ?? DEFAULT_FILES,
      seed: flags.seed ?? DEFAULT_SEED,
      asOf: flags.asOf ?? todayInLondon(),
      labels,
      root,
      ...(faults === undefined ? {} : { faults }),
      ...slow,
    });
    const { directory, files } = department.workspace;
    const as = flags.as?.toLowerCase() ?? firstToLook(policy);
    if (directory.user(as) === undefined)
      throw new CommandFailure(
        `There is no ${visible(as)} in the department. There is, for one, ${firstToLook(policy)}.`,
      );
    const preview = await servePreview({
      department,
      root,
      as,
      ...(port === undefined ? {} : { port }),
      ...slow,
    });
    return { preview, line: { url: preview.url, as, documents: files.size, labels } };
  } catch (error) {
    throw serverTrouble(error, port);
  }
}

/** Somebody with a team, a queue and documents of their own. */
const firstToLook = ({ teams, settings }: Policy): string =>
  (teams[0]?.informationManager ?? settings.recordsOfficer.address).toLowerCase();

function introduce({ url, as, labels }: PreviewLine): void {
  print(`The panel is at ${url}`);
  print();
  print(`  seen by   ${as} (the page can change that)`);
  print(`  tags      ${labels ? 'on the label' : 'in file properties: the department has no labels'}`);
  print();
  print('Ctrl-C stops it; nothing is kept.');
}
