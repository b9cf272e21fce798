import type { Check } from './check.ts';
import { addOn } from './checks/add-on.ts';
import { adminRole } from './checks/admin-role.ts';
import { administrator } from './checks/administrator.ts';
import { apis } from './checks/apis.ts';
import { connection } from './checks/connection.ts';
import { credentials } from './checks/credentials.ts';
import { delegation } from './checks/delegation.ts';
import { edition } from './checks/edition.ts';
import { holds } from './checks/holds.ts';
import { labelInStep } from './checks/label-in-step.ts';
import { labelRightsOfStaff } from './checks/label-rights.ts';
import { label } from './checks/label.ts';
import { leavers } from './checks/leavers.ts';
import { projects } from './checks/projects.ts';
import { quota } from './checks/quota.ts';
import { memberOfStaff } from './checks/staff.ts';
import type { CheckId, Finding } from './finding.ts';
import type { Visit } from './visit.ts';

/** In the order in which they are told. */
const ALL: readonly Check[] = [
  connection,
  credentials,
  administrator,
  delegation,
  apis,
  adminRole,
  memberOfStaff,
  edition,
  label,
  labelRightsOfStaff,
  labelInStep,
  projects,
  leavers,
  holds,
  addOn,
  quota,
];

/** Every check in turn. A refusal is a finding: nothing of Google's is thrown. */
export async function runChecks(visit: Visit, onCheck?: (check: CheckId) => void): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, run } of ALL) {
    onCheck?.(id);
    findings.push(...(await run(visit)));
  }
  return findings;
}

/** 0 all is well, 1 something is broken, 2 nothing is, but something needs attention or could not be tried. */
export function verdictOf(findings: readonly Finding[]): 0 | 1 | 2 {
  if (findings.some(({ standing }) => standing === 'broken')) return 1;
  const open = findings.some(
    (finding) =>
      finding.standing === 'attention' || (finding.standing === 'not-tried' && finding.because !== undefined),
  );
  return open ? 2 : 0;
}
