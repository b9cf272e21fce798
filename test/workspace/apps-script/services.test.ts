import { beforeEach, describe, expect, it } from '@jest/globals';
import { smallWorkspace, type SmallWorkspace } from '../small-workspace.ts';
import { failureOf, valueOf } from './a-script.ts';

let small: SmallWorkspace;
beforeEach(() => {
  small = smallWorkspace();
});
const INFO = 'ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)';

describe('Session', () => {
  it('says who is at the panel', () => {
    const code = 'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]';
    const cy = 'cy@department.example';
    expect(valueOf(small, code, {}, {}, cy)).toEqual([cy, cy]);
  });

  it('does not say so to a script that was not granted it', () => {
    const granted = ['drive.metadata'];
    expect(valueOf(small, 'return Session.getScriptTimeZone()', { granted })).toBe('Europe/London');
    expect(failureOf(small, 'Session.getActiveUser()', { granted }).message).toBe(
      'Exception: Specified permissions are not sufficient to call Session.getActiveUser. ' +
        'Required permissions: https://www.googleapis.com/auth/userinfo.email',
    );
  });
});

describe('ScriptApp', () => {
  it.each([
    [undefined, 'NOT_REQUIRED', null],
    [['drive.metadata', 'drive.file', 'userinfo.email'], 'NOT_REQUIRED', null],
    [['drive.file'], 'REQUIRED', 'https://accounts.google.com/o/oauth2/auth'],
    [[], 'REQUIRED', 'https://accounts.google.com/o/oauth2/auth'],
  ])('of %j granted says that more is %s', (granted, status, url) => {
    const code = `return [String(${INFO}.getAuthorizationStatus()), ${INFO}.getAuthorizationUrl()]`;
    expect(valueOf(small, code, granted === undefined ? {} : { granted })).toEqual([status, url]);
  });

  it('lists what was granted of what the manifest asks for', () => {
    const code = `return ${INFO}.getAuthorizedScopes()`;
    expect(valueOf(small, code, { granted: ['drive.file', 'spreadsheets'] })).toEqual([
      'https://www.googleapis.com/auth/drive.file',
    ]);
  });

  it('can be asked of some scopes only', () => {
    const status = (scope: string): unknown =>
      valueOf(
        small,
        `const { AuthMode, AuthorizationStatus } = ScriptApp;
         return ScriptApp.getAuthorizationInfo(AuthMode.FULL, [e.scope]).getAuthorizationStatus() === AuthorizationStatus.NOT_REQUIRED`,
        { granted: ['drive.file'] },
        { scope: `https://www.googleapis.com/auth/${scope}` },
      );
    expect([status('drive.file'), status('drive.metadata')]).toEqual([true, false]);
  });

  it('has enumerations that are not their names, and asks for one', () => {
    expect(valueOf(small, `return ${INFO}.getAuthorizationStatus() === 'NOT_REQUIRED'`)).toBe(false);
    expect(failureOf(small, 'ScriptApp.getAuthorizationInfo()').message).toBe(
      "Exception: The parameters () don't match the method signature for ScriptApp.getAuthorizationInfo.",
    );
  });
});

describe('LockService', () => {
  it('gives a lock until it is released', () => {
    const code = `
      const lock = LockService.getUserLock();
      const before = lock.hasLock();
      const taken = lock.tryLock(1000);
      const held = lock.hasLock();
      lock.releaseLock();
      return [before, taken, held, lock.hasLock(), LockService.getDocumentLock()]`;
    expect(valueOf(small, code)).toEqual([false, true, true, false, null]);
  });

  it('must be told how long to wait', () => {
    expect(failureOf(small, 'LockService.getScriptLock().waitLock()').message).toMatch(/Lock\.waitLock\.$/);
  });
});

describe('Utilities', () => {
  it.each([
    ['2024-03-31T23:30:00Z', 'Europe/London', 'yyyy-MM-dd', '2024-04-01'],
    ['2024-03-31T00:59:59Z', 'Europe/London', 'HH:mm:ss Z', '00:59:59 +0000'],
    ['2024-03-31T01:00:00Z', 'Europe/London', 'HH:mm:ss XXX', '02:00:00 +01:00'],
    ['2024-01-02T03:04:05.006Z', 'Europe/London', "d MMMM yyyy 'at' h:mm a", '2 January 2024 at 3:04 AM'],
    [
      '2024-09-05T12:00:00.006Z',
      'Europe/London',
      "EEE d MMM yy, HH'h' ss.SSS ''X",
      "Thu 5 Sep 24, 13h 00.006 '+01",
    ],
    ['2024-01-02T12:00:00Z', 'Europe/London', 'EEEE h a X', 'Tuesday 12 PM Z'],
    ['2024-01-02T23:00:00Z', 'Nowhere/Much', 'yyyy-MM-dd HH', '2024-01-02 23'],
    ['2024-01-02T23:00:00Z', 'America/New_York', 'yyyy-MM-dd HH', '2024-01-02 18'],
  ])('writes %s in %s as %s', (instant, zone, pattern, text) => {
    const code = 'return Utilities.formatDate(new Date(e.instant), e.zone, e.pattern)';
    expect(valueOf(small, code, {}, { instant, zone, pattern })).toBe(text);
  });

  it('writes dates only, with letters that mean something', () => {
    const text = 'Utilities.formatDate("2024-01-01", "Europe/London", "yyyy")';
    expect(failureOf(small, text).message).toBe(
      "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
    const letters = 'Utilities.formatDate(new Date(), "Europe/London", "bb")';
    expect(failureOf(small, letters).message).toBe('Exception: Invalid argument: format');
  });

  it('packs and unpacks, in signed bytes', () => {
    const code = `
      const { Charset } = Utilities;
      const packed = Utilities.base64Encode(Utilities.gzip(Utilities.newBlob('Café £5')).getBytes());
      const bytes = Utilities.base64Decode(packed);
      return [
        bytes.slice(0, 2),
        Utilities.ungzip(Utilities.newBlob(bytes, 'application/x-gzip')).getDataAsString(),
        Utilities.base64Encode('é', Charset.UTF_8),
        Utilities.newBlob('a', 'text/plain', 'a.txt').getName(),
      ]`;
    expect(valueOf(small, code)).toEqual([[31, -117], 'Café £5', 'w6k=', 'a.txt']);
  });

  it.each([
    ['Utilities.base64Decode("***")', 'Could not decode string.'],
    ['Utilities.ungzip(Utilities.newBlob("plain", "application/x-gzip"))', 'Could not decompress gzip.'],
    [
      'Utilities.ungzip(Utilities.gzip(Utilities.newBlob("a")).getBytes())',
      /signature for Utilities\.ungzip/,
    ],
    ['Utilities.ungzip(Utilities.newBlob("plain"))', 'Could not decompress gzip.'],
    ['Utilities.newBlob(5)', /signature for Utilities\.newBlob/],
    ['Utilities.sleep(-1)', 'Invalid argument: milliseconds'],
    ['Utilities.sleep(300001)', 'Invalid argument: milliseconds'],
    ['Utilities.sleep()', /\(\) don't match/],
  ])('refuses %s', (code, message) => {
    expect(failureOf(small, code).message).toMatch(message);
  });

  it('makes ids that nobody else has', () => {
    const [one, other] = valueOf(small, 'return [Utilities.getUuid(), Utilities.getUuid()]') as string[];
    expect(one).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(one).not.toBe(other);
  });
});
