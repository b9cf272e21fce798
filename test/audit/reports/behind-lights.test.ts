import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { behindLights } from '../../../scripts/audit/reports/site/pages/behind-lights.ts';
import { assembleResult } from '../../../scripts/audit/result/assemble-result.ts';
import type { Supplied } from '../../../scripts/audit/result/supplied.ts';
import { whatWasLearned } from '../result/a-department.ts';

/** What the page of Finance says behind its lights, as JSON of its blocks. */
function behindFinance(supplied: Partial<Supplied>): string {
  const result = assembleResult(
    whatWasLearned({ supplied: { evidence: [], samples: [], round: 'over', ...supplied } }),
  );
  const finance = result.teams.find(({ id }) => id === 'finance');
  if (finance === undefined) throw new Error('There is no Finance');
  return JSON.stringify(behindLights(finance, result.criteria));
}

describe('what stands behind a light', () => {
  it('says once what a sample found', () => {
    const sample = {
      ...{ team: 'finance', seed: 1, population: 300, drawn: 50, read: 50, agreed: 48 },
      ...{ drawnOn: plainDate('2026-11-02'), readOn: plainDate('2026-11-09'), by: ['D. Hargreaves'] },
    };
    const said = behindFinance({ samples: [sample] });
    expect(said.match(/Of 50 tags drawn at random, 48 were the same/g)).toHaveLength(1);
  });

  it.each([
    ['https://example.gov.uk/register', true],
    ['https://intranet.example.gov.uk@elsewhere.example/', false],
    ['javascript:alert(1)', false],
    ['https://', false],
  ])('links to evidence by the same rule as the papers do: %s', (link, isLinked) => {
    const said = behindFinance({
      evidence: [
        {
          ...{ team: 'finance', criterion: 'unowned-information', statement: 'The register', link },
          ...{ by: 'Ann', on: plainDate('2026-11-03'), accepted: 'yes' },
        },
      ],
    });
    expect(said).toContain('The register');
    expect(said.includes('"href"')).toBe(isLinked);
  });
});
