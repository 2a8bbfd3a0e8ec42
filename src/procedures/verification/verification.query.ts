import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound, type Sentence } from '../../platform/http/app-error';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { ASPECTS, FAILURE_OF, lookedAt } from './aspects';
import { FINDING_WORDS } from './finding-words';
import { sourceWords } from './source-words';
import { seesUnit, type UnitScope } from '../procedures.policy';
import type { ResultPage, ResultsQuery, RunDetail, RunView } from './verification.schema';
import { ResultsRepository, type ResultRow } from './results.repository';
import { RunsRepository } from './runs.repository';
import type { VerificationRun, VerificationUnit } from './verification.entity';

const RUNS_SHOWN = 20;

/** Answers questions about runs, each person within the units they may see. */
@Injectable()
export class VerificationQuery {
  constructor(
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly runs: RunsRepository,
    private readonly results: ResultsRepository,
    private readonly scopes: Scopes,
  ) {}

  /** The latest runs of a round; counts are those of the units the person may see. */
  list(roundId: string, actor: Actor): Promise<RunView[]> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      const scope = await this.scope(manager, roundId, actor);
      const runs = await this.runs.latest(manager, { roundId }, RUNS_SHOWN);
      const views: RunView[] = [];
      const names = new Map(
        (await this.units.newUnits(manager, roundId)).map((unit) => [unit.id, unit.name]),
      );
      for (const run of runs)
        if (run.scopeUnitId === null || seesUnit(scope, run.scopeUnitId))
          views.push(runViewOf(run, await this.unitsIn(manager, run, scope), names));
      return views;
    });
  }

  /** Fields of the catalogue of a round, as scopes to choose from. */
  async fields(roundId: string): Promise<{ field: string; procedures: number }[]> {
    const { manager } = this.reader;
    if (!(await this.units.round(manager, roundId))) throw notFound();
    return this.runs.fields(manager, roundId);
  }

  /** @throws not found for an unknown run. */
  detail(runId: string, actor: Actor): Promise<RunDetail> {
    return this.reader.snapshot(async (manager) => {
      const { run, scope } = await this.open(manager, runId, actor);
      const units = await this.unitsIn(manager, run, scope);
      const places = await this.units.newUnits(manager, run.roundId);
      const byId = new Map(units.map((unit) => [unit.unitId, unit]));
      const shown = places.flatMap((place) => {
        const unit = byId.get(place.id);
        return unit ? [unitViewOf(unit, place)] : [];
      });
      const names = new Map(places.map((place) => [place.id, place.name]));
      return { ...runViewOf(run, units, names), units: shown };
    });
  }

  /** @throws not found for an unknown run and for a unit the person may not see. */
  resultsOf(runId: string, query: ResultsQuery, actor: Actor): Promise<ResultPage> {
    return this.reader.snapshot(async (manager) => {
      const { run, scope } = await this.open(manager, runId, actor);
      if (query.unitId && !seesUnit(scope, query.unitId)) throw notFound();
      const { page, pageSize, unitId, outcome, field } = query;
      const unitIds = unitId ? [unitId] : scope === 'all' ? undefined : [...scope];
      if (unitIds?.length === 0) return { rows: [], total: 0, page, pageSize };
      const found = await this.results.page(manager, run.id, {
        ...{ page, pageSize, unitIds, outcome, field },
      });
      const names = new Map(
        (await this.units.newUnits(manager, run.roundId)).map((unit) => [unit.id, unit.name]),
      );
      return {
        rows: found.rows.map((row) => resultViewOf(row, names)),
        total: found.total,
        page,
        pageSize,
      };
    });
  }

  /** The source of a run, in words. @throws not found for an unknown run. */
  async sourceOf(runId: string, actor: Actor): Promise<Sentence> {
    const { run } = await this.open(this.reader.manager, runId, actor);
    return sourceWords(run.source);
  }

  /** @throws not found for a run the person may not see. */
  async visible(manager: EntityManager, actor: Actor, runId: string): Promise<void> {
    await this.open(manager, runId, actor);
  }

  private async open(manager: EntityManager, runId: string, actor: Actor) {
    const run = await this.runs.byId(manager, runId);
    if (!run) throw notFound();
    const scope = await this.scope(manager, run.roundId, actor);
    if (run.scopeUnitId !== null && !seesUnit(scope, run.scopeUnitId)) throw notFound();
    return { run, scope };
  }

  private async scope(manager: EntityManager, roundId: string, actor: Actor): Promise<UnitScope> {
    const scope = await this.scopes.unitsOf(manager, actor, 'procedure.read', roundId);
    if (scope === 'all') return 'all';
    const newUnits = await this.units.newUnits(manager, roundId);
    return new Set(newUnits.map(({ id }) => id).filter((id) => scope.has(id)));
  }

  private async unitsIn(manager: EntityManager, run: VerificationRun, scope: UnitScope) {
    const units = await this.runs.units(manager, run.id);
    return units.filter((unit) => seesUnit(scope, unit.unitId));
  }
}

/** How a run stands in the eyes of people. */
function standingOf({ state, control }: VerificationRun): RunView['state'] {
  if (state === 'failed') return control === 'cancelled' ? 'cancelled' : 'failed';
  return control === 'paused' && state !== 'finished' ? 'paused' : state;
}

function runViewOf(
  run: VerificationRun,
  units: VerificationUnit[],
  names: ReadonlyMap<string, string>,
): RunView {
  const sum = (key: 'total' | 'passed' | 'failed' | 'unverifiable' | 'pending') =>
    units.reduce((total, unit) => total + unit[key], 0);
  return {
    id: run.id,
    roundId: run.roundId,
    state: standingOf(run),
    source: run.source,
    sourceText: sourceWords(run.source),
    sourceKind: run.sourceKind,
    scope: run.scope,
    scopeUnitId: run.scopeUnitId,
    scopeName: run.scopeUnitId === null ? run.scopeField : (names.get(run.scopeUnitId) ?? null),
    requestedBy: run.requestedByName,
    requestedAt: run.requestedAt,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    jobId: run.jobId,
    digest: run.digest,
    unitsDone: units.filter((unit) => unit.state === 'done').length,
    unitsTotal: units.length,
    counts: {
      total: sum('total'),
      passed: sum('passed'),
      failed: sum('failed'),
      unverifiable: sum('unverifiable'),
      pending: sum('pending'),
    },
  };
}

function unitViewOf(
  unit: VerificationUnit,
  place: { code: string; name: string },
): RunDetail['units'][number] {
  const {
    unitId,
    departmentCode,
    total,
    passed,
    failed,
    unverifiable,
    pending,
    faultReason,
    doneAt,
  } = unit;
  return {
    unitId,
    code: place.code,
    name: place.name,
    departmentCode,
    total,
    passed,
    failed,
    unverifiable,
    pending,
    faultReason,
    faultText: faultReason && FINDING_WORDS[faultReason],
    faultDetail: unit.faultDetail,
    unexpected: unit.unexpected ?? [],
    doneAt,
  };
}

function resultViewOf(
  { result, procedure }: ResultRow,
  unitNames: Map<string, string>,
): ResultPage['rows'][number] {
  const { unitId, procedureId, outcome, reason, seenName, expectedName, seenAt } = result;
  return {
    unitId,
    unitName: unitNames.get(unitId) ?? '',
    procedureId,
    procedureCode: procedure.code,
    procedureName: procedure.name,
    procedureField: procedure.field,
    outcome,
    reason,
    reasonText: reason && FINDING_WORDS[reason],
    seenName,
    expectedName,
    portalId: result.portalId,
    looked: ASPECTS.filter((each) => lookedAt(each, result.checked, { outcome, reason })),
    differences: (result.differences ?? []).map(({ reason: why, seen, expected }) => ({
      aspect: ASPECTS.find((each) => FAILURE_OF[each] === why) ?? null,
      ...{ text: FINDING_WORDS[why], seen, expected },
    })),
    seenAt,
  };
}
