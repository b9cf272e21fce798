import path from 'node:path';
import type { Policy } from '#policy/pack/policy.ts';
import { address } from '#policy/pack/fields.ts';
import { identifierOf } from '../../pack/identifier-of.ts';
import type { ImportResult } from '../../schedules/classes/import-result.ts';
import type { Asker } from '../../schedules/import/asker.ts';
import { resultAsJson } from '../../schedules/import/import-in-words.ts';
import { saveImport } from '../../schedules/import/save-import.ts';
import { mergeIntoPack } from '../../schedules/pack/merge-into-pack.ts';
import { newPackFiles } from '../../schedules/pack/new-pack.ts';
import { CommandFailure, finishWith, print, printJson } from '../../terminal/print.ts';
import type { ImportOptions } from './schedule-import.ts';

/** Writes an import into its pack, and begins the pack where there is none. */
export async function writeImport(
  result: ImportResult,
  existing: Policy | undefined,
  options: ImportOptions & { readonly out: string },
  asker: Asker | undefined,
): Promise<void> {
  const { out, json } = options;
  const beside = existing === undefined ? await newPackFiles(await newPack(result, options, asker)) : [];
  if (asker !== undefined && !(await asker.confirm(`Write ${result.classes.length} classes into '${out}'?`)))
    throw new CommandFailure('Stopped: nothing was written.');
  const merged = mergeIntoPack(result, existing);
  const stamp = new Date().toISOString().slice(0, 19).replace(/:/g, '');
  const { written, kept, before, errors } = await saveImport(out, result, merged, beside, stamp);
  const missing = merged.missing.map(({ code, title }) => ({ code, title }));
  if (json === true) {
    printJson({ ...resultAsJson(result), out, written, kept, before: before ?? null, missing, errors });
  } else {
    print();
    if (written.length === 0) print(`${out} says all of it already: nothing was written.`);
    for (const name of written) print(`wrote ${path.join(out, name)}`);
    for (const name of kept) print(`${path.join(out, name)} was there already and stays as it is.`);
    if (before !== undefined) print(`What was written over is, as it was, in ${before}.`);
    for (const { code, title } of missing)
      print(`${code} ${title} is not in ${result.file} and stays in the pack. To end it, withdraw it.`);
    print(
      errors.length === 0
        ? `Next: wtk schedule check ${out}`
        : `The pack has ${errors.length === 1 ? 'an error' : `${errors.length} errors`} now. See them with: wtk schedule check ${out}`,
    );
  }
  if (errors.length > 0) finishWith(2);
}

async function newPack(
  result: ImportResult,
  { title, recordsOfficer, law, out }: ImportOptions & { readonly out: string },
  asker: Asker | undefined,
): Promise<Parameters<typeof newPackFiles>[0]> {
  const addressProblem = (answer: string): string | undefined =>
    address.safeParse(answer.trim()).success
      ? undefined
      : 'Write an e-mail address, as in name@example.gov.uk';
  const officer =
    recordsOfficer ??
    (await asker?.text(
      'Which address has your departmental records officer?',
      'name@example.gov.uk',
      addressProblem,
    ));
  if (officer === undefined)
    throw new CommandFailure(
      `There is no pack in '${out}' yet: to begin one, give the address of your departmental records officer with --records-officer.`,
    );
  const wrong = addressProblem(officer);
  if (wrong !== undefined) throw new CommandFailure(`--records-officer '${officer}': ${wrong}.`);
  const name =
    title ??
    (await asker?.text('What is your department called?', 'Department for Example', (answer) =>
      answer.trim() === '' ? 'Write its name' : undefined,
    )) ??
    path.basename(path.resolve(out));
  return {
    title: name.trim(),
    id: identifierOf(name, 'department'),
    law: law ?? 'public-records-act',
    recordsOfficer: officer.trim(),
    importedFrom: result.file,
  };
}
