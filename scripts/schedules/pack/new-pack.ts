import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { examplePackDirectory } from '../../pack/read-pack.ts';
import { field, inline } from '../write/yaml-values.ts';
import type { FileToWrite } from './write-pack.ts';

/** What a new pack needs to know of its department; nobody but the department knows it. */
export interface NewPack {
  readonly title: string;
  readonly id: string;
  readonly law: 'public-records-act' | 'other';
  /** Address of the departmental records officer; its domain is the first that counts as inside. */
  readonly recordsOfficer: string;
  readonly importedFrom: string;
}

/** How documents are named, how teams are judged and where records live: begun as in the pack that ships, to be changed. */
const BEGUN_FROM_EXAMPLE = ['naming.yaml', 'criteria.yaml', 'coverage.yaml'];

/**
 * The files of a pack beside its schedules, for a department that has none yet. `pack.yaml` comes last: a folder is a
 * pack once it is there.
 */
export async function newPackFiles(pack: NewPack): Promise<FileToWrite[]> {
  const example = await examplePackDirectory();
  const begun = await Promise.all(
    BEGUN_FROM_EXAMPLE.map(async (name) => ({
      path: name,
      text: await readFile(path.join(example, name), 'utf8'),
    })),
  );
  const settings = [
    '# Whose pack this is. Raise the version with every change that you publish.',
    field('id', pack.id),
    field('title', pack.title),
    field('notice', `Imported from ${pack.importedFrom}: nothing in it is approved`),
    "version: '0.1'",
    `law: ${pack.law}`,
    `recordsOfficer: ${inline({ title: 'Departmental Records Officer', address: pack.recordsOfficer })}`,
    'defaultConvention: tna',
    `trustedDomains: ${inline([pack.recordsOfficer.split('@')[1] ?? pack.recordsOfficer])}`,
    '',
  ].join('\n');
  const files = [
    ...begun,
    { path: 'teams.yaml', text: '# `wtk teams propose` drafts this file.\ndirectorates: []\nteams: []\n' },
    { path: 'holds.yaml', text: 'holds: []\n' },
    { path: 'cases.yaml', text: 'cases: []\n' },
    { path: 'pack.yaml', text: settings },
  ];
  return files.map((file) => ({ ...file, begins: true }));
}
