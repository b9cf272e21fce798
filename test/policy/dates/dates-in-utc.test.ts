/**
 * @jest-environment ./test/support/time-zone-environment.mjs
 * @time-zone UTC
 */
import { expect, it } from '@jest/globals';
import { dateRules } from './date-rules.ts';

it('runs under the clock of UTC', () => {
  expect(new Date('2024-07-01T12:00:00Z').getTimezoneOffset()).toBe(0);
});

dateRules();
