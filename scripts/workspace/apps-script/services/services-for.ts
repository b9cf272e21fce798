import type { Execution } from '../execution.ts';
import { cacheService } from './cache.ts';
import { driveService } from './drive.ts';
import { lockService } from './lock.ts';
import { logServices } from './logs.ts';
import { propertiesService } from './properties.ts';
import { scriptAppService } from './script-app.ts';
import type { ScriptStores } from './script-stores.ts';
import { sessionService } from './session.ts';
import { utilitiesService } from './utilities.ts';

/** The globals that one execution finds besides the language: the built-in services, and Drive where the manifest enables it. */
export function servicesFor(execution: Execution, stores: ScriptStores): Readonly<Record<string, object>> {
  const { manifest, user } = execution;
  const drive = manifest.dependencies?.enabledAdvancedServices?.find(
    ({ serviceId, version }) => serviceId === 'drive' && version === 'v3',
  );
  return {
    ...(drive !== undefined && { [drive.userSymbol]: driveService(execution) }),
    Session: sessionService(execution),
    PropertiesService: propertiesService(stores.properties(user.address), stores.properties(), execution),
    CacheService: cacheService(stores.cache(user.address), stores.cache(), execution),
    LockService: lockService(execution),
    Utilities: utilitiesService(execution),
    ScriptApp: scriptAppService(execution),
    ...logServices(execution),
  };
}
