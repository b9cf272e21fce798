import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assertWithin } from '../../scripts/tagging/brake.ts';
import type { TagPlanHead } from '../../scripts/tagging/tag-plan.ts';

const plan = (changes: number, documents: number): TagPlanHead => ({ changes, documents }) as TagPlanHead;
const most = 1_000_000;

describe('the brake on tagging', () => {
  it.each([
    [7, 100],
    [14, 200],
    [29, 100],
    [57, 100],
  ])('lets %i of %i through at exactly their share', (changes, documents) => {
    const share = (changes * 100) / documents;
    expect(() => {
      assertWithin(plan(changes, documents), { most, share });
    }).not.toThrow();
    expect(() => {
      assertWithin(plan(changes + 1, documents), { most, share });
    }).toThrow(`give --max-share ${share + 1}`);
  });

  it('lets through what it said would be let through, and nothing over the share that was given', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 100 }),
        (changes, more, share) => {
          const head = plan(changes, changes + more);
          try {
            assertWithin(head, { most, share });
            expect(changes * 100).toBeLessThanOrEqual(share * head.documents);
          } catch (error) {
            expect(changes * 100).toBeGreaterThan(share * head.documents);
            assertWithin(head, { most, share: Number(/--max-share (\d+)/.exec(String(error))?.[1]) });
          }
        },
      ),
    );
  });
});
