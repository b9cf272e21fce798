import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ApiError } from '../../../scripts/workspace/api/api-error.ts';
import {
  FieldsSyntaxError,
  parseFields,
  project,
  readFields,
} from '../../../scripts/workspace/api/fields-mask.ts';

const file = {
  id: '1',
  name: 'Minutes',
  owners: [
    { me: true, emailAddress: 'a@b.example', photoLink: 'x' },
    { me: false, emailAddress: 'c@d.example' },
  ],
  labelInfo: {
    labels: [{ id: 'L', fields: { F: { id: 'F', selection: ['c'] }, G: { id: 'G', text: ['t'] } } }],
  },
};

describe('a fields mask', () => {
  it.each([
    ['id', { id: '1' }],
    ['id,name', { id: '1', name: 'Minutes' }],
    ['name, id', { id: '1', name: 'Minutes' }],
    ['owners/emailAddress', { owners: [{ emailAddress: 'a@b.example' }, { emailAddress: 'c@d.example' }] }],
    ['owners(me,photoLink)', { owners: [{ me: true, photoLink: 'x' }, { me: false }] }],
    ['labelInfo(labels(id))', { labelInfo: { labels: [{ id: 'L' }] } }],
    [
      'labelInfo/labels/fields/F',
      { labelInfo: { labels: [{ fields: { F: { id: 'F', selection: ['c'] } } }] } },
    ],
    [
      'labelInfo(labels/fields/*/id)',
      { labelInfo: { labels: [{ fields: { F: { id: 'F' }, G: { id: 'G' } } }] } },
    ],
    ['owners/me,owners/photoLink', { owners: [{ me: true, photoLink: 'x' }, { me: false }] }],
    ['owners(me),owners', { owners: file.owners }],
    ['*', file],
    ['description', {}],
    ['id/x', { id: '1' }],
  ])('%s keeps just that', (mask, kept) => {
    expect(project(parseFields(mask), file)).toEqual(kept);
  });

  it.each([
    ['', 0],
    ['id,', 3],
    ['files(id', 8],
    ['files(id))', 9],
    ['files()', 6],
    ['a b', 2],
    ['id;name', 2],
    ['/id', 0],
  ])('%j cannot be read from character %i on', (mask, at) => {
    expect(() => parseFields(mask)).toThrow(FieldsSyntaxError);
    try {
      parseFields(mask);
    } catch (error) {
      expect((error as FieldsSyntaxError).at).toBe(at);
    }
  });

  it.each([
    ['files(id,title)', 'title'],
    ['nextPageToken,file(id)', 'file'],
    ['files/owners/address', 'address'],
    ['files(id', 'files(id'],
    ['files(properties/a/b)', undefined],
    ['files(properties/anything)', undefined],
    ['files(*)', undefined],
    ['*/id', undefined],
  ])('%s names nothing that the resource lacks, or says what', (mask, unknown) => {
    const shape = 'nextPageToken,files(id,name,owners(emailAddress),properties(*))';
    const read = (): unknown => readFields(mask, shape);
    if (unknown === undefined) expect(read).not.toThrow();
    else expect(read).toThrow(new ApiError(400, 'invalidParameter', `Invalid field selection ${unknown}`));
  });

  it('keeps nothing that was not there, whatever it asks for', () => {
    const names = fc.constantFrom('id', 'name', 'owners', 'me', 'labels', 'nothing');
    const mask = fc
      .array(fc.tuple(names, names), { minLength: 1 })
      .map((pairs) => pairs.map((pair) => pair.join('/')).join(','));
    fc.assert(
      fc.property(mask, (text) => {
        expect(file).toMatchObject(project(parseFields(text), file) as object);
      }),
    );
  });
});
