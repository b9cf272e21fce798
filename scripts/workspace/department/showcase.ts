import { addDays, type PlainDate } from '#policy/calendar/plain-date.ts';
import { FOLDER_TYPE, SHORTCUT_TYPE } from '#policy/facts/google-file.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { RecordClass, RetainedClass } from '#policy/pack/record-class.ts';
import { isInDrive } from '#policy/pack/trigger-events.ts';
import { PROPERTY } from '#policy/tag/properties.ts';
import type { NewFile } from '../state/file-records.ts';
import type { ServerIds } from '../state/server-ids.ts';
import { AWKWARD_NAMES } from './awkward-names.ts';
import { DAY, inWorkingHours, type Days } from './days.ts';
import { KINDS } from './kinds.ts';
import { random } from './random.ts';
import type { Shelf } from './shelves.ts';
import { carriedOver, FORGOTTEN_CODE, type TagLabel } from './tag-label.ts';

/** A situation that every department has and that chance might leave out of a small one. One document each. */
export interface Situation {
  readonly what: string;
  /** Folders it needs, before the document. */
  readonly folders: readonly NewFile[];
  readonly document: NewFile;
}

interface Stage {
  readonly policy: Policy;
  readonly days: Days;
  readonly seed: number;
  readonly ids: ServerIds;
  readonly label: TagLabel;
  readonly shelves: readonly Shelf[];
}

type Detail = Partial<Omit<NewFile, 'id' | 'owner' | 'drive'>> & { readonly daysAgo?: number };
type Place = (
  detail: Detail,
  folders?: (own: Pick<NewFile, 'owner' | 'drive'>) => readonly NewFile[],
) => Pick<Situation, 'folders' | 'document'>;

/** All situations, the ones that matter most first, spread over shared drives and My Drives that can be read. */
export function showcase({ policy, days, seed, ids, label, shelves }: Stage): readonly Situation[] {
  const dice = random(seed, 'showcase');
  const drives = shelves.filter(
    ({ drive, team, documents, habits }) =>
      drive !== undefined && team !== undefined && habits.volume > 0 && documents > 0,
  );
  const homes = shelves.filter(
    ({ owner, team, documents, habits, inProperties }) =>
      owner !== undefined && team !== undefined && habits.volume > 0 && documents > 0 && !inProperties,
  );
  const record = aRetainedClass(
    policy,
    ({ period }) => typeof period === 'string' && /^P([6-9]|\d\d)Y/.test(period),
  );
  const short = aRetainedClass(
    policy,
    ({ period, trigger, approval, action }) =>
      typeof period === 'string' &&
      /^P[1-6]Y$/.test(period) &&
      isInDrive(trigger.event) &&
      approval !== undefined &&
      action === 'destroy',
  );
  const other = policy.classes.find(({ code }) => code !== record?.code);
  if (record === undefined || other === undefined) return [];

  const placeOn = (
    shelf: Shelf | undefined,
    { daysAgo = 200, ...detail }: Detail,
    folders?: Parameters<Place>[1],
  ): Pick<Situation, 'folders' | 'document'> => {
    const own = shelf?.drive === undefined ? { owner: shelf?.owner ?? '' } : { drive: shelf.drive };
    const createdTime = inWorkingHours(days.shift(days.asOf, -daysAgo), dice);
    const editor = shelf?.staff[0];
    return {
      folders: folders?.(own) ?? [],
      document: {
        name: 'Note',
        mimeType: KINDS.doc.mimeType,
        size: 12_000,
        createdTime,
        modifiedTime: createdTime,
        ...(editor === undefined ? {} : { lastModifiedBy: editor }),
        ...detail,
        id: ids.file(),
        ...own,
      },
    };
  };
  let turn = 0;
  const shared: Place = (detail, folders) => placeOn(drives[turn++ % drives.length], detail, folders);
  const home: Place = (detail, folders) => placeOn(homes[turn++ % homes.length], detail, folders);
  const tagged = (item: RecordClass, more: object = {}): Pick<NewFile, 'labels'> => ({
    labels: [
      label.apply({
        code: item.code,
        then: item.action === 'retain-permanently' ? 'permanent' : item.action,
        basis: 'person',
        ...more,
      }),
    ],
  });
  const on = (daysAgo: number): PlainDate => addDays(days.asOf.plain, -daysAgo);
  const binned = (daysAgo: number): Pick<NewFile, 'trashedTime'> => ({
    trashedTime: days.asOf.at - daysAgo * DAY,
  });
  const folder = (
    own: Pick<NewFile, 'owner' | 'drive'>,
    name: string,
    more: Partial<NewFile> = {},
  ): NewFile & { id: string } => ({
    ...own,
    name,
    mimeType: FOLDER_TYPE,
    createdTime: days.opening.at,
    ...more,
    id: ids.file(),
  });

  const situations: [string, Pick<Situation, 'folders' | 'document'>][] = [];
  const add = (what: string, place: Pick<Situation, 'folders' | 'document'>): void => {
    situations.push([what, place]);
  };
  if (drives.length > 0) {
    add(
      'a record binned before due',
      shared({
        name: '2026-03-02 Signed contract v1.0',
        ...tagged(record, { eventDate: on(120) }),
        ...binned(5),
      }),
    );
    add(
      'two decisions that disagree',
      shared({
        name: 'Award letter',
        ...tagged(record),
        properties: label.inProperties({ code: other.code }),
      }),
    );
    add(
      'a class that no schedule knows',
      shared({
        name: 'Registered file 12/3',
        labels: [label.apply({ code: FORGOTTEN_CODE, basis: 'bulk' })],
      }),
    );
    add(
      'a tag that someone edited by hand',
      shared({
        name: 'Spending approval',
        ...tagged(record, { eventDate: on(400), keepUntil: '2099-12-31' }),
      }),
    );
    add('a tag without its event date', shared({ name: 'Contract management plan', ...tagged(record) }));
    add(
      'a tag in file properties',
      shared({
        name: 'Invoice query',
        properties: label.inProperties({ code: record.code, then: record.action, basis: 'person' }),
      }),
    );
    add('a mark without a class', shared({ name: 'Half tagged', properties: { [PROPERTY.mark]: '1' } }));
    add(
      'an event date that does not exist',
      shared({
        name: 'Lease end',
        properties: { ...label.inProperties({ code: record.code }), [PROPERTY.eventDate]: '2023-02-31' },
      }),
    );
    add(
      'a day that a migration carried over',
      shared({
        name: 'Old accounts.xlsx',
        mimeType: KINDS.xlsx.mimeType,
        daysAgo: 2_000,
        properties: carriedOver(on(4_000)),
      }),
    );
    add(
      'a locked record',
      shared({
        name: 'Signed minutes',
        ...tagged(other),
        contentRestrictions: [{ readOnly: true, reason: 'Signed' }],
      }),
    );
    add(
      'anyone with the link may write',
      shared({ name: 'Shared actions list', permissions: [{ type: 'anyone', role: 'writer' }] }),
    );
    add(
      'somebody outside may read',
      shared({
        name: 'Supplier pack',
        permissions: [{ type: 'user', role: 'reader', address: 'clerk@cranmere-council.example' }],
      }),
    );
    const closed = { name: 'Budget 2025-26 settlement', daysAgo: 240 };
    let limited: string | undefined;
    add('a document in a folder of limited access', shared({ ...closed }, (own) => {
      const made = folder(own, 'Restricted: budget', { inheritedPermissionsDisabled: true });
      limited = made.id;
      return [made];
    })); // prettier-ignore
    putInto(situations, limited);
    let deepest: string | undefined;
    add('a document twelve folders deep', shared({ name: 'Found at last' }, (own) => {
      const chain: NewFile[] = [];
      for (let depth = 1; depth <= 12; depth += 1) {
        const made = folder(own, `Level ${depth}`, deepest === undefined ? {} : { parent: deepest });
        chain.push(made);
        deepest = made.id;
      }
      return chain;
    })); // prettier-ignore
    putInto(situations, deepest);
    if (short !== undefined) {
      add('a record long overdue', shared({ name: 'Payment run', daysAgo: 3_600, ...tagged(short) }));
      add(
        'an overdue record that an approved run marked',
        shared({ name: 'Payment run', daysAgo: 3_600, ...tagged(short, { disposal: 'approved' }) }),
      );
    }
    for (const hold of policy.holds.filter(({ releasedOn }) => releasedOn === undefined)) {
      const code = hold.scope.find(({ classes }) => classes !== undefined)?.classes?.[0];
      const held = policy.classes.find((candidate) => candidate.code === code) ?? record;
      add(
        `a record under the hold '${hold.id}'`,
        placeOn(
          drives.find(({ drive }) =>
            hold.scope.some((scope) => scope.drives?.includes(drive ?? '') === true),
          ) ?? drives[0],
          {
            name: `${hold.words[0] ?? 'Inquiry'} evidence note`,
            daysAgo: 3_000,
            ...tagged(held, { eventDate: on(2_900) }),
          },
        ),
      );
    }
    for (const withdrawn of policy.classes.filter(({ withdrawn: gone }) => gone !== undefined).slice(0, 1))
      add('a class withdrawn since', shared({ name: 'Circular', ...tagged(withdrawn) }));
    add('an empty file', shared({ name: 'empty.txt', mimeType: 'text/plain', size: 0 }));
    add(
      'a film of four gigabytes',
      shared({ name: 'Town hall recording.mp4', mimeType: 'video/mp4', size: 4_400_000_000 }),
    );
    const twin = { name: '2025-02-11 Finance committee minutes v1.0', daysAgo: 650 };
    const first = placeOn(drives[0], twin);
    add('one of two documents of one name', first);
    add('the other of two documents of one name', placeOn(drives[0], twin));
    add(
      'a shortcut to a record',
      placeOn(drives[0], {
        name: 'Shortcut to minutes',
        mimeType: SHORTCUT_TYPE,
        shortcutTarget: first.document.id ?? '',
      }),
    );
    for (const [what, name] of Object.entries(AWKWARD_NAMES))
      add(
        what,
        shared({ name, daysAgo: dice.between(500, 1_500), ...(dice.chance(0.5) ? tagged(other) : {}) }),
      );
  }
  if (homes.length > 0) {
    add(
      'a record binned in My Drive before due',
      home({ name: 'Decision note', ...tagged(record, { eventDate: on(60) }), ...binned(12) }),
    );
    add('a record kept in My Drive', home({ name: 'Signed MoU', ...tagged(record) }));
    add(
      'a My Drive document open to anyone with the link',
      home({ name: 'Contact list', permissions: [{ type: 'anyone', role: 'reader' }] }),
    );
    add(
      'not worth keeping',
      home({ name: 'Cake rota', labels: [label.apply({ code: 'NWK', then: 'destroy', basis: 'person' })] }),
    );
  }
  return situations.map(([what, place]) => ({ what, ...place }));
}

const aRetainedClass = (policy: Policy, fits: (item: RetainedClass) => boolean): RetainedClass | undefined =>
  policy.classes.find(
    (item): item is RetainedClass =>
      item.action !== 'retain-permanently' && item.withdrawn === undefined && fits(item),
  ) ?? undefined;

/** Moves the last situation's document into the folder that was made for it. */
function putInto(
  situations: [string, Pick<Situation, 'folders' | 'document'>][],
  parent: string | undefined,
): void {
  const last = situations.at(-1);
  if (last === undefined || parent === undefined) return;
  last[1] = { folders: last[1].folders, document: { ...last[1].document, parent } };
}
