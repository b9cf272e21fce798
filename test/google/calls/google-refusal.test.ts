import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRefusal } from '../../../scripts/google/calls/google-refusal.ts';
import { printable } from '../../../scripts/google/calls/printable.ts';

describe('what Google says when it refuses', () => {
  it('is read from the token endpoint', () => {
    expect(readRefusal({ error: 'invalid_grant', error_description: 'Invalid email or User ID' })).toEqual({
      reason: 'invalid_grant',
      message: 'Invalid email or User ID',
      location: undefined,
    });
  });

  it('is read from Drive', () => {
    const error = {
      code: 400,
      message: 'Invalid Value',
      errors: [
        {
          domain: 'global',
          reason: 'invalid',
          message: 'Invalid Value',
          locationType: 'parameter',
          location: 'pageToken',
        },
      ],
    };

    expect(readRefusal({ error })).toEqual({
      reason: 'invalid',
      message: 'Invalid Value',
      location: 'pageToken',
    });
  });

  it('is read from newer services, whose details say it best', () => {
    const error = {
      code: 403,
      message: 'off',
      status: 'PERMISSION_DENIED',
      errors: [{ reason: 'forbidden' }],
      details: [{}, { reason: 'SERVICE_DISABLED' }],
    };

    expect(readRefusal({ error }).reason).toBe('SERVICE_DISABLED');
    expect(readRefusal({ error: { status: 'PERMISSION_DENIED' } }).reason).toBe('PERMISSION_DENIED');
  });

  it('is nothing for a body that is none of these, whatever it is', () => {
    fc.assert(fc.property(fc.jsonValue(), (body) => typeof readRefusal(body) === 'object'));
    expect(readRefusal('<html>')).toEqual({ reason: undefined, message: undefined, location: undefined });
  });
});

describe('words from outside', () => {
  it('stay on one line and are bounded', () => {
    expect(printable('a\u001b[31m\r\nb\u202ec')).toBe('a [31m b c');
    expect(printable('x'.repeat(1000))).toHaveLength(300);
  });

  it.each([
    'Bearer abc.def',
    'ya29.a0Af_x-Y',
    'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln',
    '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----',
  ])('lose what is secret: %s', (secret) => {
    expect(printable(`before ${secret} after`)).toBe('before [left out] after');
  });
});
