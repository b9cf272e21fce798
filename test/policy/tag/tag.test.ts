import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import { PROPERTY_BYTES } from '#policy/tag/properties.ts';
import { codeOf, readTag } from '#policy/tag/read-tag.ts';
import { BASES, THEN, type Tag } from '#policy/tag/tag.ts';
import { withModification } from '#policy/tag/with-modification.ts';
import { labelModification, tagProperties, TagNotWritable, utf8Length } from '#policy/tag/write-tag.ts';

const map: LabelMap = {
  labelId: 'L',
  fields: {
    recordClass: 'F1',
    then: 'F2',
    eventDate: 'F3',
    keepUntil: 'F4',
    decidedBy: 'F5',
    basis: 'F6',
    disposal: 'F7',
  },
  choices: {
    recordClass: { C1: 'FIN-01 Payments', C2: 'POL-06B Raw responses', C3: 'NWK Not worth keeping' },
    then: Object.fromEntries(THEN.map((word) => [`T-${word}`, word])),
    basis: Object.fromEntries(BASES.map((word) => [`B-${word}`, word])),
  },
};
const readable = { labelMap: map, labelsReadable: true };
const labelled = (fields: Record<string, unknown>): GoogleFile => ({
  id: 'f',
  labelInfo: { labels: [{ id: 'L', fields: fields as never }] },
});

describe('reading a tag', () => {
  it('finds none where there is none', () => {
    expect(readTag({ id: 'f' }, readable)).toEqual({ problems: [] });
    expect(readTag({ id: 'f', properties: { other: 'x' } }, readable)).toEqual({ problems: [] });
    expect(readTag({ id: 'f', labelInfo: { labels: [{ id: 'another label' }] } }, readable)).toEqual({
      problems: [],
    });
  });

  it('never takes a label that may not be read for none', () => {
    expect(readTag({ id: 'f' }, { labelMap: map, labelsReadable: false }).unreadable).toMatch(
      /may not be read/,
    );
    expect(readTag({ id: 'f', capabilities: { canReadLabels: false } }, readable).unreadable).toMatch(
      /may not be read/,
    );
  });

  it('does not mind what cannot be read where the domain has no label at all', () => {
    expect(
      readTag(
        { id: 'f', capabilities: { canReadLabels: false } },
        { labelMap: undefined, labelsReadable: true },
      ),
    ).toEqual({ problems: [] });
  });

  it.each([
    ['a choice that the label does not know', { F1: { selection: ['C9'] } }, 'recordClass'],
    [
      'a date that does not exist',
      { F1: { selection: ['C1'] }, F3: { dateString: ['2023-02-30'] } },
      'eventDate',
    ],
    [
      "an event date that is a way of writing 'never'",
      { F1: { selection: ['C1'] }, F3: { dateString: ['9999-12-31'] } },
      'eventDate',
    ],
  ])('reports %s', (_, fields, field) => {
    expect(readTag(labelled(fields), readable).problems).toEqual([expect.objectContaining({ field })]);
  });

  it('says that the class cannot be read when its choice is unknown', () => {
    expect(readTag(labelled({ F1: { selection: ['C9'] } }), readable).unreadable).toBeDefined();
  });

  it('takes a label without a class for no tag: Google accepts it and shows nothing', () => {
    expect(readTag(labelled({ F6: { selection: ['B-person'] } }), readable)).toEqual({ problems: [] });
  });

  it('reports a mark without a class in the properties', () => {
    expect(readTag({ id: 'f', properties: { wtk: '1' } }, readable).unreadable).toMatch(/wtk.class/);
  });

  it.each([
    ['FIN-01 Payments', 'FIN-01'],
    ['POL-06B Raw responses', 'POL-06B'],
    ['POL-06B', 'POL-06B'],
    ['NWK Not worth keeping', 'NWK'],
    ['FIN-012', undefined],
    ['fin-01', undefined],
    ['Payments', undefined],
    ['', undefined],
  ])('reads the code at the start of %p', (title, code) => {
    expect(codeOf(title)).toBe(code);
  });
});

describe('writing a tag and reading it back', () => {
  const anyDay = fc
    .integer({ min: 0, max: 40_000 })
    .map((day) => plainDate(new Date(day * 86_400_000).toISOString().slice(0, 10)));
  const anyTag: fc.Arbitrary<Tag> = fc.record(
    {
      code: fc.constantFrom('FIN-01', 'POL-06B', 'NWK'),
      then: fc.constantFrom(...THEN),
      basis: fc.constantFrom(...BASES),
      eventDate: anyDay,
      keepUntil: anyDay,
      decidedBy: fc.constantFrom('a.person@example.gov.uk', 'søren@example.gov.uk'),
    },
    { requiredKeys: ['code'] },
  );

  it('gives the same tag through a label', () => {
    fc.assert(
      fc.property(anyTag, (tag) => {
        const fields: Record<string, unknown> = {};
        for (const { fieldId, setSelectionValues, setDateValues, setUserValues } of labelModification(
          tag,
          map,
        ).fieldModifications) {
          if (setSelectionValues !== undefined) fields[fieldId] = { selection: setSelectionValues };
          if (setDateValues !== undefined) fields[fieldId] = { dateString: setDateValues };
          if (setUserValues !== undefined)
            fields[fieldId] = { user: setUserValues.map((emailAddress) => ({ emailAddress })) };
        }
        expect(readTag(labelled(fields), readable)).toEqual({ label: tag, problems: [] });
      }),
    );
  });

  it('gives the same tag by what is known of the write alone, over an earlier tag and beside another label', () => {
    fc.assert(
      fc.property(anyTag, anyTag, (before, tag) => {
        const other: GoogleFile = { id: 'f', labelInfo: { labels: [{ id: 'another label' }] } };
        const earlier = withModification(other, labelModification(before, map));
        const file = withModification(earlier, labelModification(tag, map));
        expect(readTag(file, readable)).toEqual({ label: tag, problems: [] });
        expect(file.labelInfo?.labels?.map(({ id }) => id)).toEqual(['another label', 'L']);
      }),
    );
  });

  it('gives the same tag through properties, each pair within the bytes that Drive allows', () => {
    fc.assert(
      fc.property(anyTag, (tag) => {
        const written = tagProperties(tag);
        const kept = Object.fromEntries(
          Object.entries(written).filter((pair): pair is [string, string] => pair[1] !== null),
        );
        for (const [key, value] of Object.entries(kept))
          expect(utf8Length(key + value)).toBeLessThanOrEqual(PROPERTY_BYTES);
        expect(readTag({ id: 'f', properties: kept }, readable)).toEqual({ properties: tag, problems: [] });
      }),
    );
  });

  it('unsets what an earlier tag left behind', () => {
    expect(labelModification({ code: 'FIN-01' }, map).fieldModifications).toContainEqual({
      fieldId: 'F3',
      unsetValues: true,
    });
    expect(tagProperties({ code: 'FIN-01' })).toMatchObject({ 'wtk.event': null });
  });

  it('leaves out an address that does not fit rather than cutting it', () => {
    expect(
      tagProperties({ code: 'FIN-01', decidedBy: `${'é'.repeat(60)}@example.gov.uk` })['wtk.by'],
    ).toBeNull();
  });

  it('refuses a class that the published label has no choice for', () => {
    expect(() => labelModification({ code: 'FIN-02' }, map)).toThrow(TagNotWritable);
  });

  it('counts bytes as UTF-8 does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text));
      }),
    );
  });
});
