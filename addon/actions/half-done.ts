import { DriveTrouble, troubleOf } from '../drive-trouble.ts';

/** Runs a later step of several: should it fail, the trouble says what the earlier ones did. @throws DriveTrouble */
export function halfDone<T>(done: string, step: () => T): T {
  try {
    return step();
  } catch (thrown) {
    const { kind, message } = troubleOf(thrown);
    throw new DriveTrouble(kind, message, done);
  }
}
