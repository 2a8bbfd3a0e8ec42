/** Two clocks of one machine, read together, in milliseconds: the one people set, and the one that only counts. */
export interface Reading {
  wall: number;
  counted: number;
}

/** A clock that a time service corrects gains or loses some hundredths of a second a minute, not this much. */
const LEAST_STEP_MS = 5_000;
const DAY_SECONDS = 86_400;

/** The clock of a machine was put, or one that counts apart from it differs. */
export interface ClockStep {
  /** Name of the machine. */
  machine: string;
  /** By how much; positive: the clock went ahead. */
  seconds: number;
  /** What the clock showed before. */
  before: string;
}

/**
 * By how much the clock was put between two readings, forward or back; 0 where both clocks went on alike. A
 * machine that slept looks like one whose clock was put forward: the clock that counts stands still meanwhile.
 */
export function stepBetween(before: Reading, after: Reading): number {
  const step = after.wall - before.wall - (after.counted - before.counted);
  return Math.abs(step) < LEAST_STEP_MS ? 0 : Math.round(step);
}

/**
 * How far the own clock is ahead of another's, in milliseconds; negative where it is behind. The answer was given
 * at some moment between asking and hearing: the smallest difference that fits counts.
 * @param theirs what the other clock said. @param asked @param heard on the own one.
 */
export function aheadOf(theirs: number, asked: number, heard: number): number {
  if (theirs < asked) return asked - theirs;
  return theirs > heard ? heard - theirs : 0;
}

/**
 * Whether the clock was put so far since somebody last said that it is right that nothing may go by its days.
 * Put forward and back again by the same it is right once more.
 * @param steps since then, the oldest first.
 */
export function doubtOf(
  steps: readonly ClockStep[],
): { wrong: 'ahead' | 'behind'; witness: string } | null {
  for (const own of Map.groupBy(steps, ({ machine }) => machine).values()) {
    const seconds = own.reduce((sum, step) => sum + step.seconds, 0);
    if (Math.abs(seconds) < DAY_SECONDS) continue;
    return { wrong: seconds > 0 ? 'ahead' : 'behind', witness: own[0]!.before };
  }
  return null;
}
