import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { ms, ratio, timesOf } from './handover/timing';

/** Between two requests, in milliseconds. */
const PAUSE_MS = 20;
/** Windows of each kind. */
export const WINDOWS = 3;

/**
 * What other requests wait for meanwhile: the 95th of a hundred and the longest of each window, windows of the
 * work and windows beside a thread that only counts in turns, each kind told by the median of its windows.
 * @param ask one request of somebody else.
 * @param work what the server is busy with; told which time it is.
 */
export async function latencyBeside(
  ask: () => Promise<unknown>,
  work: (time: number) => Promise<unknown>,
) {
  const working: number[] = [];
  const counting: number[] = [];
  let longest = 0;
  let longestCounting = 0;
  for (let time = 0; time < WINDOWS; time += 1) {
    const begun = performance.now();
    const waits = await waitsDuring(ask, () => work(time));
    const took = performance.now() - begun;
    working.push(timesOf(waits).p95);
    longest = Math.max(longest, ...waits);
    const beside = await waitsDuring(ask, () => countFor(took));
    counting.push(timesOf(beside).p95);
    longestCounting = Math.max(longestCounting, ...beside);
  }
  const [p95, p95Counting] = [median(working), median(counting)];
  return {
    measured: {
      ...{ othersP95Ms: p95, othersLongestMs: Math.round(longest) },
      othersTimesCounting: ratio(p95, p95Counting),
    },
    reference: {
      othersP95MsBesideCounting: p95Counting,
      othersLongestMsBesideCounting: Math.round(longestCounting),
    },
  };
}

async function waitsDuring(
  ask: () => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<number[]> {
  let going = true;
  const done = work().finally(() => (going = false));
  const waits: number[] = [];
  while (going) {
    waits.push(await ms(ask));
    await wait(PAUSE_MS);
  }
  await done;
  return waits;
}

/** A thread that takes a processor and nothing else. */
async function countFor(milliseconds: number): Promise<void> {
  const thread = new Worker('for (let n = 0; ; n += 1);', { eval: true });
  await wait(milliseconds);
  await thread.terminate();
}

const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]!;
