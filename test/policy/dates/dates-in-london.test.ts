/**
 * @jest-environment ./test/support/time-zone-environment.mjs
 * @time-zone Europe/London
 */
import { expect, it } from '@jest/globals';
import { dateRules } from './date-rules.ts';

it('runs under the clock of Europe/London', () => {
  expect(new Date('2024-07-01T12:00:00Z').getTimezoneOffset()).toBe(-60);
});

dateRules();
