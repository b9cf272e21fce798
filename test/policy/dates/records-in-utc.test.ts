/**
 * @jest-environment ./test/support/time-zone-environment.mjs
 * @time-zone UTC
 */
import { recordRules } from './record-rules.ts';

recordRules();
