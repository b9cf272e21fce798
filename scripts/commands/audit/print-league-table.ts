import { leagueTableText } from '../../audit/reports/terminal/league-table-text.ts';
import type { AuditResult } from '../../audit/result/audit-result.ts';
import { printColoured } from '../../terminal/print.ts';

/**
 * Prints the end of an audit: as wide as the terminal and in colour, but neither where the output goes elsewhere, and
 * without colour where `NO_COLOR` is set.
 *
 * @param report where the report was written, as the person named it
 */
export function printLeagueTable(result: AuditResult, report?: string): void {
  const { isTTY, columns } = process.stdout;
  const look = isTTY ? { width: columns, colour: process.env.NO_COLOR === undefined } : {};
  printColoured(leagueTableText(result, { ...look, ...(report === undefined ? {} : { report }) }).trimEnd());
}
