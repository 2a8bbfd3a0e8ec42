import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitsReadModel, type RoundUnitView } from '../../units/units.read-model';
import { inScope, type UnitScope } from '../rehearsal.policy';
import type { TrialRound, TrialUnit } from './trial-round.entity';
import { unitState } from './trial-rules';
import { TrialsRepository, type StepUnderWay, type UnitCounts } from './trials.repository';
import type { WallUnit, WallView } from './trials.schema';

const MINUTE_MS = 60_000;
const NOTHING: UnitCounts = {
  ...{ total: 0, answered: 0, confirmed: 0, met: 0, partlyMet: 0, notMet: 0 },
  ...{ mandatory: 0, mandatoryMet: 0, mandatoryNotMet: 0 },
};

/** Puts the wall of a round together from what is stored. */
@Injectable()
export class TrialWalls {
  constructor(
    private readonly trials: TrialsRepository,
    private readonly units: UnitsReadModel,
  ) {}

  /** @param now the moment of the figures. */
  async of(manager: EntityManager, trial: TrialRound, now: Date): Promise<WallView> {
    const places = await this.trials.places(manager, trial.id);
    const counts = await this.trials.counts(manager, trial.id);
    const steps = await this.trials.stepsUnderWay(manager, trial.id);
    const placeOf = new Map(places.map((place) => [place.unitId, place]));
    const all = await this.units.newUnits(manager, trial.roundId);
    const units = all.flatMap((unit) => {
      const place = placeOf.get(unit.id);
      if (!place) return [];
      const own = counts.get(place.rehearsalId ?? '') ?? NOTHING;
      const step = steps.get(place.rehearsalId ?? '') ?? null;
      return [wallUnit({ trial, unit, place, counts: own, step, now })];
    });
    const { state, startedAt, stoppedAt, boxMinutes } = trial;
    return summed({ at: now.toISOString(), state, startedAt, stoppedAt, boxMinutes, units });
  }
}

function wallUnit({
  trial,
  unit,
  place,
  counts,
  step,
  now,
}: {
  trial: TrialRound;
  unit: RoundUnitView;
  place: TrialUnit;
  counts: UnitCounts;
  step: StepUnderWay | null;
  now: Date;
}): WallUnit {
  const until = trial.stoppedAt === null ? now.getTime() : Date.parse(trial.stoppedAt);
  const minutesSince = (moment: string | null) =>
    moment === null ? 0 : Math.max(0, (until - Date.parse(moment)) / MINUTE_MS);
  const { activeAt, activeItem, rehearsalId } = place;
  const standard = step?.standardMinutes ?? null;
  const over =
    step === null || standard === null ? 0 : Math.max(0, minutesSince(step.startedAt) - standard);
  return {
    ...{ unitId: unit.id, unitCode: unit.code, unitName: unit.name, cluster: unit.cluster },
    ...{ rehearsalId, counts, activeAt, activeItem, step },
    state: unitState({
      ...counts,
      started: rehearsalId !== null,
      elapsedMinutes: minutesSince(trial.startedAt),
      silentMinutes: minutesSince(activeAt ?? trial.startedAt),
      ...{ boxMinutes: trial.boxMinutes, overStandardMinutes: over },
    }),
  };
}

/** The units of a wall that lie in a scope, with their sums. */
export const within = (wall: WallView, scope: UnitScope): WallView =>
  scope === 'all'
    ? wall
    : summed({ ...wall, units: wall.units.filter(({ unitId }) => inScope(scope, unitId)) });

/** A wall as it is sent, and what of it is worth sending again: not the moment alone. */
export interface WallText {
  substance: string;
  text: string;
}
const texts = new WeakMap<WallView, WallText>();

/** Written once, however many people watch the same wall. */
export function textOf(wall: WallView): WallText {
  const known = texts.get(wall);
  if (known) return known;
  const { at, ...rest } = wall;
  const substance = JSON.stringify(rest);
  const made = { substance, text: `{"at":${JSON.stringify(at)},${substance.slice(1)}` };
  texts.set(wall, made);
  return made;
}

const PASSED = ({ counts }: WallUnit): boolean =>
  counts.mandatory > 0 && counts.mandatoryMet === counts.mandatory;

function summed(
  wall: Pick<WallView, 'at' | 'state' | 'startedAt' | 'stoppedAt' | 'boxMinutes' | 'units'>,
): WallView {
  const { at, state, startedAt, stoppedAt, boxMinutes, units } = wall;
  const count = (test: (unit: WallUnit) => boolean) => units.filter(test).length;
  return {
    ...{ at, state, startedAt, stoppedAt, boxMinutes, unitsTotal: units.length },
    unitsAnswered: count(
      ({ rehearsalId, counts }) => rehearsalId !== null && counts.answered === counts.total,
    ),
    unitsDone: count((unit) => unit.state === 'done'),
    unitsPassed: count(PASSED),
    unitsStuck: count((unit) => unit.state === 'stuck'),
    units,
  };
}
