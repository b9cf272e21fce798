import { Command } from 'commander';
import { errorCode } from '../../node/error-code.ts';
import { openPolicy } from '../flags/pack.ts';
import { CommandFailure, print, printJson } from '../../terminal/print.ts';

interface Options {
  readonly to: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `wtk schedule export [DIR] --to FILE`: a pack as a workbook or Word document, to be approved and read back. */
export function scheduleExportCommand(): Command {
  return new Command('export')
    .summary('a pack as a workbook or Word document, to be approved and imported again')
    .description(
      `A pack as a workbook (.xlsx) or a Word document (.docx), for people to change and approve. Importing the file again
gives the same classes, with what they changed.`,
    )
    .argument('[dir]', 'folder with pack.yaml in it (default: the example department)')
    .requiredOption('--to <file>', 'file to write, ending in .xlsx or .docx')
    .option('--force', 'write over a file that is there')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  $ wtk schedule export my-department --to for-approval.docx')
    .action(async (directory: string | undefined, { to, force, json }: Options) => {
      const kind = /\.(xlsx|docx)$/i.exec(to)?.[1]?.toLowerCase();
      if (kind === undefined)
        throw new CommandFailure(
          `'${to}' ends in neither .xlsx nor .docx: name a workbook or a Word document.`,
        );
      const { writeFile } = await import('node:fs/promises');
      const policy = await openPolicy(directory);
      const bytes =
        kind === 'xlsx'
          ? await (await import('../../schedules/write/export-workbook.ts')).exportWorkbook(policy)
          : await (await import('../../schedules/write/export-document.ts')).exportDocument(policy);
      await writeFile(to, bytes, { flag: force === true ? 'w' : 'wx' }).catch((error: unknown) => {
        const code = errorCode(error);
        if (code === 'EEXIST')
          throw new CommandFailure(
            `'${to}' is there already: name another file, or add --force to write over it.`,
          );
        if (code === 'EBUSY' || code === 'EPERM')
          throw new CommandFailure(`'${to}' cannot be written: close it where it is open, and try again.`);
        throw error;
      });
      if (json === true)
        printJson({ file: to, classes: policy.classes.length, functions: policy.functions.length });
      else
        print(
          `Wrote ${policy.classes.length} classes to ${to}. When it comes back: wtk schedule import ${to} --out ${directory ?? 'FOLDER'}`,
        );
    });
}
