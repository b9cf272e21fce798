#!/usr/bin/env node
import { run } from './commands/run.ts';

// A reader that has seen enough (`wtk … | head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// Where this is set, a library of Google's logs the token of a machine that is signed in by itself. It is looked at when
// that library is loaded, which is later.
delete process.env.GOOGLE_SDK_NODE_LOGGING;

process.exitCode = await run(process.argv.slice(2));
