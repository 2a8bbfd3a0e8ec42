/** What is left of each open criterion, day by day, the oldest first; whole things. */
export interface PaceOfUnit {
  unitId: string;
  /** The days of the figures, `YYYY-MM-DD`, each once and in order. */
  days: readonly string[];
  /** For each day what was left of each criterion; a criterion that was not judged then is left out. */
  left: readonly Readonly<Record<string, number>>[];
}

/** When a unit is expected to be ready, at the pace of the last days. */
export interface Expectation {
  unitId: string;
  state: 'ready' | 'expected' | 'no-progress' | 'too-few-figures';
  /** Days from the last figures: one draw in ten is earlier, half are, nine in ten are; null where not expected. */
  range: { early: number; middle: number; late: number } | null;
  /** The criterion that most often comes last, or that does not move. */
  deciding: string | null;
  /** Part of the draws that are ready by the day asked for, 0–1; null where not expected. */
  inTime: number | null;
}

/** Figures of fewer days tell no pace. */
export const LEAST_DAYS = 3;
/** Days of which the pace is taken. */
export const WINDOW_DAYS = 14;
/** Draws of each unit. */
export const DRAWS = 400;
/** Farther ahead nothing is expected. */
export const HORIZON_DAYS = 180;

const DAY_MS = 86_400_000;
const daysFrom = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/**
 * Goes on as it went: each day ahead does what one of the last days did, drawn with the seed, for all criteria at once,
 * since one good day helps many.
 * @param wantedIn days from the last figures to the day by which the unit should be ready.
 */
export function expectationOf(pace: PaceOfUnit, wantedIn: number, seed: number): Expectation {
  const { unitId, days } = pace;
  const now = pace.left.at(-1) ?? {};
  const open = Object.keys(now).filter((key) => now[key]! > 0);
  const nothing = { unitId, range: null, deciding: null, inTime: null };
  if (days.length > 0 && open.length === 0) return { ...nothing, state: 'ready', inTime: 1 };
  if (days.length < LEAST_DAYS) return { ...nothing, state: 'too-few-figures' };
  const steps = stepsOf(pace, open);
  const still = open.find((key) => !steps.some((step) => step[key]! > 0));
  if (still !== undefined) return { ...nothing, state: 'no-progress', deciding: still };
  const random = generator(seed);
  const last = new Map<string, number>();
  const found: number[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const { day, key } = walk(now, open, steps, random);
    found.push(day);
    last.set(key, (last.get(key) ?? 0) + 1);
  }
  found.sort((a, b) => a - b);
  const at = (share: number) => found[Math.min(DRAWS - 1, Math.floor(share * DRAWS))]!;
  const deciding = open.reduce((a, b) => ((last.get(b) ?? 0) > (last.get(a) ?? 0) ? b : a));
  if (at(0.5) >= HORIZON_DAYS) return { ...nothing, state: 'no-progress', deciding };
  return {
    ...{ unitId, state: 'expected', deciding },
    range: { early: at(0.1), middle: at(0.5), late: at(0.9) },
    inTime: found.filter((day) => day <= wantedIn).length / DRAWS,
  };
}

/** What each day of the window did; days without figures share what was done since the last ones. */
function stepsOf({ days, left }: PaceOfUnit, open: readonly string[]): Record<string, number>[] {
  const steps: Record<string, number>[] = [];
  for (let at = 1; at < days.length; at += 1) {
    const gap = daysFrom(days[at - 1]!, days[at]!);
    const [before, after] = [left[at - 1]!, left[at]!];
    const step = Object.fromEntries(
      open.map((key) => [key, ((before[key] ?? after[key]!) - (after[key] ?? 0)) / gap]),
    );
    for (let day = 0; day < gap; day += 1) steps.push(step);
  }
  return steps.slice(-WINDOW_DAYS);
}

/** One way it may go: the day on which the last criterion is met, and which that is. */
function walk(
  now: Readonly<Record<string, number>>,
  open: readonly string[],
  steps: readonly Record<string, number>[],
  random: () => number,
): { day: number; key: string } {
  const left = new Map(open.map((key) => [key, now[key]!]));
  let key = open[0]!;
  for (let day = 1; day <= HORIZON_DAYS; day += 1) {
    const step = steps[Math.floor(random() * steps.length)]!;
    for (const [each, rest] of left) {
      const after = rest - step[each]!;
      // What is met stays met, as far as anybody can tell.
      if (after > 1e-9) left.set(each, after);
      else {
        left.delete(each);
        key = each;
      }
    }
    if (left.size === 0) return { day, key };
  }
  return { day: HORIZON_DAYS, key: [...left.keys()][0]! };
}

/** Numbers from 0 to 1, the same for the same seed: a linear congruential generator of 32 bits, good for picking days. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
