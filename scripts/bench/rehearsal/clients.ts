import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { EnteringUnit, type Entering, type Taken } from './entering';
import { Watching } from './watching';

/** What the clients do, told to their own process: the server shall not share its thread with them. */
export interface Task {
  entering: Entering;
  /** Saves of the one idle client, before and after; seconds that all enter at once. */
  idleSaves: number;
  seconds: number;
}

export interface Found {
  idle: number[];
  saves: number[];
  /** For each save and wall, ms from the answer until the wall showed it. */
  lags: number[];
  /** Saves that a wall never showed: they have no lag, and nothing may hide them. */
  unseen: number;
  events: number;
  taken: Taken[];
}

const EVERY_MS = 2_000;
const IDLE_PAUSE_MS = 150;
/** Walls are waited for so long after the last save. */
const SETTLE_MS = 5_000;

async function work({ entering, idleSaves, seconds }: Task): Promise<Found> {
  const agent = new http.Agent({ keepAlive: true });
  const [first, ...others] = entering.units;
  const lone = new EnteringUnit(entering, first!, agent);
  const taken: Taken[] = [];
  const idle: Taken[] = [];
  const alone = async () => {
    for (let at = 0; at < idleSaves; at += 1) {
      idle.push(await lone.save());
      await sleep(IDLE_PAUSE_MS);
    }
  };
  // The first saves of a fresh server are not the price of a save.
  for (let at = 0; at < 10; at += 1) taken.push(await lone.save());
  await alone();
  const walls = entering.walls.map(() => new Watching());
  await Promise.all(
    walls.map((wall, at) =>
      wall.open(`${entering.url}/api/trials/${entering.trialId}/live`, entering.walls[at]!),
    ),
  );
  const loaded = await allAtOnce(entering, others, agent, seconds);
  await sleep(SETTLE_MS);
  for (const wall of walls) wall.close();
  await alone();
  agent.destroy();
  const lags = walls.flatMap((wall) => loaded.map((save) => lagOf(wall, save)));
  return {
    idle: idle.map(({ took }) => took),
    saves: loaded.map(({ took }) => took),
    ...{
      lags: lags.filter((lag) => lag !== null),
      unseen: lags.filter((lag) => lag === null).length,
    },
    events: walls.reduce((sum, { shown }) => sum + shown.length, 0),
    taken: [...taken, ...idle, ...loaded],
  };
}

/** Every unit an item every two seconds, each in its own beat. */
async function allAtOnce(
  entering: Entering,
  units: Entering['units'],
  agent: http.Agent,
  seconds: number,
): Promise<Taken[]> {
  const taken: Taken[] = [];
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    units.map(async (unit) => {
      const one = new EnteringUnit(entering, unit, agent);
      let next = performance.now() + Math.random() * EVERY_MS;
      while (next < end) {
        await sleep(Math.max(0, next - performance.now()));
        taken.push(await one.save());
        next += EVERY_MS;
      }
    }),
  );
  return taken;
}

/** How long after its answer a wall showed a save; 0 where it showed it before, null where it never did. */
function lagOf({ shown }: Watching, save: Taken): number | null {
  const event = shown.find(
    ({ answered }) => (answered.get(save.rehearsalId) ?? 0) >= save.answered,
  );
  return event ? Math.max(0, event.at - save.answeredAt) : null;
}

process.once('message', (task: Task) => {
  work(task).then(
    (found) => process.send!({ found }, () => process.disconnect()),
    (error: unknown) => process.send!({ error: String(error) }, () => process.disconnect()),
  );
});
