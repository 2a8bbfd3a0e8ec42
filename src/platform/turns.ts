/**
 * Lets everybody else have a turn. SQLite answers at once, so that a long unit of work, or a long
 * reckoning, would otherwise be over before anybody is heard.
 */
export const turnOfOthers = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** So many of the things at a time, with a turn for everybody else after each lot. */
export async function* inLots<T>(things: readonly T[], size: number): AsyncGenerator<T[]> {
  for (let at = 0; at < things.length; at += size) {
    yield things.slice(at, at + size);
    await turnOfOthers();
  }
}

/** A long reckoning that stops now and then; whoever drives it decides what happens meanwhile. */
export type Steps<T> = Generator<undefined, T>;

/** Milliseconds of reckoning between two turns of everybody else. */
const SLICE_MS = 8;

/** Reckons to the end without a stop. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Reckons in slices, with a turn for everybody else after each. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (let until = performance.now() + SLICE_MS; ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await turnOfOthers();
    until = performance.now() + SLICE_MS;
  }
}

/** Things between two stops of a reckoning. */
const A_STEP = 64;

/** Makes something of each thing, with stops. */
export function* eachInSteps<T, R>(
  things: readonly T[],
  make: (thing: T, at: number) => R,
): Steps<R[]> {
  const made: R[] = [];
  for (const [at, thing] of things.entries()) {
    if (at % A_STEP === A_STEP - 1) yield;
    made.push(make(thing, at));
  }
  return made;
}
