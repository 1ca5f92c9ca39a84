/** Does work while something else runs, and waits for that before it gives the result or the error of the work. */
export async function whileRunning<T>(running: Promise<unknown>, work: () => T): Promise<T> {
  try {
    return work();
  } finally {
    await running;
  }
}
