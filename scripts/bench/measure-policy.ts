import { plainDate } from '#policy/calendar/plain-date.ts';
import { evaluate } from '#policy/evaluation/evaluate.ts';
import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import { toFacts } from '#policy/facts/to-facts.ts';
import { indexPolicy } from '#policy/pack/policy-index.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { suggest } from '#policy/suggestion/suggest.ts';
import { suggestionIndex } from '#policy/suggestion/suggestion-index.ts';
import { LABEL_TITLE } from '#policy/tag/label-map.ts';
import { openGoogle } from '../google/open-google.ts';
import { readServiceAccountKey } from '../google/read-service-account-key.ts';
import { makePlan } from '../audit/sources/make-plan.ts';
import { sourcesOf } from '../audit/sources/plan.ts';
import type { Figure } from './figure.ts';
import { perSecond } from './per-second.ts';
import { serveInChild } from './served-department.ts';

const EVALUATIONS = 300_000;
const SUGGESTIONS = 5_000;

/** How many documents of a believable department one core evaluates, and makes suggestions for, in a second. */
export async function measurePolicy(cli: string, policy: Policy): Promise<Figure[]> {
  const documents = await factsOfDepartment(cli, policy);
  const index = indexPolicy(policy);
  const context = { asOf: plainDate('2026-11-22') };
  const evaluations = perSecond(() => {
    for (const facts of documents) evaluate(facts, index, context);
    return documents.length;
  });
  const suggesting = suggestionIndex(policy);
  const some = documents.slice(0, 500);
  const suggestions = perSecond(() => {
    for (const { name } of some) suggest({ title: name }, suggesting);
    return some.length;
  });
  return [
    {
      what: 'evaluate one document',
      measured: rate(evaluations),
      target: `at least ${rate(EVALUATIONS)}`,
      met: evaluations >= EVALUATIONS,
    },
    {
      what: 'suggest classes for one title',
      measured: rate(suggestions),
      target: `at least ${rate(SUGGESTIONS)}`,
      met: suggestions >= SUGGESTIONS,
    },
  ];
}

const rate = (value: number): string => `${Math.round(value).toLocaleString('en-GB')} a second a core`;

/** The documents as the audit gets them: through the real client, from the local Workspace. */
async function factsOfDepartment(cli: string, policy: Policy): Promise<DocumentFacts[]> {
  const served = await serveInChild(cli, 8_000);
  const google = openGoogle({
    credentials: readServiceAccountKey(served.credentials),
    admin: served.admin,
    apiRoot: served.url,
  });
  try {
    const { trustedDomains } = policy.settings;
    const plan = await makePlan(google, { trustedDomains, concurrency: 8 });
    const labelMap = await google.label(LABEL_TITLE);
    const documents: DocumentFacts[] = [];
    for (const { kind, id, orgUnit, readers } of sourcesOf(plan)) {
      const query = {
        subject: readers[0]?.address ?? id,
        only: 'documents' as const,
        ...(kind === 'shared-drive' ? { drive: id } : {}),
        ...(labelMap === undefined ? {} : { labelId: labelMap.labelId }),
      };
      let pageToken: string | undefined;
      do {
        const page = await google.filesPage(query, pageToken).catch(() => undefined);
        const owner = kind === 'user' ? id : undefined;
        documents.push(
          ...(page?.files ?? []).map((file) =>
            toFacts(file, { labelMap, labelsReadable: true, trustedDomains, owner, orgUnit }),
          ),
        );
        pageToken = page?.nextPageToken;
      } while (pageToken !== undefined);
    }
    return documents;
  } finally {
    google.close();
    await served.stop();
  }
}
