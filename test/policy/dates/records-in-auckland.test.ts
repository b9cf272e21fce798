/**
 * @jest-environment ./test/support/time-zone-environment.mjs
 * @time-zone Pacific/Auckland
 */
import { recordRules } from './record-rules.ts';

recordRules();
