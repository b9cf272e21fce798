import { TestEnvironment } from 'jest-environment-node';

/** Runs a test file under the time zone that its first comment names: `@time-zone Pacific/Auckland`. */
export default class TimeZoneEnvironment extends TestEnvironment {
  #before = process.env.TZ;

  constructor(config, context) {
    super(config, context);
    process.env.TZ = context.docblockPragmas['time-zone'] ?? 'UTC';
  }

  async teardown() {
    if (this.#before === undefined) delete process.env.TZ;
    else process.env.TZ = this.#before;
    await super.teardown();
  }
}
