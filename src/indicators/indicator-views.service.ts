import { Injectable } from '@nestjs/common';
import { Reader } from '../platform/database/reader';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { RegisterAccess, type RegisterSight } from '../registers/register-access';
import { RegistersReadModel } from '../registers/registers.read-model';
import { Scopes } from '../units/scopes';
import { INDICATORS, LATE_CAUSES } from './definitions';
import { scoresIn } from './imported-scores';
import { SERVICE } from './follow-reports';
import { IndicatorPeriods } from './indicator-periods';
import { plainValue, round3, valueOf, type IndicatorValue } from './indicator-value';
import { IndicatorsReadModel, type ReportScope, type Sums } from './indicators.read-model';
import type { Dashboard, DashboardQuery } from './indicators.schema';
import { periodFrom, periodsUpTo } from './periods';
import { processingTimes } from './processing-times';
import { indicatorViews, targetsIn } from './wanted';

export const SET = 'indicator.set';
const NO_SUMS: Sums = { units: 0, by: new Map(), late: new Map() };

/** Indicators of the units that a person sees, over periods. */
@Injectable()
export class IndicatorViews {
  constructor(
    private readonly reader: Reader,
    private readonly access: RegisterAccess,
    private readonly scopes: Scopes,
    private readonly readModel: IndicatorsReadModel,
    private readonly periods: IndicatorPeriods,
    private readonly registers: RegistersReadModel,
  ) {}

  /** @throws notFound for another round, a unit that the person does not see, a day on which no period begins. */
  dashboard(actor: Actor, roundId: string, query: DashboardQuery): Promise<Dashboard> {
    return this.reader.snapshot(async (manager) => {
      const { kind, unitId } = query;
      const sight = await this.access.sight(manager, actor, roundId, SERVICE);
      const unit = unitId ? await this.access.seenUnit(manager, roundId, sight, unitId) : undefined;
      if (unitId && !unit) throw notFound();
      const scope = { roundId, kind, units: unit ? { only: [unit.id] } : unitsOf(sight) };
      const { start } = query;
      const last = start ? periodFrom(kind, start) : await this.periods.last(manager, scope);
      if (!last) throw notFound();
      const periods = periodsUpTo(last, query.periods);
      const sums = await this.readModel.byPeriod(manager, scope, periods[0]!.start, last.start);
      const set = await this.scopes.scopeOf(manager, actor, SET, roundId);
      const wanted = await this.periods.wanted(manager, roundId, periods);
      const scored = await this.registers.entriesOfUnit(
        ...([manager, roundId, 'SCORE766', unit?.id ?? sight.province?.id ?? ''] as const),
      );
      const times = await this.registers.entriesOf(manager, roundId, 'TIME');
      return {
        ...{ kind, unit: unit ? named(unit) : null, unitsInAll: unit ? 1 : sight.count },
        province: sight.province && named(sight.province),
        indicators: indicatorViews(wanted, last),
        ...{ mayTarget: set.coversProvince(), year: last.year },
        periods: periods.map((period) => {
          const own = sums.get(period.start) ?? NO_SUMS;
          const values = valuesOfSums(own);
          return {
            ...this.periods.view(period, own.units),
            values,
            targets: targetsIn(wanted, period),
          };
        }),
        scores: scoresIn(
          periods,
          scored.map(({ values }) => values),
        ),
        late: lateOf(sums.get(last.start) ?? NO_SUMS),
        processing: processingTimes(times.map(({ values }) => values)),
      };
    });
  }
}

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });

/** What the province reports of itself is the whole once more, and is not added to it. */
export const unitsOf = ({ only, province }: RegisterSight): ReportScope['units'] =>
  only ? { only } : { allBut: province?.id ?? '' };

const valuesOfSums = (sums: Sums): Record<string, IndicatorValue> =>
  Object.fromEntries(
    INDICATORS.map((indicator) => {
      const own = sums.by.get(indicator.code);
      const known = own !== undefined && own.known > 0;
      return [
        indicator.code,
        plainValue(
          valueOf(indicator, known ? own.numerator : null, known ? own.denominator : null),
        ),
      ];
    }),
  );

function lateOf({ late }: Sums): Dashboard['late'] {
  const all = LATE_CAUSES.reduce((sum, { measure }) => sum + (late.get(measure)?.sum ?? 0), 0);
  return LATE_CAUSES.map(({ measure, name }) => {
    const n = late.get(measure)?.sum ?? 0;
    const share = all === 0 ? null : round3((n / all) * 100);
    return { cause: measure, name, n: n / 1000, share };
  });
}
