import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { offsetOf } from '../../platform/http/paging';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel, type RoundUnitView } from '../../units/units.read-model';
import { isAssigned } from '../catalogue/assignment';
import { CatalogueRepository } from '../catalogue/catalogue.repository';
import { Procedure } from '../catalogue/procedure.entity';
import { seesUnit } from '../procedures.policy';
import { TestCounts, type ChannelGroup } from './test-counts';
import { RECORD } from './test-places';
import { CHANNELS, countTests } from './test-rules';
import type {
  TestedProcedures,
  TestedProceduresQuery,
  TestMatrix,
} from './test-submissions.schema';

type TestedProcedure = TestedProcedures['rows'][number];

/** Test submissions from above: unit × channel, and procedure × channel for all units or one. */
@Injectable()
export class TestMatrices {
  constructor(
    private readonly reader: Reader,
    private readonly unitsOf: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly catalogue: CatalogueRepository,
    private readonly counts: TestCounts,
  ) {}

  /** Units × channels, for the units a person sees. @throws notFound. */
  units(actor: Actor, roundId: string): Promise<TestMatrix> {
    return this.reader.snapshot(async (manager) => {
      const { places, read, record, procedures, assigned } = await this.round(
        ...([manager, actor, roundId] as const),
      );
      const of = { roundId, unitIds: read === 'all' ? read : [...read] };
      const groups = await this.counts.groups(manager, of, 'unitId');
      const proven = await this.counts.proven(manager, of, 'unitId');
      return {
        mayRecord: places.some(({ id }) => seesUnit(record, id)),
        units: places.map((unit) => {
          const own = groups.get(unit.id) ?? [];
          return {
            ...{ unitId: unit.id, code: unit.code, name: unit.name, channels: byChannel(own) },
            ...countTests(own),
            procedures: procedures.filter((each) => assigned(each, unit)).length,
            proven: proven.get(unit.id) ?? 0,
          };
        }),
      };
    });
  }

  /** Procedures × channels, by code. @throws notFound, also for a unit the person does not see. */
  procedures(
    actor: Actor,
    roundId: string,
    query: TestedProceduresQuery,
  ): Promise<TestedProcedures> {
    return this.reader.snapshot(async (manager) => {
      const { unitId, field, tested, page, pageSize } = query;
      const round = await this.round(manager, actor, roundId);
      const places = round.places.filter(({ id }) => !unitId || id === unitId);
      if (unitId && places.length === 0) throw notFound();
      const every = round.read === 'all' && !unitId;
      const of = { roundId, unitIds: every ? ('all' as const) : places.map(({ id }) => id) };
      const groups = await this.counts.groups(manager, of, 'procedureId');
      const proven = await this.counts.proven(manager, of, 'procedureId');
      const rows = round.procedures
        .filter((each) => !field || each.field === field)
        .map((each): TestedProcedure => {
          const own = groups.get(each.id) ?? [];
          const { purge: _, ...counts } = countTests(own);
          return {
            ...{ procedureId: each.id, code: each.code, name: each.name, field: each.field },
            units: places.filter((unit) => round.assigned(each, unit)).length,
            proven: proven.get(each.id) ?? 0,
            ...{ ...counts, channels: byChannel(own) },
          };
        })
        .filter((row) => row.units > 0 && isOf(row, tested))
        .sort((a, b) => (a.code < b.code ? -1 : 1));
      const from = offsetOf(query);
      return { rows: rows.slice(from, from + pageSize), total: rows.length, page, pageSize };
    });
  }

  private async round(manager: EntityManager, actor: Actor, roundId: string) {
    if (!(await this.unitsOf.round(manager, roundId))) throw notFound();
    const read = await this.scopes.unitsOf(manager, actor, 'procedure.read', roundId);
    const record = await this.scopes.unitsOf(manager, actor, RECORD, roundId);
    const places = (await this.unitsOf.newUnits(manager, roundId)).filter(({ id }) =>
      seesUnit(read, id),
    );
    const procedures = await manager.findBy(Procedure, { roundId, inForce: true });
    const ids = procedures.filter(({ assignedTo }) => assignedTo === 'named').map(({ id }) => id);
    const named = await this.catalogue.named(manager, ids);
    const sets = new Map([...named].map(([id, units]) => [id, new Set(units)]));
    const nobody = new Set<string>();
    const assigned = (each: Procedure, unit: RoundUnitView) =>
      isAssigned(each.assignedTo, sets.get(each.id) ?? nobody, unit);
    return { places, read, record, procedures, assigned };
  }
}

function byChannel(groups: readonly ChannelGroup[]): TestedProcedure['channels'] {
  const counted = CHANNELS.map((channel) => {
    const { purge: _, ...counts } = countTests(groups.filter((group) => group.channel === channel));
    return [channel, counts];
  });
  return Object.fromEntries(counted) as TestedProcedure['channels'];
}

function isOf(row: TestedProcedure, tested: TestedProceduresQuery['tested']): boolean {
  if (tested === 'proven') return row.proven === row.units;
  if (tested === 'failed') return row.failed > 0 && row.proven < row.units;
  return tested === undefined || row.passed + row.running + row.failed === 0;
}
