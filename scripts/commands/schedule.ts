import { Command } from 'commander';
import { scheduleCheckCommand } from './schedule-check.ts';
import { scheduleDiffCommand } from './schedule-diff.ts';
import { scheduleListCommand } from './schedule-list.ts';
import { scheduleShowCommand } from './schedule-show.ts';

/** `wtk schedule …`: look at a pack of schedules before and after it is published. */
export function scheduleCommand(): Command {
  const schedule = new Command('schedule')
    .summary('check, list, show and compare schedules')
    .description('Check, list, show and compare schedules.');
  for (const command of [
    scheduleCheckCommand(),
    scheduleListCommand(),
    scheduleShowCommand(),
    scheduleDiffCommand(),
  ])
    schedule.addCommand(command);
  return schedule;
}
