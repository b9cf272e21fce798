import { Command } from 'commander';
import { sampleDrawCommand } from './sample-draw.ts';
import { sampleReadCommand } from './sample-read.ts';

/** `wtk sample`: whether tags are right. */
export function sampleCommand(): Command {
  return new Command('sample')
    .summary('check by a random sample whether tags are right')
    .description(
      `Draws decided documents at random, team by team, for somebody to classify again without seeing the class, and reads back how
often they agree, with a 95% interval. It is the only check that tags are right, not only there.`,
    )
    .addCommand(sampleDrawCommand())
    .addCommand(sampleReadCommand());
}
