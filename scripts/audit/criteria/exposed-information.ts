import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import type { Outcome } from './outcome.ts';

/**
 * 1 − files that anyone with the link, or somebody outside the trusted domains, can open ÷ shared files, wherever
 * they are. A file nobody but its owner can open is not shared, so it is out. An accepted reason is an exemption of
 * the team, with its rationale and expiry.
 */
export function exposedInformation({ facts }: Evaluation): Outcome {
  if (facts.shared === false) return 'out';
  switch (facts.exposure) {
    case 'inside':
      return 'pass';
    case 'outside':
    case 'anyone-with-link':
      return 'fail';
    case 'unknown':
      return 'unknown';
  }
}
