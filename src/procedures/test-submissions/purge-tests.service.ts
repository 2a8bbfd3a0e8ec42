import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { seesUnit } from '../procedures.policy';
import { RECORD, TestPlaces } from './test-places';
import { alreadyPurged, purgeTooEarly, testRunning } from './test-refusals';
import { TestSubmission } from './test-submission.entity';
import type { PurgeBody, PurgeManyBody } from './test-submissions.schema';

/** That tests are gone from the systems they were in, with what proves it. */
@Injectable()
export class PurgeTests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly places: TestPlaces,
  ) {}

  /** Writes down that one test is gone. @throws notFound, noRight, testRunning, alreadyPurged, purgeTooEarly, StaleVersion. */
  one(actor: Actor, id: string, version: number, body: PurgeBody): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const row = await this.places.open(manager, actor, id, version);
      const change = await this.purge(manager, row, body);
      const { roundId, dossierCode } = row;
      await this.audit.record(manager, {
        ...{ actor, action: 'procedures.test-purged', roundId, summary: { dossier: dossierCode } },
        subject: { type: 'test_submission', id, name: dossierCode },
        objects: [change],
      });
    });
  }

  /**
   * Writes down that many tests are gone, as one record of the provincial system proves it; all of them, or none. Each
   * carries the version that was seen.
   * @throws the same as `one`, naming the dossier.
   */
  many(actor: Actor, roundId: string, { tests, ...body }: PurgeManyBody): Promise<number> {
    return this.unitOfWork.run(async (manager) => {
      const round = await this.units.round(manager, roundId);
      if (!round) throw notFound();
      const read = await this.scopes.unitsOf(manager, actor, 'procedure.read', roundId);
      const record = await this.scopes.unitsOf(manager, actor, RECORD, roundId);
      const ids = tests.map(({ id }) => id);
      const found = await manager.findBy(TestSubmission, { roundId, id: In(ids) });
      const byId = new Map(found.map((row) => [row.id, row]));
      const objects = [];
      for (const { id, version } of tests) {
        const row = byId.get(id);
        if (!row || !seesUnit(read, row.unitId)) throw notFound();
        if (!seesUnit(record, row.unitId)) throw noRight();
        if (row.version !== version) throw new StaleVersion('test_submission', id, version);
        objects.push(await this.purge(manager, row, body));
      }
      await this.audit.record(manager, {
        ...{ actor, action: 'procedures.tests-purged', roundId, objects },
        subject: { type: 'round', id: roundId, name: round.name },
        summary: { tests: objects.length },
      });
      return objects.length;
    });
  }

  /** @returns what the trail tells of it. */
  private async purge(manager: EntityManager, row: TestSubmission, body: PurgeBody) {
    const { id, version, dossierCode: dossier } = row;
    if (row.purgedOn !== null) throw alreadyPurged({ dossier });
    if (row.state === 'running') throw testRunning({ dossier });
    const today = vietnamDay(this.clock.now());
    const { purgedOn, systems: purgeSystems, proof: purgeProof } = body;
    if (purgedOn > today || purgedOn < vietnamDay(new Date(row.submittedAt)))
      throw purgeTooEarly({ dossier });
    const purged = { purgedOn, purgeSystems, purgeProof };
    await updateVersioned(manager, TestSubmission, { id, version }, purged);
    return { type: 'test_submission', id, before: { purgedOn: null }, after: purged };
  }
}
