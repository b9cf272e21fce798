import { describe, expect, it } from '@jest/globals';
import { formatName } from '#policy/naming/format-name.ts';
import { parseName } from '#policy/naming/parse-name.ts';
import { extensionStart } from '#policy/naming/split-extension.ts';
import { convention } from './conventions.ts';

describe('formatName', () => {
  it('writes the parts in the convention’s order and form', () => {
    expect(formatName(convention('tna'), { title: 'ITT eval', date: '2026-03-14', version: 'v2.0' })).toBe(
      '2026-03-14 ITT eval v2.0',
    );
    expect(
      formatName(convention('edinburgh'), {
        title: 'BoardMinutes',
        date: '2007-02-26',
        version: 'V02',
        status: 'Draft',
      }),
    ).toBe('BoardMinutes20070226V02Draft');
  });

  it.each([
    ['a missing part', { title: 'ITT eval' }, "the part 'date' is missing"],
    [
      'a part of another convention',
      { title: 'ITT eval', date: '2026-03-14', subject: 'x' },
      "has no part 'subject'",
    ],
    [
      'a day that does not exist',
      { title: 'ITT eval', date: '2026-02-30' },
      "Cannot write '2026-02-30' as a date",
    ],
    [
      'a title that would not pass',
      { title: 'Misc', date: '2026-03-14' },
      'does not say what the document is',
    ],
    [
      'a title that ends like a version',
      { title: 'ITT eval v2.0', date: '2026-03-14' },
      "its part 'title' would be read back",
    ],
    ['a title with a file extension', { title: 'ITT eval.pdf', date: '2026-03-14' }, 'would be read back'],
  ])('refuses %s in a sentence', (_, parts, sentence) => {
    expect(() => formatName(convention('tna'), parts as Record<string, string>)).toThrow(RangeError);
    expect(() => formatName(convention('tna'), parts as Record<string, string>)).toThrow(sentence);
  });

  it('refuses a year that two digits cannot say', () => {
    const parts = {
      date: '2075-01-01',
      'customer-and-document': 'Acme Ltd note',
      initials: 'JS',
      version: 'v1.0',
    };
    expect(() => formatName(convention('hmrc'), parts)).toThrow(RangeError);
  });
});

describe('parseName', () => {
  it('gives dates as YYYY-MM-DD whatever their form, and leaves the extension out', () => {
    expect(parseName(convention('hmrc'), '250114 Acme Ltd Compliance note JS v0.3.docx')).toEqual({
      date: '2025-01-14',
      'customer-and-document': 'Acme Ltd Compliance note',
      initials: 'JS',
      version: 'v0.3',
    });
    expect(parseName(convention('edinburgh'), 'IEAM2003-2004V04Final')).toEqual({
      title: 'IEAM2003-2004',
      version: 'V04',
      status: 'Final',
    });
  });

  it('has no answer for a name of another shape', () => {
    expect(parseName(convention('tna'), 'Board minutes')).toBeUndefined();
    expect(parseName(convention('tna'), '2015-09-14')).toBeUndefined();
  });
});

describe('the file extension', () => {
  it.each([
    ['Board minutes.docx', '.docx'],
    ['Board minutes v1.0.PDF', '.PDF'],
    ['Board minutes v1.0', ''],
    ['Data.tar.gz', '.tar.gz'],
    ['Move to gov.uk', ''],
    ['Agenda - Comms. Committee', ''],
    ['.docx', ''],
    ['Board minutes.', ''],
  ])('of %s is %j', (name, extension) => {
    expect(name.slice(extensionStart(name))).toBe(extension);
  });
});
