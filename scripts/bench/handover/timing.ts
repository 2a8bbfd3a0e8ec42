/** Milliseconds of many tries of one thing. */
export interface Times {
  p50: number;
  p95: number;
  tries: number;
}

const round = (ms: number): number => Math.round(ms * 1000) / 1000;

/** How long one try takes, in ms. */
export async function ms(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export function timesOf(tries: readonly number[]): Times {
  const sorted = [...tries].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { p50: round(at(0.5)), p95: round(at(0.95)), tries: sorted.length };
}

/**
 * Times several things in turns, a try of each after the other, so that a busy moment of the
 * machine falls on all of them.
 * @param things each may give back a look at what it brought, which is not timed.
 * @param warmUps tries of each that do not count.
 */
export async function inTurns<Name extends string>(
  things: Record<Name, (at: number) => unknown>,
  tries: number,
  warmUps = 5,
): Promise<Record<Name, Times>> {
  const found = new Map<string, number[]>();
  for (let at = -warmUps; at < tries; at += 1) {
    for (const [name, thing] of Object.entries<(at: number) => unknown>(things)) {
      let look: unknown;
      const took = await ms(async () => {
        look = await thing(Math.abs(at));
      });
      // What came is looked at, but not by the clock.
      if (typeof look === 'function') (look as () => void)();
      if (at >= 0) found.set(name, [...(found.get(name) ?? []), took]);
    }
  }
  return Object.fromEntries([...found].map(([name, all]) => [name, timesOf(all)])) as Record<
    Name,
    Times
  >;
}

/** One figure for another, to two places. */
export const ratio = (one: number, other: number): number => Math.round((one / other) * 100) / 100;
