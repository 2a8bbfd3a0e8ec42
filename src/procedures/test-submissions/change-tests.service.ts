import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { vietnamDay } from '../../platform/vietnam-time';
import { columnsOf, factsOf, toldOf } from './test-columns';
import { TestPlaces } from './test-places';
import {
  alreadyPurged,
  purgeTooEarly,
  refusalText,
  testRefused,
  testRunning,
} from './test-refusals';
import { testProblem } from './test-rules';
import { TestSubmission } from './test-submission.entity';
import type { ChangeBody, PurgeBody } from './test-submissions.schema';

/** One test submission: written on, and purged with proof. */
@Injectable()
export class ChangeTests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly places: TestPlaces,
  ) {}

  /** @throws notFound, noRight, testRefused, StaleVersion. */
  change(actor: Actor, id: string, version: number, body: ChangeBody): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const row = await this.places.open(manager, actor, id, version);
      const problem = testProblem(factsOf(body), body, this.clock.moment());
      if (problem) {
        const about = { dossierCode: row.dossierCode, unitCode: '', procedureCode: '' };
        throw testRefused({ ...refusalText(problem, about) });
      }
      const facts = columnsOf(body, actor.name, this.clock.moment());
      await updateVersioned(manager, TestSubmission, { id, version }, facts);
      await this.written(manager, actor, row, 'procedures.test-changed', {
        ...{ before: toldOf(row), after: toldOf(facts) },
      });
    });
  }

  /** Writes down that a test is gone from the systems it was in. @throws notFound, noRight, testRunning, alreadyPurged, purgeTooEarly, StaleVersion. */
  purge(actor: Actor, id: string, version: number, body: PurgeBody): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const row = await this.places.open(manager, actor, id, version);
      if (row.purgedOn !== null) throw alreadyPurged();
      if (row.state === 'running') throw testRunning();
      const today = vietnamDay(this.clock.now());
      const { purgedOn, systems: purgeSystems, proof: purgeProof } = body;
      if (purgedOn > today || purgedOn < vietnamDay(new Date(row.submittedAt)))
        throw purgeTooEarly();
      const purged = { purgedOn, purgeSystems, purgeProof };
      await updateVersioned(manager, TestSubmission, { id, version }, purged);
      await this.written(manager, actor, row, 'procedures.test-purged', {
        ...{ before: { purgedOn: null }, after: purged },
      });
    });
  }

  private written(
    manager: EntityManager,
    actor: Actor,
    { id, roundId, dossierCode }: TestSubmission,
    action: string,
    change: { before: Record<string, string | null>; after: Record<string, string | null> },
  ): Promise<void> {
    return this.audit.record(manager, {
      ...{ actor, action, roundId, summary: { dossier: dossierCode } },
      subject: { type: 'test_submission', id, name: dossierCode },
      objects: [{ type: 'test_submission', id, ...change }],
    });
  }
}
