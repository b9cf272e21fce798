import type { Case } from '#policy/pack/case.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import { SHORTCUT_TYPE } from '#policy/facts/google-file.ts';
import type { NewFile } from '../state/file-records.ts';
import type { ServerIds } from '../state/server-ids.ts';
import { DAY, HOUR, inWorkingHours, type Day, type Days } from './days.ts';
import { caseFolder, filingFor } from './filing.ts';
import { kindFor, sizeOf } from './kinds.ts';
import { random, weighted, type Random } from './random.ts';
import { sharingOf, type Access } from './sharing.ts';
import type { Shelf } from './shelf.ts';
import { carriedOver, type TagLabel } from './tag-label.ts';
import { tagFor } from './tagging.ts';
import { documentName } from './titles/document-name.ts';
import type { CompiledTemplate } from './titles/template.ts';
import { tidyNamer } from './titles/tidy-name.ts';

/** What all shelves share. */
export interface Supplies {
  readonly days: Days;
  readonly seed: number;
  readonly ids: ServerIds;
  readonly label: TagLabel;
  readonly domain: string;
  readonly migrations: readonly Day[];
  /** Cases by the shared drive they live in. */
  readonly cases: ReadonlyMap<string, readonly Case[]>;
  readonly classes: ReadonlyMap<string, RecordClass>;
  readonly titles: ReadonlyMap<RecordClass, readonly CompiledTemplate[]>;
}

/** Shares of documents that are a little unusual. */
const RATE = { shortcut: 0.006, binned: 0.012, locked: 0.004, inCase: 0.1, bothCarriers: 0.01, olderThanDrive: 0.12, untouched: 0.35 } as const; // prettier-ignore
/** Share of a migration's documents whose true day was carried over as a property, and that nobody touched since. */
const [CARRIED, LEFT_ALONE] = [0.25, 0.9];
/** In a case, its folder says what a document is: few are tagged as well. */
const TAGGED_IN_CASE = 0.2;
/** Days since when names are judged: before that, people were told of no convention. */
const [OF_LATE, KNEW_NO_CONVENTION] = [500 * DAY, 0.6];
const DAYS_IN_BIN = 29;
const SIGNED_OFF = [{ readOnly: true, reason: 'Signed off' }] as const;

/** Folders and documents of one shelf, each folder before what stands in it; exactly `shelf.documents` documents. */
export function* documentsOn(shelf: Shelf, supplies: Supplies): Generator<NewFile> {
  const { days, ids, label } = supplies;
  const dice = random(supplies.seed, `documents of ${shelf.id}`);
  const filing = filingFor(shelf, ids);
  const drawClass = weighted(shelf.classes.map((item, index) => [item, 1 / (index + 1.5)] as const));
  const tidy = shelf.convention === undefined ? undefined : tidyNamer(shelf.convention);
  const access: Access = {
    safe: shelf.habits.safe,
    colleagues: shelf.staff,
    domain: supplies.domain,
    myDrive: shelf.drive === undefined,
  };
  const matters = supplies.cases.get(shelf.id) ?? [];
  for (const matter of matters)
    if (matter.id !== shelf.id) yield caseFolder(matter, shelf.id, openedOn(matter, days).at);

  let previous: string | undefined;
  for (let made = 0; made < shelf.documents; made += 1) {
    const matter = matters.length > 0 && dice.chance(RATE.inCase) ? dice.pick(matters) : undefined;
    const recordClass =
      (matter === undefined ? undefined : supplies.classes.get(matter.class)) ?? drawClass(dice);
    const written = matter === undefined ? writtenOn(shelf, supplies, dice) : dayInCase(matter, days, dice);
    const migration = shelf.migrated ? broughtOver(written, supplies, dice) : undefined;
    const template = dice.pick(supplies.titles.get(recordClass) ?? []);
    const kind = kindFor(template.form, migration !== undefined, dice);
    const careful = dice.chance(
      shelf.habits.named * (written.at > days.asOf.at - OF_LATE ? 1 : KNEW_NO_CONVENTION),
    );
    const name = documentName(template, written, careful ? tidy : undefined, recordClass.personalData, dice);
    const parent =
      matter === undefined
        ? filing.place(recordClass, written, dice)
        : matter.id === shelf.id
          ? undefined
          : matter.id;
    const editor = dice.pick(shelf.staff);
    const createdTime = inWorkingHours(migration ?? written, dice);
    const modifiedTime =
      migration !== undefined && dice.chance(LEFT_ALONE)
        ? createdTime
        : modifiedAfter(createdTime, days, dice);
    const tagged = (matter === undefined || dice.chance(TAGGED_IN_CASE)) && dice.chance(shelf.decided);
    const tag = tagged
      ? tagFor(recordClass, written, days.at(modifiedTime), shelf.habits, editor, days, dice)
      : undefined;
    const inProperties = tag !== undefined && (shelf.inProperties || dice.chance(RATE.bothCarriers));
    const carried = migration !== undefined && dice.chance(CARRIED);
    const isShortcut = previous !== undefined && dice.chance(RATE.shortcut);
    const binned = dice.chance(RATE.binned);
    const id = ids.file();
    yield* filing.opened();
    // Every document has the same keys in the same order: a million of another shape each take three times as long.
    yield {
      id,
      name: name + kind.extension,
      mimeType: isShortcut ? SHORTCUT_TYPE : kind.mimeType,
      owner: shelf.owner,
      drive: shelf.drive,
      parent,
      createdTime,
      modifiedTime,
      lastModifiedBy: editor,
      size: isShortcut ? undefined : sizeOf(kind, dice),
      md5: undefined,
      description: undefined,
      properties:
        isShortcut || !(inProperties || carried)
          ? undefined
          : {
              ...(carried ? carriedOver(written.plain) : {}),
              ...(inProperties ? label.inProperties(tag) : {}),
            },
      trashedTime: binned ? lately(modifiedTime, days, dice) : undefined,
      trashedBy: binned ? editor : undefined,
      permissions: sharingOf(access, dice),
      contentRestrictions: dice.chance(RATE.locked) ? SIGNED_OFF : undefined,
      labels: isShortcut || tag === undefined || shelf.inProperties ? undefined : [label.apply(tag)],
      inheritedPermissionsDisabled: undefined,
      shortcutTarget: isShortcut ? previous : undefined,
    };
    previous = id;
  }
}

/** The day somebody wrote it; on shelves that a migration filled, now and then from before Drive. */
function writtenOn({ migrated }: Shelf, { days }: Supplies, dice: Random): Day {
  if (migrated && dice.chance(RATE.olderThanDrive))
    return days.between(dice, days.shift(days.opening, -4_000), days.opening);
  return onWeekday(days.draw(dice), days);
}

const onWeekday = (day: Day, days: Days): Day => {
  const weekday = new Date(day.at).getUTCDay();
  return weekday === 6 ? days.shift(day, -1) : weekday === 0 ? days.shift(day, -2) : day;
};

const openedOn = ({ openedOn: on }: Case, days: Days): Day =>
  on === undefined ? days.opening : days.find(on);

const dayInCase = (matter: Case, days: Days, dice: Random): Day =>
  onWeekday(
    days.between(
      dice,
      openedOn(matter, days),
      matter.closedOn === undefined ? days.asOf : days.find(matter.closedOn),
    ),
    days,
  );

/** The migration that brought a document written on this day: one of those after it, or none where it is newer. */
function broughtOver(written: Day, { migrations }: Supplies, dice: Random): Day | undefined {
  const after = migrations.filter(({ at }) => at > written.at);
  return after.length === 0 ? undefined : dice.pick(after);
}

function modifiedAfter(createdTime: number, { asOf }: Days, dice: Random): number {
  if (dice.chance(RATE.untouched)) return createdTime;
  const days = Math.floor(-Math.log(1 - dice.next()) * (dice.chance(0.1) ? 400 : 25));
  const later = createdTime + days * DAY + dice.below(HOUR);
  return Math.min(later, Math.max(createdTime, asOf.at + 8 * HOUR));
}

/** A time since which less than the thirty days have gone after which Drive empties the bin. */
const lately = (modifiedTime: number, { asOf }: Days, dice: Random): number =>
  Math.max(modifiedTime, asOf.at - dice.below(DAYS_IN_BIN) * DAY - dice.below(HOUR));
