import { beforeEach, describe, expect, it } from '@jest/globals';
import { smallWorkspace, type SmallWorkspace } from '../small-workspace.ts';
import { failureOf, MANIFEST, run, scriptOf, valueOf } from './a-script.ts';

let small: SmallWorkspace;
beforeEach(() => {
  small = smallWorkspace();
});

const NOT_THERE = [
  'Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'URL', 'TextEncoder', 'setTimeout', 'setInterval',
  'queueMicrotask', 'structuredClone', 'fetch', 'crypto', 'performance', 'process', 'require', 'Buffer', 'atob',
  'WeakRef', 'BigInt',
]; // prettier-ignore

describe('the world of a script', () => {
  it.each(NOT_THERE)('has no %s', (name) => {
    expect(valueOf(small, `return typeof ${name}`)).toBe('undefined');
    expect(failureOf(small, `${name}.x`).message).toBe(`ReferenceError: ${name} is not defined`);
  });

  it.each([
    ['DriveApp.getRootFolder()', 'ReferenceError: DriveApp is not defined'],
    ['CardService.newCardBuilder()', 'ReferenceError: CardService is not defined'],
    ['Drive.Files.find("x")', 'TypeError: Drive.Files.find is not a function'],
    ['Session.getName()', 'TypeError: Session.getName is not a function'],
    ['Utilities.sleepWell(1)', 'TypeError: Utilities.sleepWell is not a function'],
  ])('throws at what is not there: %s', (code, message) => {
    expect(failureOf(small, code).message).toBe(message);
  });

  it('has Drive only where the manifest enables it, under the name given there', () => {
    const manifest = { ...MANIFEST, dependencies: { enabledAdvancedServices: [] } };
    expect(failureOf(small, 'Drive.Files.list()', { manifest }).message).toBe(
      'ReferenceError: Drive is not defined',
    );
    const renamed = [{ userSymbol: 'Shelf', serviceId: 'drive', version: 'v3' }];
    const named = { ...MANIFEST, dependencies: { enabledAdvancedServices: renamed } };
    expect(valueOf(small, 'return typeof Shelf.Files.list', { manifest: named })).toBe('function');
  });

  it('has the Workspace for its clock, and time passes in it', () => {
    const [before, after, text] = valueOf(
      small,
      'const before = Date.now(); Utilities.sleep(5000); return [before, Date.now(), new Date().toISOString()]',
    ) as [number, number, string];
    expect(before - Date.parse('2026-06-01T12:00:00Z')).toBeLessThan(1000);
    expect(after - before).toBeGreaterThanOrEqual(5000);
    expect(text.slice(0, 16)).toBe('2026-06-01T12:00');
    expect(valueOf(small, 'return [new Date() instanceof Date, new Date().constructor === Date]')).toEqual([
      true,
      true,
    ]);
  });

  it.each([
    ['Drive.Files.get(e.id)', 'Object'],
    ['Drive.Files.list({ q: "trashed = false" }).files', 'Array'],
    ['Drive.Files.get', 'Function'],
    ['Utilities.base64Decode("YWJj")', 'Array'],
    ['Session.getActiveUser()', 'Object'],
    ['CacheService.getUserCache().getAll(["a"])', 'Object'],
  ])('gives %s as an %s of its own', (code, kind) => {
    const event = { id: small.files.minutes.id };
    expect(valueOf(small, `return (${code}) instanceof ${kind}`, {}, event)).toBe(true);
  });

  it('catches what services throw as its own errors', () => {
    for (const code of ['Drive.Files.get("none")', 'Drive.Files.get()', 'Utilities.sleep("long")'])
      expect(valueOf(small, `try { ${code} } catch (error) { return error instanceof Error }`)).toBe(true);
  });

  it('gives no way out of it', () => {
    const ways = ['Drive', 'Drive.Files.get', 'Session.getActiveUser()', 'console.log', 'globalThis', 'e'];
    for (const way of ways)
      expect(failureOf(small, `return ${way}.constructor.constructor("return process")()`).message).toMatch(
        /^EvalError/,
      );
  });

  it('begins anew with every execution, services and all', () => {
    const script = scriptOf(
      small,
      'globalThis.runs = (globalThis.runs || 0) + 1; try { Drive.Files.get = null } catch (_) {}; return [runs, typeof Drive.Files.get]',
    );
    for (let time = 0; time < 2; time += 1)
      expect(script.run('main', {}, 'bea@department.example').value).toEqual([1, 'function']);
  });
});

describe('an execution', () => {
  it('takes its event and gives its answer as JSON, and nothing where nothing is returned', () => {
    expect(valueOf(small, 'return { ...e, at: new Date(0), no: undefined }', {}, { a: ["'\u2028"] })).toEqual(
      {
        a: ["'\u2028"],
        at: '1970-01-01T00:00:00.000Z',
      },
    );
    expect(valueOf(small, '')).toBeUndefined();
  });

  it.each([
    ['throw new Error("Nothing to keep")', 'Nothing to keep'],
    ['throw new TypeError("bad")', 'TypeError: bad'],
    ['throw "text"', 'text'],
    ['null.x', "TypeError: Cannot read properties of null (reading 'x')"],
  ])('that ends with %s says %s', (code, message) => {
    expect(failureOf(small, code).message).toBe(message);
  });

  it('lists the calls that it made to Google, refused ones too, whether it ends well or not', () => {
    const calls = [
      { method: 'drive.files.get', status: 200 },
      { method: 'drive.files.get', status: 404 },
    ];
    const event = { id: small.files.minutes.id };
    const code = 'Drive.Files.get(e.id); try { Drive.Files.get("none") } catch (_) {}';
    expect(run(small, code, {}, event).calls).toEqual(calls);
    expect(failureOf(small, `${code}; throw 1`, {}, event).calls).toEqual(calls);
  });

  it('keeps what was logged', () => {
    const code = 'console.log("%s of %d", "one", 2); console.warn({ a: 1 }); Logger.log(new TypeError("no"))';
    expect(run(small, code).logs).toEqual(['one of 2', '{"a":1}', 'TypeError: no']);
    expect(failureOf(small, 'console.error("then"); throw 1').logs).toEqual(['then']);
  });

  it('needs a function that is there', () => {
    const script = scriptOf(small, '');
    for (const name of ['other', 'main)(', 'constructor.name'])
      expect(() => script.run(name, {}, 'bea@department.example')).toThrow(
        `Script function not found: ${name}`,
      );
  });

  it.each(['nobody', 'dee', 'fay', 'gus'])('needs a person who can sign in: not %s', (name) => {
    expect(failureOf(small, '', {}, {}, `${name}@department.example`).message).toMatch(
      /^Nobody can sign in as/,
    );
  });

  it('never hides an error of the local Workspace itself', () => {
    small.workspace.files.file = () => {
      throw new RangeError('the state is broken');
    };
    expect(() => run(small, 'try { Drive.Files.get("x") } catch (_) {}')).toThrow(RangeError);
  });
});
