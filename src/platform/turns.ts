/** A round of the event loop that took less than this did nothing for anybody. */
const QUIET_MS = 0.2;
/** So many quiet rounds in succession: an answer on its way takes several rounds. */
const QUIET_ROUNDS = 2;
/** Others are let go before for at most so long: the work has to get on, however busy it is. */
const MOST_MS = 12;

/**
 * Lets everybody else have a turn, until nobody has anything to do: a request that was begun is answered,
 * and does not meet a slice of the work between each of its steps.
 */
export async function turnOfOthers(): Promise<void> {
  const until = performance.now() + MOST_MS;
  for (let quiet = 0; quiet < QUIET_ROUNDS;) {
    const begun = performance.now();
    await new Promise((resolve) => setImmediate(resolve));
    const now = performance.now();
    if (now > until) return;
    quiet = now - begun < QUIET_MS ? quiet + 1 : 0;
  }
}

/**
 * So many of the things at a time, with a turn for everybody else between two lots. After the last one there is
 * none: what few things are done in may hold a lock that others wait for.
 */
export async function* inLots<T>(things: readonly T[], size: number): AsyncGenerator<T[]> {
  for (let at = 0; at < things.length; at += size) {
    if (at > 0) await turnOfOthers();
    yield things.slice(at, at + size);
  }
}

/** A long reckoning that stops now and then; whoever drives it decides what happens meanwhile. */
export type Steps<T> = Generator<undefined, T>;

/** Milliseconds of reckoning between two turns of everybody else. */
const SLICE_MS = 4;

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
const A_STEP = 16;

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
