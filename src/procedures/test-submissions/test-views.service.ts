import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { offsetOf } from '../../platform/http/paging';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { isAssigned } from '../catalogue/assignment';
import { CatalogueRepository } from '../catalogue/catalogue.repository';
import { Procedure } from '../catalogue/procedure.entity';
import { seesUnit, type UnitScope } from '../procedures.policy';
import { CHANNELS, countTests } from './test-rules';
import { TestSubmission } from './test-submission.entity';
import { RECORD } from './test-submissions.service';
import type { TestMatrix, TestPage, TestsQuery, TestView } from './test-submissions.schema';

/** Test submissions for the screen: the matrix of units, and each test. */
@Injectable()
export class TestViews {
  constructor(
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly catalogue: CatalogueRepository,
  ) {}

  /** Units × channels, for the units a person sees. @throws notFound. */
  matrix(actor: Actor, roundId: string): Promise<TestMatrix> {
    return this.reader.snapshot(async (manager) => {
      const { read, record } = await this.scope(manager, actor, roundId);
      const tests = await manager.findBy(TestSubmission, { roundId });
      const byUnit = Map.groupBy(tests, ({ unitId }) => unitId);
      const procedures = await manager.findBy(Procedure, { roundId, inForce: true });
      const ids = procedures.filter(({ assignedTo }) => assignedTo === 'named').map(({ id }) => id);
      const named = await this.catalogue.named(manager, ids);
      const places = (await this.units.newUnits(manager, roundId)).filter(({ id }) =>
        seesUnit(read, id),
      );
      return {
        mayRecord: places.some(({ id }) => seesUnit(record, id)),
        units: places.map((unit) => {
          const own = byUnit.get(unit.id) ?? [];
          const passed = own.filter(({ state }) => state === 'passed');
          const channels = Object.fromEntries(
            CHANNELS.map((channel) => {
              const { purge: _, ...counts } = countTests(
                own.filter((test) => test.channel === channel),
              );
              return [channel, counts];
            }),
          ) as TestMatrix['units'][number]['channels'];
          return {
            ...{ unitId: unit.id, code: unit.code, name: unit.name, channels },
            ...countTests(own),
            procedures: procedures.filter((each) =>
              isAssigned(each.assignedTo, new Set(named.get(each.id)), unit),
            ).length,
            proven: new Set(passed.map(({ procedureId }) => procedureId)).size,
          };
        }),
      };
    });
  }

  /** @throws notFound, also for a unit the person does not see. */
  page(actor: Actor, roundId: string, query: TestsQuery): Promise<TestPage> {
    return this.reader.snapshot(async (manager) => {
      const { read, record } = await this.scope(manager, actor, roundId);
      const { unitId, state, channel, purge, page, pageSize } = query;
      if (unitId && !seesUnit(read, unitId)) throw notFound();
      const found = manager
        .createQueryBuilder(TestSubmission, 'test')
        .where('test.roundId = :roundId', { roundId });
      const unitIds = unitId ? [unitId] : read === 'all' ? null : [...read];
      if (unitIds?.length === 0) return { rows: [], total: 0, page, pageSize };
      if (unitIds) found.andWhere('test.unitId IN (:...unitIds)', { unitIds });
      if (state) found.andWhere('test.state = :state', { state });
      if (channel) found.andWhere('test.channel = :channel', { channel });
      if (purge) found.andWhere(`test.state <> 'running' AND test.purgedOn IS NULL`);
      found.orderBy('test.submittedAt', 'DESC').addOrderBy('test.id');
      const [rows, total] = await found.offset(offsetOf(query)).limit(pageSize).getManyAndCount();
      return { rows: await this.views(manager, roundId, rows, record), total, page, pageSize };
    });
  }

  /** @throws notFound. */
  one(actor: Actor, id: string): Promise<TestView> {
    return this.reader.snapshot(async (manager) => {
      const row = await manager.findOneBy(TestSubmission, { id });
      if (!row) throw notFound();
      const { read, record } = await this.scope(manager, actor, row.roundId);
      if (!seesUnit(read, row.unitId)) throw notFound();
      return (await this.views(manager, row.roundId, [row], record))[0]!;
    });
  }

  private async scope(manager: EntityManager, actor: Actor, roundId: string) {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const read = await this.scopes.unitsOf(manager, actor, 'procedure.read', roundId);
    return { read, record: await this.scopes.unitsOf(manager, actor, RECORD, roundId) };
  }

  private async views(
    manager: EntityManager,
    roundId: string,
    rows: readonly TestSubmission[],
    record: UnitScope,
  ): Promise<TestView[]> {
    const places = await this.units.newUnits(manager, roundId);
    const names = new Map(places.map(({ id, name }) => [id, name]));
    const ids = [...new Set(rows.map(({ procedureId }) => procedureId))];
    const found = ids.length === 0 ? [] : await manager.findBy(Procedure, { id: In(ids) });
    const procedures = new Map(found.map((each) => [each.id, each]));
    return rows.map((row) => {
      const { receivedAt, appraisedAt, approvedAt, signedAt, returnedAt } = row;
      const procedure = procedures.get(row.procedureId)!;
      return {
        ...{ id: row.id, unitId: row.unitId, unitName: names.get(row.unitId) ?? '' },
        ...{ procedureCode: procedure.code, procedureName: procedure.name },
        ...{ dossierCode: row.dossierCode, channel: row.channel, testAccount: row.testAccount },
        submittedAt: row.submittedAt,
        steps: {
          ...{ received: receivedAt, appraised: appraisedAt, approved: approvedAt },
          ...{ signed: signedAt, returned: returnedAt },
        },
        ...{ failedStep: row.failedStep, payment: row.payment, synced: row.synced },
        ...{ state: row.state, note: row.note, purgedOn: row.purgedOn },
        ...{ purgeSystems: row.purgeSystems, purgeProof: row.purgeProof },
        ...{ enteredBy: row.enteredBy, changedBy: row.changedByName, changedAt: row.changedAt },
        ...{ mayChange: seesUnit(record, row.unitId), version: row.version },
      };
    });
  }
}
