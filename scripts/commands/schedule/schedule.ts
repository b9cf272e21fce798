import { Command } from 'commander';
import { scheduleCheckCommand } from './schedule-check.ts';
import { scheduleDiffCommand } from './schedule-diff.ts';
import { scheduleExportCommand } from './schedule-export.ts';
import { scheduleImportCommand } from './schedule-import.ts';
import { scheduleListCommand } from './schedule-list.ts';
import { scheduleShowCommand } from './schedule-show.ts';

/** `wtk schedule …`: look at a pack of schedules before and after it is published. */
export function scheduleCommand(): Command {
  const schedule = new Command('schedule')
    .summary('check, list, show, compare, import and export schedules')
    .description('Check, list, show, compare, import and export schedules.');
  for (const command of [
    scheduleCheckCommand(),
    scheduleListCommand(),
    scheduleShowCommand(),
    scheduleDiffCommand(),
    scheduleImportCommand(),
    scheduleExportCommand(),
  ])
    schedule.addCommand(command);
  return schedule;
}
