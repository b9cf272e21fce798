import type { Execution } from '../execution.ts';
import { method } from '../method.ts';

/** Apps Script's `LockService`: executions here run one after another, so a lock is always free. */
export function lockService({ realm }: Execution): object {
  const lock = (): object => {
    let held = false;
    const take = (): true => (held = true);
    return realm.face({
      tryLock: method(realm, 'LockService.Lock.tryLock', ['Integer'], take),
      waitLock: method(realm, 'LockService.Lock.waitLock', ['Integer'], () => {
        take();
      }),
      hasLock: method(realm, 'LockService.Lock.hasLock', [], () => held),
      releaseLock: method(realm, 'LockService.Lock.releaseLock', [], () => {
        held = false;
      }),
    });
  };
  const [user, script] = [lock(), lock()];
  return realm.face({
    getUserLock: method(realm, 'LockService.getUserLock', [], () => user),
    getScriptLock: method(realm, 'LockService.getScriptLock', [], () => script),
    getDocumentLock: method(realm, 'LockService.getDocumentLock', [], () => null),
  });
}
