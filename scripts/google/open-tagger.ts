import type { Surroundings } from './calls/caller.ts';
import type { GoogleAccess } from './google-access.ts';
import { openCaller } from './open-caller.ts';
import type { Tagger } from './tagger.ts';
import { setLabel, taggedFile, updateProperties } from './tags/tag-calls.ts';

/**
 * Documents to tag, with the key of the account that may change things. Nothing is sent before the first call.
 * @param labelId the label that carries tags; left out where file properties do.
 * @throws GoogleError when the key cannot sign.
 */
export function openTagger(
  access: GoogleAccess,
  labelId: string | undefined,
  around: Partial<Surroundings> = {},
): Tagger {
  const { caller, close } = openCaller(access, around);
  return {
    file: (subject, id) => taggedFile(caller, subject, id, labelId),
    setLabel: (subject, id, modification) => setLabel(caller, subject, id, modification),
    update: (subject, id, change) => updateProperties(caller, subject, id, change, labelId),
    close,
  };
}
