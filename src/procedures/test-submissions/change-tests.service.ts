import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { columnsOf, factsOf, toldOf, undeclared } from './test-columns';
import { TestAccounts } from './test-accounts.service';
import { TestPlaces } from './test-places';
import { refusalText, testRefused } from './test-refusals';
import { testProblem } from './test-rules';
import { TestSubmission } from './test-submission.entity';
import type { ChangeBody } from './test-submissions.schema';

/** One test submission, written on. */
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
      const accounts = await TestAccounts.inForce(manager, row.roundId);
      const kept = row.testAccount === body.testAccount;
      const problem =
        testProblem(factsOf(body), body, this.clock.moment()) ??
        (kept ? null : undeclared(body, accounts));
      if (problem) {
        const about = { dossierCode: row.dossierCode, unitCode: '', procedureCode: '' };
        throw testRefused({ ...refusalText(problem, about) });
      }
      const facts = columnsOf(body, actor.name, this.clock.moment());
      await updateVersioned(manager, TestSubmission, { id, version }, facts);
      const { roundId, dossierCode } = row;
      const change = { before: toldOf(row), after: toldOf(facts) };
      await this.audit.record(manager, {
        ...{ actor, action: 'procedures.test-changed', roundId, summary: { dossier: dossierCode } },
        subject: { type: 'test_submission', id, name: dossierCode },
        objects: [{ type: 'test_submission', id, ...change }],
      });
    });
  }
}
