import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { offsetOf } from '../../platform/http/paging';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { Procedure } from '../catalogue/procedure.entity';
import { seesUnit, type UnitScope } from '../procedures.policy';
import { TestSubmission } from './test-submission.entity';
import { RECORD } from './test-places';
import type { TestPage, TestsQuery, TestView } from './test-submissions.schema';

/** Test submissions for the screen, one by one. */
@Injectable()
export class TestViews {
  constructor(
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
  ) {}

  /** @throws notFound, also for a unit the person does not see. */
  page(actor: Actor, roundId: string, query: TestsQuery): Promise<TestPage> {
    return this.reader.snapshot(async (manager) => {
      const { read, record } = await this.scope(manager, actor, roundId);
      const { unitId, procedureId, state, channel, purge, page, pageSize } = query;
      if (unitId && !seesUnit(read, unitId)) throw notFound();
      const found = manager
        .createQueryBuilder(TestSubmission, 'test')
        .where('test.roundId = :roundId', { roundId });
      const unitIds = unitId ? [unitId] : read === 'all' ? null : [...read];
      if (unitIds?.length === 0) return { rows: [], total: 0, page, pageSize };
      if (unitIds) found.andWhere('test.unitId IN (:...unitIds)', { unitIds });
      if (procedureId) found.andWhere('test.procedureId = :procedureId', { procedureId });
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
