import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { ClassUse } from '../../figures/class-use.ts';
import type { Forecast, TwentyYears } from '../../figures/forecast.ts';
import type { PlaceFigures } from '../../figures/places.ts';
import type { AuditResult } from '../../result/audit-result.ts';
import type { PublishedRound } from '../../rounds/round.ts';
import type { FolderFigures, WorklistCount } from '../worklists/read-worklists.ts';

/** All that pages are made of, read from the audit once. */
export interface SiteFacts {
  readonly policy: Policy;
  readonly asOf: PlainDate;
  /** The audit as the KIM team sees it, with movement since the last published round. */
  readonly result: AuditResult;
  /** What everybody may see: the last published round's, else the audit's without ranks. */
  readonly shown: AuditResult;
  /** Published rounds, the oldest first. */
  readonly rounds: readonly PublishedRound[];
  readonly counts: readonly WorklistCount[];
  /** The largest folders of undecided documents, by team. */
  readonly folders: ReadonlyMap<string, readonly FolderFigures[]>;
  readonly places: readonly PlaceFigures[];
  readonly classUse: ClassUse;
  readonly forecast: Forecast;
  /** `undefined` for bodies outside the Public Records Act. */
  readonly twentyYears: TwentyYears | undefined;
  /** Documents on hold, by team. */
  readonly held: ReadonlyMap<string, number>;
}
