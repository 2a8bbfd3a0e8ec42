import { readdirSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';

/** A step below the program that asked, not the last: a file is read for somebody as well. */
const STEP = constants.priority.PRIORITY_BELOW_NORMAL;
const LAST = constants.priority.PRIORITY_LOW;

/**
 * Lets the processor serve others before a process. On Linux the priority is that of a thread, so it is set for each;
 * threads that begin later take it over. Not every account may take it back.
 */
export function stepBack(pid: number): void {
  try {
    const lower = Math.min(getPriority() + STEP, LAST);
    setPriority(pid, lower);
    for (const thread of readdirSync(`/proc/${pid}/task`)) setPriority(Number(thread), lower);
  } catch {
    // It has ended meanwhile; other systems have one priority for the whole process, and some allow none.
  }
}
