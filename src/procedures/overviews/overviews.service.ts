import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import type { FindingRun } from '../findings/finding.entity';
import { FINDING_WORDS } from '../verification/finding-words';
import { sourceWords } from '../verification/source-words';
import { seesUnit, type UnitScope } from '../procedures.policy';
import type { VerificationRun } from '../verification/verification.entity';
import { changesOf, driftOf } from './drift';
import { OverviewsRepository, type DriftPair } from './overviews.repository';
import type {
  DriftPage,
  DriftQuery,
  DriftRow,
  DriftSummary,
  HeatMap,
  HistoryLine,
} from './overviews.schema';

/** Over two years of a run a day. */
const RUNS_SHOWN = 800;

/** Another name on the portal, right or wrong. */
const PORTAL_NAME = { vi: 'Tên trên Cổng', en: 'Name on the portal' };

/** Runs looked at from above: units × fields, what lies between two of them, how they went over time. */
@Injectable()
export class Overviews {
  constructor(
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly repository: OverviewsRepository,
  ) {}

  /** @throws notFound. */
  heatMap(actor: Actor, runId: string): Promise<HeatMap> {
    return this.reader.snapshot(async (manager) => {
      const { run, scope } = await this.open(manager, actor, runId);
      const counted = (await this.repository.cells(manager, runId)).filter(({ unitId }) =>
        seesUnit(scope, unitId),
      );
      const collator = new Intl.Collator('vi');
      const fields = [...new Set(counted.map(({ field }) => field))].sort(collator.compare);
      const byUnit = Map.groupBy(counted, ({ unitId }) => unitId);
      const places = await this.units.newUnits(manager, run.roundId);
      return {
        ...{ runId, source: run.source, sourceText: sourceWords(run.source) },
        ...{ asOf: run.finishedAt ?? run.startedAt, fields },
        units: places.flatMap(({ id: unitId, code, name, cluster }) => {
          const own = byUnit.get(unitId);
          if (!own) return [];
          const byField = Map.groupBy(own, ({ field }) => field);
          const cells = fields.map((field) => {
            const found = byField.get(field);
            if (!found) return null;
            const counts = { passed: 0, failed: 0, unverifiable: 0, pending: 0 };
            for (const { outcome, pairs } of found) counts[outcome] += pairs;
            return counts;
          });
          return [{ unitId, code, name, cluster, cells }];
        }),
      };
    });
  }

  /** @throws notFound for an unknown run, and for two runs of different rounds. */
  drift(actor: Actor, runId: string, query: DriftQuery): Promise<DriftPage> {
    return this.reader.snapshot(async (manager) => {
      const { run, scope } = await this.two(manager, actor, query.from, runId);
      const { rows, total } = await this.repository.drift(manager, runId, query, scope);
      const names = await this.namesOf(manager, run.roundId);
      const { page, pageSize } = query;
      return { rows: rows.map((row) => driftRowOf(row, names)), total, page, pageSize };
    });
  }

  /** @throws notFound. */
  driftSummary(actor: Actor, runId: string, from: string): Promise<DriftSummary> {
    return this.reader.snapshot(async (manager) => {
      const { run, scope } = await this.two(manager, actor, from, runId);
      const counts = await this.repository.driftCounts(manager, from, runId, scope);
      const names = await this.namesOf(manager, run.roundId);
      const surplus = await this.repository.surplus(manager, from, runId, scope);
      const order = [...names.keys()];
      return {
        ...counts,
        surplus: surplus
          .map((each) => ({ ...each, unitName: names.get(each.unitId) ?? '' }))
          .sort((a, b) => order.indexOf(a.unitId) - order.indexOf(b.unitId)),
      };
    });
  }

  /** Finished runs, the earliest first, for the units a person sees. @throws notFound. */
  history(actor: Actor, roundId: string): Promise<HistoryLine[]> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      const scope = await this.scopes.unitsOf(manager, actor, 'procedure.read', roundId);
      const lines = await this.repository.history(manager, roundId, scope, RUNS_SHOWN);
      return lines.reverse().map(({ run, counts, taken }) => ({
        ...{ runId: run.id, finishedAt: run.finishedAt! },
        ...{ source: run.source, sourceText: sourceWords(run.source), ...counts },
        findings: taken && scope === 'all' ? findingsOf(taken) : null,
      }));
    });
  }

  private async namesOf(manager: EntityManager, roundId: string): Promise<Map<string, string>> {
    const places = await this.units.newUnits(manager, roundId);
    return new Map(places.map(({ id, name }) => [id, name]));
  }

  private async two(manager: EntityManager, actor: Actor, from: string, to: string) {
    const opened = await this.open(manager, actor, to);
    const earlier = await this.repository.run(manager, from);
    if (earlier?.roundId !== opened.run.roundId) throw notFound();
    return opened;
  }

  private async open(
    manager: EntityManager,
    actor: Actor,
    runId: string,
  ): Promise<{ run: VerificationRun; scope: UnitScope }> {
    const run = await this.repository.run(manager, runId);
    if (!run) throw notFound();
    const scope = await this.scopes.unitsOf(manager, actor, 'procedure.read', run.roundId);
    return { run, scope };
  }
}

const findingsOf = (taken: FindingRun): HistoryLine['findings'] => {
  const { opened, persisting, reopened, fixed, unseen, openAfter } = taken;
  return { opened, persisting, reopened, fixed, unseen, openAfter };
};

function driftRowOf(row: DriftPair, names: ReadonlyMap<string, string>): DriftRow {
  const sideOf = ({ outcome, reason, seenName, seenAt, differences }: DriftPair['after']) => ({
    ...{ outcome, seenName, seenAt },
    reasonText: reason && FINDING_WORDS[reason],
    differences: (differences ?? []).map(({ reason: why, seen, expected }) => ({
      ...{ text: FINDING_WORDS[why], seen, expected },
    })),
  });
  const changes = row.before ? changesOf(row.before, row.after) : [];
  return {
    ...{ unitId: row.unitId, unitName: names.get(row.unitId) ?? '' },
    ...{ procedureCode: row.code, procedureName: row.name },
    drift: driftOf(row.before?.outcome ?? null, row.after.outcome),
    changes: changes.map(({ about, ...change }) => ({
      ...{ about: about === 'name' ? PORTAL_NAME : FINDING_WORDS[about], ...change },
    })),
    before: row.before && sideOf(row.before),
    after: sideOf(row.after),
  };
}
