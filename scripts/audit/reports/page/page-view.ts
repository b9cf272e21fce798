import type { Policy } from '#policy/pack/policy.ts';
import type { AuditResult } from '../../result/audit-result.ts';
import { dayInWords } from '../words/day-in-words.ts';
import { headline, whatIsLeftOut } from '../words/headline.ts';
import { percent } from '../words/in-words.ts';
import type { WorklistCount } from '../worklists/write-worklists.ts';
import { methodInWords } from './method-in-words.ts';
import { readingView, type ReadingView } from './reading-view.ts';
import { lostView, type LostView } from './lost-view.ts';
import { tableRow, teamView, type TableRow, type TeamView } from './team-view.ts';

/** `public` names no person, no drive and no document, and links nowhere outside itself. */
export type Audience = 'kim' | 'public';

export interface PageInput {
  readonly result: AuditResult;
  readonly policy: Policy;
  readonly worklists: readonly WorklistCount[];
  readonly audience: Audience;
}

/** Everything the page says, in words: templates only set it out. */
export interface PageView {
  readonly forKim: boolean;
  readonly department: string;
  readonly notice: string | undefined;
  readonly asOf: string;
  readonly version: string;
  readonly headline: string;
  readonly banner: string | undefined;
  readonly columns: readonly { readonly id: string; readonly heading: string; readonly title: string }[];
  readonly rows: readonly TableRow[];
  readonly teams: readonly TeamView[];
  readonly criteria: readonly CriterionView[];
  readonly reading: ReadingView;
  readonly lost: LostView;
  readonly coverage: Policy['coverage'];
  readonly method: readonly string[];
  readonly contact: Policy['settings']['recordsOfficer'];
}

export interface CriterionView {
  readonly id: string;
  readonly heading: string;
  readonly title: string;
  readonly asks: string;
  /** `green at 90% or more, amber at 70% or more, else red`. */
  readonly lines: string;
  readonly why: string | undefined;
  readonly teamSupplies: string | undefined;
  readonly source: string | undefined;
}

/** The page of an audit. Titles and thresholds come from the result, so that a kept result prints as it was judged. */
export function pageView({ result, policy, worklists, audience }: PageInput): PageView {
  const forKim = audience === 'kim';
  return {
    forKim,
    department: result.pack.title,
    notice: result.pack.notice,
    asOf: dayInWords(result.asOf),
    version: result.pack.version,
    headline: headline(result),
    banner: whatIsLeftOut(result),
    columns: result.criteria.map(({ id, heading, title }) => ({ id, heading, title })),
    rows: result.teams.map((team) => tableRow(team, result.teams)),
    teams: result.teams.map((team) => teamView(team, result.criteria, worklists, forKim)),
    criteria: criteriaView(result, policy),
    reading: readingView(result, forKim),
    lost: lostView(result.lost, forKim),
    coverage: policy.coverage,
    method: methodInWords(result),
    contact: policy.settings.recordsOfficer,
  };
}

function criteriaView({ criteria }: AuditResult, policy: Policy): CriterionView[] {
  return criteria.map(({ id, heading, title, asks, thresholds: { green, amber } }) => {
    const written = policy.criteria.find((definition) => definition.id === id);
    return {
      id,
      heading,
      title,
      asks,
      lines: `Green at ${percent(green)} or more, amber at ${percent(amber)} or more, else red.`,
      why: written?.whyItMatters,
      teamSupplies: written?.teamSupplies,
      source: written?.source,
    };
  });
}
