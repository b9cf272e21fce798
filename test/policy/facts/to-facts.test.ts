import { describe, expect, it } from '@jest/globals';
import type { GoogleFile } from '#policy/facts/google-file.ts';
import { toFacts } from '#policy/facts/to-facts.ts';

const context = {
  labelMap: undefined,
  labelsReadable: true,
  trustedDomains: ['example.gov.uk', 'agency.gov.uk'],
  owner: 'me@example.gov.uk',
  orgUnit: '/Policy',
};
const facts = (file: Partial<GoogleFile>) => toFacts({ id: 'f', ...file }, context);

describe("the facts in Google's JSON", () => {
  it('place a file in the My Drive of its owner', () => {
    expect(facts({ owners: [{ emailAddress: 'a@example.gov.uk' }] }).place).toEqual({
      kind: 'my-drive',
      owner: 'a@example.gov.uk',
      orgUnit: '/Policy',
    });
    expect(facts({}).place).toEqual({ kind: 'my-drive', owner: 'me@example.gov.uk', orgUnit: '/Policy' });
  });

  it('place a file in its shared drive', () => {
    expect(facts({ driveId: 'D' }).place).toEqual({ kind: 'shared-drive', drive: 'D' });
  });

  it('survive a file of which Google says nothing but its id', () => {
    expect(facts({})).toMatchObject({
      name: '',
      createdOn: undefined,
      trashed: false,
      exposure: 'unknown',
      received: false,
    });
  });

  it.each<[string, Partial<GoogleFile>, string]>([
    [
      'anyone with the link',
      { permissions: [{ type: 'user', emailAddress: 'x@else.org' }, { type: 'anyone' }] },
      'anyone-with-link',
    ],
    [
      'anyone, told by the id alone on a shared drive',
      { driveId: 'D', permissionIds: ['123', 'anyoneWithLink'] },
      'anyone-with-link',
    ],
    ['a person outside', { permissions: [{ type: 'user', emailAddress: 'x@else.org' }] }, 'outside'],
    ['a whole domain outside', { permissions: [{ type: 'domain', domain: 'else.org' }] }, 'outside'],
    [
      'a trusted domain, in capitals',
      { permissions: [{ type: 'user', emailAddress: 'x@Agency.gov.uk' }] },
      'inside',
    ],
    [
      'a deleted account outside',
      { permissions: [{ type: 'user', emailAddress: 'x@else.org', deleted: true }] },
      'inside',
    ],
    ['nobody else', { shared: false }, 'inside'],
    ['whom nobody can tell', { driveId: 'D', permissionIds: ['123'] }, 'unknown'],
  ])('open it to %s', (_, file, exposure) => {
    expect(facts(file).exposure).toBe(exposure);
  });

  it('call a file received when somebody outside owns it', () => {
    expect(facts({ owners: [{ emailAddress: 'x@else.org' }] }).received).toBe(true);
  });

  it.each<[string, Partial<GoogleFile>]>([
    ['a content restriction', { contentRestrictions: [{ readOnly: true }] }],
    ['a missing right to rename', { capabilities: { canRename: false } }],
  ])('call it locked by %s', (_, file) => {
    expect(facts(file).locked).toBe(true);
  });

  it.each([
    ['application/vnd.google-apps.document', 'document'],
    ['application/vnd.google-apps.form', 'google-other'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'office'],
    ['image/png', 'image'],
    ['message/rfc822', 'mail'],
    ['application/zip', 'other'],
  ])('name the kind of %s', (mimeType, kind) => {
    expect(facts({ mimeType }).kind).toBe(kind);
  });
});
