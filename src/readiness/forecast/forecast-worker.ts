import { parentPort, workerData } from 'node:worker_threads';
import { cameTrue, expectedOn, type CameTrue } from './came-true';
import type { Expectation, PaceOfUnit } from './resample';

/** Rows as they are stored: read in the thread, so that the server goes on answering. */
export interface ForecastOrder {
  roundId: string;
  wantedOn: string;
  /** In order of the days; of several on one day the last counts. */
  rows: { unitId: string; day: string; left: string }[];
}

export interface Forecast {
  expectations: Expectation[];
  cameTrue: CameTrue;
}

/** What is expected of each unit, and how well what was expected on the days before came true. */
function forecast({ roundId, wantedOn, rows }: ForecastOrder): Forecast {
  const paces = [...Map.groupBy(rows, ({ unitId }) => unitId)].map(([unitId, own]): PaceOfUnit => {
    const byDay = new Map(own.map(({ day, left }) => [day, left]));
    const left = [...byDay.values()].map((text) => JSON.parse(text) as Record<string, number>);
    return { unitId, days: [...byDay.keys()], left };
  });
  return {
    expectations: paces.map((pace) =>
      expectedOn(pace, { roundId, wantedOn, day: pace.days.at(-1)! }),
    ),
    cameTrue: cameTrue(paces, { roundId, wantedOn }),
  };
}

parentPort?.postMessage(forecast(workerData as ForecastOrder));
