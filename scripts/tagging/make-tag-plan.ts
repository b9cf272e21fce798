import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import { FOLDER_TYPE, SHORTCUT_TYPE } from '#policy/facts/google-file.ts';
import { indexPolicy } from '#policy/pack/policy-index.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { makePlan } from '../audit/sources/make-plan.ts';
import { sourcesOf, type AuditPlan, type Source } from '../audit/sources/plan.ts';
import type { Google } from '../google/google.ts';
import { FolderTree } from './folder-tree.ts';
import { lineOf } from './line-of.ts';
import { listSources } from './list-sources.ts';
import type { Proposing } from './propose.ts';
import type { TagLeft, TagPlan } from './tag-plan.ts';
import { TagRefused } from './tag-refused.ts';
import type { TagRules } from './tag-rules.ts';

export interface TagPlanOptions {
  readonly google: Google;
  readonly policy: Policy;
  readonly asOf: PlainDate;
  readonly rules: Omit<TagRules, 'defaultOf'>;
  /** Classes given to what nobody decided, by the id of a folder or shared drive. */
  readonly defaults: ReadonlyMap<string, string>;
  /** Drives by id and people by address to read; everything where left out. */
  readonly only?: readonly string[] | undefined;
  readonly concurrency: number;
}

/** Reads documents and works out what the rules make of them, in tags and dates. A simulation: it writes nothing. */
export async function makeTagPlan(options: TagPlanOptions): Promise<TagPlan> {
  const { google, policy, asOf, concurrency } = options;
  const index = indexPolicy(policy);
  const { trustedDomains } = policy.settings;
  const plan = await makePlan(google, { trustedDomains, concurrency });
  if (!plan.labelsReadable)
    throw new TagRefused(
      `The label could not be read, so no tag can be told from none: ${plan.gaps[0]?.reason ?? ''} ${plan.gaps[0]?.remedy ?? ''}`,
    );
  const labelId = plan.labelMap?.labelId;
  const sources = chosen(plan, options.only);
  const tree = new FolderTree(index.cases);
  const folders = await listSources(sources, 'folders', google, { concurrency, labelId }, (file) => {
    tree.add(file);
    return undefined;
  });
  const readable = folders.filter(({ gap }) => gap === undefined).map(({ source }) => source);
  const proposing: Proposing = {
    rules: {
      ...options.rules,
      defaultOf: ({ parent, place }: DocumentFacts) =>
        tree.nearest(parent, place.kind === 'shared-drive' ? place.drive : undefined, (id) =>
          options.defaults.get(id),
        ),
    },
    index,
    asOf,
    hasLabel: plan.labelMap !== undefined,
  };
  const listed = await listSources(
    readable,
    'documents',
    google,
    { concurrency, labelId },
    (file, source) => {
      if (file.mimeType === FOLDER_TYPE || file.mimeType === SHORTCUT_TYPE) return undefined;
      const line = lineOf(file, source, plan, tree, proposing);
      const listedId = options.rules.decisions.has(file.id) ? file.id : undefined;
      return line === undefined && listedId === undefined ? undefined : { line, listedId };
    },
  );
  const read = listed.flatMap(({ items }) => items);
  const documents = listed.reduce((sum, source) => sum + source.documents, 0);
  const lines = read.flatMap(({ line }) => line ?? []);
  const met = new Set(read.map(({ listedId }) => listedId));
  const unmet = [...options.rules.decisions.keys()].filter((id) => !met.has(id));
  const changes = lines.filter((line) => line.kind === 'change');
  const left = [...lines.filter((line) => line.kind === 'left'), ...unmet.map(notMet)];
  const gaps = [
    ...plan.gaps,
    ...plan.drives
      .filter(({ id }) => options.only === undefined || options.only.includes(id))
      .map(({ gap }) => gap),
    ...[...folders, ...listed].map(({ gap }) => gap),
  ].filter((gap) => gap !== undefined);
  const { id, title, version } = policy.settings;
  return {
    head: {
      kind: 'tag-plan',
      version: 1,
      pack: { id, title, version },
      asOf,
      labelMap: plan.labelMap ?? null,
      documents,
      changes: changes.length,
      left: left.length,
      gaps: gaps.map(({ source, reason, remedy }) => ({ source, reason, remedy })),
    },
    changes,
    left,
  };
}

function chosen(plan: AuditPlan, only: readonly string[] | undefined): Source[] {
  const all = sourcesOf(plan);
  if (only === undefined) return all;
  const found = all.filter(({ id }) => only.includes(id) || only.includes(id.toLowerCase()));
  const missing = only.filter(
    (id) => !found.some((source) => source.id === id || source.id.toLowerCase() === id),
  );
  if (missing.length === 0) return found;
  throw new TagRefused(
    `There is no shared drive or person '${missing.join("', '")}' that can be read: give a drive by its id and a person by their address.`,
  );
}

const notMet = (id: string): TagLeft => ({
  kind: 'left',
  id,
  name: '',
  where: '',
  why: 'The list names it, and it is not among the documents that were read: moved, deleted, or in a place that could not be read.',
});
