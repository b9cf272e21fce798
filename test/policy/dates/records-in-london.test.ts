/**
 * @jest-environment ./test/support/time-zone-environment.mjs
 * @time-zone Europe/London
 */
import { recordRules } from './record-rules.ts';

recordRules();
