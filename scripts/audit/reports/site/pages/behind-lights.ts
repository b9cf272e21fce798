import { safeLink } from '../../../papers/html/safe-link.ts';
import type { Assessment, AuditResult, TeamResult } from '../../../result/audit-result.ts';
import { dayInWords } from '../../words/day-in-words.ts';
import { list, subheading, type Block, type Words } from '../page.ts';

/** What stands behind each light: why it is what it is, what the team has supplied and what it owes. */
export function behindLights(team: TeamResult, criteria: AuditResult['criteria']): Block[] {
  return team.criteria.flatMap((assessment) => {
    const criterion = criteria.find(({ id }) => id === assessment.id);
    const items = behind(assessment, criterion?.teamSupplies);
    return items.length === 0
      ? []
      : [subheading(`Behind the light for ${criterion?.heading ?? assessment.id}`), list(items)];
  });
}

function behind(assessment: Assessment, teamSupplies: string | undefined): Words[] {
  const { why, exemption, evidence } = assessment;
  return [
    ...(why === undefined ? [] : [why]),
    ...(exemption === undefined
      ? []
      : [
          `Exempt until ${dayInWords(exemption.until)}: ${exemption.rationale} An exemption leaves the count.`,
        ]),
    ...(evidence?.demanded !== true || teamSupplies === undefined
      ? []
      : [`The team supplies: ${teamSupplies} ${SUPPLIED[evidence.standing]}`]),
    ...(evidence?.statements.map(statementInWords) ?? []),
  ];
}

const SUPPLIED: Readonly<Record<NonNullable<Assessment['evidence']>['standing'], string>> = {
  accepted: 'Supplied and accepted.',
  pending: 'Supplied; the KIM team has still to look at it.',
  refused: 'Supplied and not accepted.',
  'not supplied': 'Not supplied yet.',
};

type Statement = NonNullable<Assessment['evidence']>['statements'][number];

const VERDICTS = { yes: 'accepted', no: 'not accepted', pending: 'not yet looked at' } as const;

function statementInWords({ statement, link, by, on, accepted, note }: Statement): Words {
  const after = ` (${by}, ${dayInWords(on)}; ${VERDICTS[accepted]}${note === undefined ? '' : `: ${note}`})`;
  const href = safeLink(link);
  return href === undefined
    ? `Evidence: ${statement}${after}`
    : ['Evidence: ', { text: statement, href }, after];
}
