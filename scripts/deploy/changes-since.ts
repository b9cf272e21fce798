import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { diffPack, type PackDiff } from '#policy/pack/diff-pack.ts';
import type { ScriptFile } from '../google/script-projects.ts';
import { manifestChanges } from './manifest-changes.ts';
import { packedIn, type Unpacked } from './packed-in.ts';
import { sourceOf } from './panel-content.ts';

/** What a panel has that another has not, in sentences; none where they are the same. */
export function changesSince(
  before: readonly ScriptFile[],
  after: readonly ScriptFile[],
  on: PlainDate,
): readonly string[] {
  const [oldCode, newCode] = [sourceOf(before, 'Code') ?? '', sourceOf(after, 'Code') ?? ''];
  const [old, now] = [packedIn(oldCode), packedIn(newCode)];
  const manifest = manifestChanges(sourceOf(before, 'appsscript') ?? '', sourceOf(after, 'appsscript') ?? '');
  return [
    ...(old !== undefined && now !== undefined
      ? insideChanges(old, now, on)
      : oldCode === newCode
        ? []
        : ['The script is another, and cannot be compared class by class.']),
    ...manifest.map((each) => `Manifest: ${each}`),
    ...otherFiles(before, after),
  ];
}

function insideChanges(old: Unpacked, now: Unpacked, on: PlainDate): readonly string[] {
  const [from, to] = [old.policy.settings, now.policy.settings];
  const said: string[] = [];
  if (from.title !== to.title) said.push(`Schedules: of ${to.title}, no longer of ${from.title}.`);
  if (from.version !== to.version)
    said.push(`Schedules: version ${to.version}, no longer version ${from.version}.`);
  const classes = classChanges(diffPack(old.policy, now.policy, on));
  said.push(...classes);
  const others = JSON.stringify({ ...old.policy, classes: [], settings: 0 });
  if (others !== JSON.stringify({ ...now.policy, classes: [], settings: 0 }))
    said.push('Schedules: teams, names, holds or criteria changed.');
  if (JSON.stringify(old.labelMap) !== JSON.stringify(now.labelMap))
    said.push(labelChange(old.labelMap, now.labelMap));
  if (old.program !== now.program) said.push('Program: another version of the panel itself.');
  return said;
}

function classChanges({ added, changed, withdrawn, removed }: PackDiff): readonly string[] {
  const lists: readonly (readonly [string, readonly { readonly code: string }[]])[] = [
    ['new', added],
    ['changed', changed],
    ['withdrawn', withdrawn],
    ['gone without being withdrawn', removed],
  ];
  return lists
    .filter(([, list]) => list.length > 0)
    .map(([word, list]) => `Classes ${word}: ${list.map(({ code }) => code).join(', ')}.`);
}

function labelChange(old: Unpacked['labelMap'], now: Unpacked['labelMap']): string {
  if (now === undefined) return 'Label: none any more; tags go into file properties.';
  if (old === undefined) return `Label: tags go onto ${now.labelId}, no longer into file properties.`;
  return old.labelId === now.labelId
    ? `Label: as published since${now.revisionId === undefined ? '' : `, revision ${now.revisionId}`}.`
    : `Label: ${now.labelId}, no longer ${old.labelId}.`;
}

function otherFiles(before: readonly ScriptFile[], after: readonly ScriptFile[]): readonly string[] {
  const ours = new Set(after.map(({ name }) => name));
  return before
    .filter(({ name }) => !ours.has(name))
    .map(({ name }) => `File: '${name}' goes; it is not of the panel.`);
}
