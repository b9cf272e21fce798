#!/usr/bin/env node
import { run } from './commands/run.ts';

// A reader that has seen enough (`wtk … | head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2));
