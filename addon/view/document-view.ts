import { evaluate } from '#policy/evaluation/evaluate.ts';
import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import { FOLDER_TYPE } from '#policy/facts/google-file.ts';
import { isInside } from '#policy/facts/exposure.ts';
import { toFacts } from '#policy/facts/to-facts.ts';
import type { Case } from '#policy/pack/case.ts';
import type { NamingConvention } from '#policy/pack/naming-convention.ts';
import { conventionOf } from '#policy/pack/policy-index.ts';
import type { Team } from '#policy/pack/team.ts';
import type { Setting } from '../panel.ts';
import type { Reading } from '../reading/reading.ts';
import { mayRename, mayTag, type Permission } from './permission.ts';

/** One document as the cards show it: what was read, what the policy says of it, and what this person may do. */
export interface DocumentView {
  readonly reading: Reading;
  readonly facts: DocumentFacts;
  readonly case: Case | undefined;
  readonly evaluation: Evaluation;
  readonly team: Team | undefined;
  readonly convention: NamingConvention;
  readonly tag: Permission;
  readonly rename: Permission;
}

/** The policy's answer for what was read. No call to Google, no clock: the same reading always gives the same view. */
export function viewDocument(reading: Reading, setting: Setting): DocumentView {
  const { index, labelMap, asOf } = setting;
  const facts = factsOf(reading, setting);
  const inCase = reading.case.kind === 'in' ? reading.case.case : undefined;
  const evaluation = evaluate(facts, index, { asOf, case: inCase });
  const team = evaluation.team === undefined ? undefined : index.teams.get(evaluation.team);
  return {
    reading,
    facts,
    case: inCase,
    evaluation,
    team,
    convention: conventionOf(team, index),
    tag: mayTag(reading.file, facts, labelMap),
    rename: mayRename(reading.file, evaluation, inCase),
  };
}

/**
 * Facts as the audit makes them. The panel cannot read the directory: a document in the person's own My Drive is taken
 * for their team's.
 */
function factsOf({ file }: Reading, { index, labelMap, me, team }: Setting): DocumentFacts {
  const { trustedDomains } = index.policy.settings;
  const owner = file.owners?.[0]?.emailAddress;
  const isMine = file.ownedByMe === true || owner?.toLowerCase() === me;
  return toFacts(file, {
    labelMap,
    labelsReadable: true,
    trustedDomains,
    owner,
    orgUnit: isMine && isInside(owner, trustedDomains) ? team?.orgUnits[0] : undefined,
  });
}

export const isFolder = ({ mimeType }: DocumentFacts): boolean => mimeType === FOLDER_TYPE;
