/** Waits for Ctrl-C, a polite kill, or the end of the process that started this one with a channel to it. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.off('SIGINT', stop).off('SIGTERM', stop).off('disconnect', stop);
      resolve();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop).on('disconnect', stop);
  });
}
