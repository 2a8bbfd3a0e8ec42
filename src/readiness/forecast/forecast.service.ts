import { Injectable } from '@nestjs/common';
import { startWorker } from '../../office/excel/start-worker';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { inScope } from '../../rehearsal/rehearsal.policy';
import { milestoneDay } from '../../units/milestone-day';
import { UnitsReadModel } from '../../units/units.read-model';
import { SHIPPED } from '../criteria/shipped-criteria';
import { Moments } from '../snapshots/moments';
import { SnapshotsReadModel } from '../snapshots/snapshots.read-model';
import type { Forecast, ForecastOrder } from './forecast-worker';
import type { ForecastView } from './forecast.schema';
import { WINDOW_DAYS, type Expectation } from './resample';

const WORKER = '../../readiness/forecast/forecast-worker';
const HEAP_MEGABYTES = 256;
/** Figures this far back are looked at: the window, and days before it for holding against what came. */
const DAYS_BACK = 3 * WINDOW_DAYS;

/**
 * When each unit is expected to be ready. For people inside who work on it: an expectation is no statement of the
 * province, so it stands in no paper and whoever only reads does not get it.
 */
@Injectable()
export class Forecasts {
  constructor(
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly moments: Moments,
    private readonly snapshots: SnapshotsReadModel,
    private readonly clock: Clock,
  ) {}

  /** Of the units the person reports on and may see the whole of. @throws notFound. */
  async of(actor: Actor, roundId: string): Promise<ForecastView> {
    const { round, news, rows, asOf } = await this.reader.snapshot(async (manager) => {
      const found = await this.units.round(manager, roundId);
      if (!found) throw notFound();
      const scope = await this.moments.scope(manager, actor, roundId, 'readiness.report');
      const all = await this.units.newUnits(manager, roundId);
      const since = milestoneDay(vietnamDay(this.clock.now()), -DAYS_BACK);
      const kept = await this.snapshots.leftSince(manager, roundId, `${since}T00:00:00.000Z`);
      const own = kept.filter(({ unitId }) => inScope(scope, unitId));
      return {
        ...{ round: found, news: all, asOf: own.at(-1)?.asOf ?? null },
        rows: own.map(({ unitId, asOf: at, left }) => ({
          ...{ unitId, left, day: vietnamDay(new Date(at)) },
        })),
      };
    });
    const wantedOn = round.effectiveDate;
    const { expectations, cameTrue } = await inThread({
      roundId,
      wantedOn,
      rows,
    });
    const found = new Map(expectations.map((each) => [each.unitId, each]));
    const today = asOf === null ? wantedOn : vietnamDay(new Date(asOf));
    return {
      ...{ asOf, wantedOn, windowDays: WINDOW_DAYS, cameTrue },
      units: news.flatMap(({ id, name }) => {
        const expectation = found.get(id);
        return expectation ? [viewOf(expectation, name, today)] : [];
      }),
    };
  }
}

function viewOf(expectation: Expectation, name: string, today: string) {
  const { unitId, state, range, deciding, inTime } = expectation;
  const day = (ahead: number | undefined) =>
    ahead === undefined ? null : milestoneDay(today, ahead);
  return {
    ...{ unitId, name, state, inTime },
    ...{
      early: day(range?.early),
      middle: day(range?.middle),
      late: day(range?.late),
    },
    decidingName: SHIPPED.find(({ code }) => code === deciding)?.name ?? null,
  };
}

/** Thousands of draws would keep the server from answering. */
function inThread(order: ForecastOrder): Promise<Forecast> {
  return new Promise((resolve, reject) => {
    const thread = startWorker(WORKER, order, HEAP_MEGABYTES);
    thread.once('message', (answer: Forecast) => {
      resolve(answer);
      void thread.terminate();
    });
    thread.once('error', reject);
  });
}
