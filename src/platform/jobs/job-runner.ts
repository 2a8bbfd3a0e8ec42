import type { JobHandlers } from './job-handlers';
import { LANES, type Lane } from './job-definition';

/** How it stands with Redis: not used, there and in order, there but not in order, or away. */
export type RedisState = 'unused' | 'good' | 'refused' | 'away';

/** What takes jobs and has them done; which of the two runners it is, the settings say. */
export abstract class JobRunner {
  abstract readonly redis: RedisState;
  /** @returns how many processes take jobs now, this one among them; null where that is not known, Redis being away. */
  abstract workers(): Promise<number | null>;
}

/** Work that is done of itself has time; one of its kind at once in a process is enough. */
const ONE_AT_A_TIME: ReadonlySet<Lane> = new Set(['upkeep']);

/** Jobs of one lane that this process does at the same time. */
export const placesOf = (lane: Lane, concurrency: number): number =>
  ONE_AT_A_TIME.has(lane) ? 1 : concurrency;

/** Kinds of work of this program by lane; a lane without any is left out. */
export function kindsByLane(handlers: JobHandlers): [lane: Lane, names: string[]][] {
  return LANES.map((lane): [Lane, string[]] => [
    lane,
    handlers.names().filter((name) => handlers.laneOf(name) === lane),
  ]).filter(([, names]) => names.length > 0);
}
