import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits for something that another thread, process or job brings about.
 * @param come asked every 20 ms.
 * @param mostMs to wait, on the slowest machine.
 * @throws Error when it has not come by then.
 */
export async function until(
  come: () => boolean | Promise<boolean>,
  mostMs = 60_000,
): Promise<void> {
  const last = Date.now() + mostMs;
  while (!(await come())) {
    if (Date.now() > last) throw new Error('it did not come to pass');
    await wait(20);
  }
}
