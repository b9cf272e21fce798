import type { Case } from '#policy/pack/case.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import { SHORTCUT_TYPE } from '#policy/facts/google-file.ts';
import { londonDayAt } from '#policy/calendar/london-day.ts';
import type { NewFile } from '../state/file-records.ts';
import type { ServerIds } from '../state/server-ids.ts';
import { inWorkingHours, type Day, type Days } from './days.ts';
import { caseFolder, filingFor } from './filing.ts';
import { kindFor, sizeOf } from './kinds.ts';
import { random, weighted, type Random } from './random.ts';
import { sharingOf } from './sharing.ts';
import type { Shelf } from './shelves.ts';
import { carriedOver, type TagLabel } from './tag-label.ts';
import { tagFor } from './tagging.ts';
import { documentName } from './titles/document-name.ts';
import type { CompiledTemplate } from './titles/template.ts';

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
const RATE = {
  shortcut: 0.006,
  binned: 0.012,
  locked: 0.004,
  inCase: 0.1,
  bothCarriers: 0.01,
  olderThanDrive: 0.12,
  untouched: 0.35,
} as const;
/** Share of a migration's documents whose true day was carried over as a property. */
const CARRIED = 0.25;
const DAYS_IN_BIN = 29;

/** Folders and documents of one shelf, each folder before what stands in it; exactly `shelf.documents` documents. */
export function* documentsOn(shelf: Shelf, supplies: Supplies): Generator<NewFile> {
  const { days, ids, titles } = supplies;
  const dice = random(supplies.seed, `documents of ${shelf.id}`);
  const filing = filingFor(shelf, ids);
  const own = shelf.drive === undefined ? { owner: shelf.owner ?? '' } : { drive: shelf.drive };
  const drawClass = weighted(shelf.classes.map((item, index) => [item, 1 / (index + 1.5)] as const));
  const matters = supplies.cases.get(shelf.id) ?? [];
  let previous: string | undefined;

  for (const matter of matters)
    if (matter.id !== shelf.id) yield caseFolder(matter, shelf.id, openedOn(matter, days).at);

  for (let made = 0; made < shelf.documents; made += 1) {
    const matter = matters.length > 0 && dice.chance(RATE.inCase) ? dice.pick(matters) : undefined;
    const recordClass =
      (matter === undefined ? undefined : supplies.classes.get(matter.class)) ?? drawClass(dice);
    const written = matter === undefined ? writtenOn(shelf, supplies, dice) : dayInCase(matter, days, dice);
    const migration = shelf.migrated ? broughtOver(written, supplies, dice) : undefined;
    const template = dice.pick(titles.get(recordClass) ?? []);
    const kind = kindFor(template.form, migration !== undefined, dice);
    const careful = dice.chance(
      written.at > days.asOf.at - 500 * 86_400_000 ? shelf.habits.named : shelf.habits.named * 0.6,
    );
    const naming = {
      template,
      on: written,
      extension: kind.extension,
      convention: careful ? shelf.convention : undefined,
      personalData: recordClass.personalData,
    };
    const name = documentName(naming, dice);
    const parent =
      matter === undefined
        ? filing.place(recordClass, written, dice)
        : matter.id === shelf.drive
          ? undefined
          : matter.id;
    const editor = dice.pick(shelf.staff);
    const createdTime = inWorkingHours(migration ?? written, dice);
    const modifiedTime =
      migration !== undefined && dice.chance(0.9) ? createdTime : modifiedAfter(createdTime, days, dice);
    const permissions = sharingOf(
      {
        safe: shelf.habits.safe,
        colleagues: shelf.staff,
        domain: supplies.domain,
        myDrive: shelf.drive === undefined,
      },
      dice,
    );
    const tagged = (matter === undefined || dice.chance(0.2)) && dice.chance(shelf.decided);
    const tag = tagged
      ? tagFor(
          {
            recordClass,
            documentOn: written.plain,
            modifiedOn: londonDayAt(modifiedTime),
            habits: shelf.habits,
            decidedBy: editor,
            asOf: days.asOf.plain,
          },
          dice,
        )
      : undefined;
    const both = tag !== undefined && dice.chance(RATE.bothCarriers);
    const properties = {
      ...(migration !== undefined && dice.chance(CARRIED) ? carriedOver(written.plain) : {}),
      ...(tag !== undefined && (shelf.inProperties || both) ? supplies.label.inProperties(tag) : {}),
    };
    const id = ids.file();
    const isShortcut = previous !== undefined && dice.chance(RATE.shortcut);
    yield* filing.opened();
    yield {
      ...own,
      id,
      name,
      mimeType: isShortcut ? SHORTCUT_TYPE : kind.mimeType,
      createdTime,
      modifiedTime,
      lastModifiedBy: editor,
      ...(parent === undefined ? {} : { parent }),
      ...(isShortcut ? { shortcutTarget: previous ?? id } : { size: sizeOf(kind, dice) }),
      ...(permissions === undefined ? {} : { permissions }),
      ...(isShortcut || tag === undefined || shelf.inProperties
        ? {}
        : { labels: [supplies.label.apply(tag)] }),
      ...(isShortcut || isEmpty(properties) ? {} : { properties }),
      ...(dice.chance(RATE.binned) ? binned(editor, modifiedTime, days, dice) : {}),
      ...(dice.chance(RATE.locked)
        ? { contentRestrictions: [{ readOnly: true, reason: 'Signed off' }] }
        : {}),
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
  const later = createdTime + days * 86_400_000 + dice.below(3_600_000);
  return Math.min(later, Math.max(createdTime, asOf.at + 8 * 3_600_000));
}

/** In the bin for less than the thirty days after which Drive empties it. */
function binned(
  by: string,
  modifiedTime: number,
  { asOf }: Days,
  dice: Random,
): Pick<NewFile, 'trashedTime' | 'trashedBy'> {
  const time = asOf.at - dice.below(DAYS_IN_BIN) * 86_400_000 - dice.below(3_600_000);
  return { trashedTime: Math.max(time, modifiedTime), trashedBy: by };
}

const isEmpty = (record: object): boolean => Object.keys(record).length === 0;
