import type { RecordClass } from '#policy/pack/record-class.ts';
import { SHORTCUT_TYPE } from '#policy/facts/google-file.ts';
import { AWKWARD_NAMES } from './awkward-names.ts';
import type { Situation, Stage } from './stage.ts';

const SIGNED = [{ readOnly: true, reason: 'Signed' }] as const;
const DEEP = Array.from({ length: 12 }, (_, depth) => ({ name: `Level ${depth + 1}` }));

/** Sharing, folders, locks, sizes, twins and shortcuts. */
export function placesAndFiles(stage: Stage, other: RecordClass): readonly Situation[] {
  const { onDrive, tagged, drives } = stage;
  const twin = { name: '2025-02-11 Finance committee minutes v1.0', daysAgo: 650 };
  const one = onDrive('one of two documents of one name', twin, drives[0]);
  return [
    onDrive('anyone with the link may write', { name: 'Shared actions list', permissions: [{ type: 'anyone', role: 'writer' }] }),
    onDrive('somebody outside may read', { name: 'Supplier pack', permissions: [{ type: 'user', role: 'reader', address: 'clerk@cranmere-council.example' }] }),
    onDrive('a locked record', { name: 'Signed minutes', labels: tagged(other), contentRestrictions: SIGNED }),
    onDrive('a document in a folder of limited access', { name: 'Budget 2025-26 settlement', folders: [{ name: 'Restricted: budget', limited: true }] }),
    onDrive('a document twelve folders deep', { name: 'Found at last', folders: DEEP }),
    one,
    onDrive('the other of two documents of one name', twin, drives[0]),
    onDrive('a shortcut', { name: 'Shortcut to minutes', mimeType: SHORTCUT_TYPE, size: undefined, shortcutTarget: one.document.id }, drives[0]),
    onDrive('an empty file', { name: 'empty.txt', mimeType: 'text/plain', size: 0 }),
    onDrive('a film of four gigabytes', { name: 'Town hall recording.mp4', mimeType: 'video/mp4', size: 4_400_000_000 }),
    ...(stage.homes.length === 0 ? [] : [stage.atHome('a My Drive document open to anyone with the link', { name: 'Contact list', permissions: [{ type: 'anyone', role: 'reader' }] })]),
  ]; // prettier-ignore
}

/** Names that programs trip over, on documents too old to count against their teams' naming. */
export const awkwardlyNamed = ({ onDrive }: Stage): readonly Situation[] =>
  Object.entries(AWKWARD_NAMES).map(([what, name], index) =>
    onDrive(what, { name, daysAgo: 500 + 31 * index }),
  );
