import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { evaluate } from '#policy/evaluation/evaluate.ts';
import { explain } from '#policy/evaluation/explain.ts';
import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import type { GoogleFile } from '#policy/facts/google-file.ts';
import { toFacts } from '#policy/facts/to-facts.ts';
import { checkName } from '#policy/naming/check-name.ts';
import { indexPolicy } from '#policy/pack/policy-index.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { openSuggestions } from '#policy/suggestion/open-suggestions.ts';
import { suggest } from '#policy/suggestion/suggest.ts';
import { compileSuggestions, suggestionIndex } from '#policy/suggestion/suggestion-index.ts';
import { panelPolicy } from '../../../scripts/build/panel/panel-policy.ts';
import { believableDepartment } from '../../../scripts/workspace/department/believable-department.ts';
import { publishedLabelMap } from '../../../scripts/workspace/department/published-label-map.ts';
import { examplePolicy } from '../../pack/example-pack.ts';
import { askFor } from '../../workspace/api/ask.ts';

const asOf = plainDate('2026-11-22');
const policy = examplePolicy();
/** What the panel unpacks: JSON keeps neither `undefined` nor anything that is not plain. */
const slim = JSON.parse(JSON.stringify(panelPolicy(policy))) as Policy;

/** Every document of a department, as Drive gives it to its owner or to an organizer of its drive. */
function documentsOf(size: number): readonly DocumentFacts[] {
  const workspace = believableDepartment({ policy, files: size, seed: 5, asOf });
  const labelMap = publishedLabelMap(workspace);
  const { trustedDomains } = policy.settings;
  const paged = { pageSize: 1000, fields: '*', includeLabels: labelMap?.labelId ?? '' };
  const files = new Map<string, GoogleFile>();
  for (const { address, suspended, archived, guest, driveEnabled, deletedTime } of workspace.directory
    .users) {
    if (suspended || archived || guest || !driveEnabled || deletedTime !== undefined) continue;
    const asker = { subject: address.split('@')[0] ?? '', scopes: ['drive.metadata.readonly'] };
    const query = {
      ...paged,
      corpora: 'allDrives',
      includeItemsFromAllDrives: true,
      supportsAllDrives: true,
    };
    const page = askFor(workspace, asker, 'GET', '/drive/v3/files', query);
    for (const file of page.files as readonly GoogleFile[]) files.set(file.id, file);
  }
  return [...files.values()]
    .filter(({ mimeType }) => mimeType !== 'application/vnd.google-apps.folder')
    .map((file) =>
      toFacts(file, { labelMap, labelsReadable: true, trustedDomains, owner: undefined, orgUnit: undefined }),
    );
}

describe('the pack in the panel', () => {
  it('evaluates, explains and names every document of a department as the whole pack does', () => {
    const [whole, carried] = [indexPolicy(policy), indexPolicy(slim)];
    const documents = documentsOf(800);
    const decided = documents.filter((facts) => evaluate(facts, whole, { asOf }).decision.kind === 'class');
    expect(documents.length).toBeGreaterThan(500);
    expect(decided.length).toBeGreaterThan(100);
    for (const facts of documents) {
      const [ours, theirs] = [evaluate(facts, whole, { asOf }), evaluate(facts, carried, { asOf })];
      expect(withoutUnread(theirs)).toEqual(withoutUnread(ours));
      expect(explain(theirs, carried)).toEqual(explain(ours, whole));
      expect(checkName(carried.defaultConvention, facts.name)).toEqual(
        checkName(whole.defaultConvention, facts.name),
      );
    }
  });

  it('suggests the same classes for the same reasons', () => {
    const data = JSON.parse(JSON.stringify(compileSuggestions(policy))) as ReturnType<
      typeof compileSuggestions
    >;
    const [whole, carried] = [suggestionIndex(policy), openSuggestions(data, slim)];
    const said = documentsOf(300).map(({ name }) => [
      simply(suggest({ title: name }, carried)),
      simply(suggest({ title: name }, whole)),
    ]);
    expect(said.filter(([, theirs]) => theirs !== '[]').length).toBeGreaterThan(50);
    for (const [ours, theirs] of said) expect(ours).toEqual(theirs);
  });

  it('is a good deal smaller, and carries nothing that only an audit or a check reads', () => {
    expect(JSON.stringify(slim).length).toBeLessThan(JSON.stringify(policy).length * 0.75);
    expect(slim.coverage).toEqual([]);
    expect(slim.classes.flatMap(({ terms }) => terms)).toEqual([]);
  });
});

/** What was decided, with each class by all that the panel carries of it. */
const withoutUnread = (evaluation: object): unknown =>
  JSON.parse(
    JSON.stringify(evaluation, (key, value: unknown) =>
      ['terms', 'cases', 'notices'].includes(key) ? undefined : value,
    ),
  );

/** Suggestions by their classes' codes. */
const simply = (suggestions: readonly object[]): string =>
  JSON.stringify(suggestions, (key, value: unknown) =>
    ['terms', 'cases'].includes(key) ? undefined : value,
  );
