import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { PROPERTY, PROPERTY_BYTES, TAG_PROPERTIES } from '#policy/tag/properties.ts';
import type { Tag } from '#policy/tag/tag.ts';
import { withModification } from '#policy/tag/with-modification.ts';
import { labelModification, tagProperties, utf8Length } from '#policy/tag/write-tag.ts';
import { type DriveTrouble, troubleOf } from '../drive-trouble.ts';
import type { DriveService, FileChange } from '../services/drive-service.ts';

/** What to write on one document. */
export interface Writing {
  readonly tag: Tag | undefined;
  readonly name: string | undefined;
}

/** How the document then stands, and what could not be done after the rest was. */
export interface Written {
  readonly file: GoogleFile;
  readonly notRenamed: DriveTrouble | undefined;
}

/**
 * Writes a tag and a name, and reads the document back in the answer of the last write. The label first: with properties
 * it is one call and all or nothing, with a label the name can fail after the tag is set, which is told and not hidden.
 * Drive may move the modified time for either, so the old one goes along. Where the document cannot be read back it is
 * given as it must stand now, so that what was written can always be undone.
 * @throws DriveTrouble when nothing was done.
 */
export function writeDocument(
  file: GoogleFile,
  { tag, name }: Writing,
  labelMap: LabelMap | undefined,
  drive: DriveService,
): Written {
  const change: FileChange = {
    ...(name === undefined ? {} : { name }),
    ...propertiesFor(file, tag, name, labelMap),
    ...(file.modifiedTime === undefined ? {} : { modifiedTime: file.modifiedTime }),
  };
  if (tag === undefined || labelMap === undefined)
    return { file: drive.update(file.id, change), notRenamed: undefined };
  const modification = labelModification(tag, labelMap);
  drive.setLabel(file.id, modification);
  try {
    return { file: drive.update(file.id, change), notRenamed: undefined };
  } catch (thrown) {
    const trouble = troubleOf(thrown);
    return {
      file: readBack(file.id, drive) ?? withModification(file, modification),
      notRenamed: name === undefined ? undefined : trouble,
    };
  }
}

function readBack(id: string, drive: DriveService): GoogleFile | undefined {
  try {
    return drive.file(id);
  } catch {
    return undefined;
  }
}

function propertiesFor(
  file: GoogleFile,
  tag: Tag | undefined,
  name: string | undefined,
  labelMap: LabelMap | undefined,
): Pick<FileChange, 'properties'> {
  const properties = {
    ...(tag !== undefined && labelMap === undefined ? tagProperties(tag) : {}),
    ...(tag !== undefined && labelMap !== undefined ? tidied(file) : {}),
    ...(name === undefined ? {} : firstName(file)),
  };
  return Object.keys(properties).length === 0 ? {} : { properties };
}

/** A tag left in properties from before the label came would disagree with the label: it goes with the new decision. */
const tidied = ({ properties }: GoogleFile): Readonly<Record<string, null>> =>
  Object.fromEntries(
    TAG_PROPERTIES.filter((key) => properties?.[key] !== undefined).map((key) => [key, null]),
  );

/** The first name is kept when a document is renamed; one too long for a property stays in Drive's own history. */
function firstName({ name = '', properties }: GoogleFile): Readonly<Record<string, string>> {
  const { firstName: key } = PROPERTY;
  const isKept = properties?.[key] !== undefined;
  return isKept || name === '' || utf8Length(key) + utf8Length(name) > PROPERTY_BYTES ? {} : { [key]: name };
}
