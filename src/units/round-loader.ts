import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../platform/audit/audit-trail';
import { canonical, sha256 } from '../platform/audit/canonical';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { RoundWriter, type LoadReceipt } from './round-writer';
import type { RoundPlan } from './round-plan';
import { UnitsRepository } from './units.repository';

/** Brings a round with its units, succession and organisations into the database. */
@Injectable()
export class RoundLoader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly repository: UnitsRepository,
  ) {}

  /**
   * Loads a plan; a second time it finds everything there and writes nothing.
   * @returns the round's id and what was created.
   * @throws AppError `units.code-names-another` where a code is already held on that day by a unit
   *   of another name, `units.unknown-code` where the succession names a unit the plan lacks.
   */
  load(plan: RoundPlan, actor: Actor): Promise<LoadReceipt> {
    return this.unitOfWork.run(async (manager) => {
      const known = await this.repository.round(manager, { code: plan.code });
      const receipt = await new RoundWriter(manager, this.repository, plan).write();
      const { roundId, ...counts } = receipt;
      if (Object.values(counts).some((count) => count > 0)) {
        await this.audit.record(manager, {
          actor,
          action: 'units.round-loaded',
          subject: { type: 'round', id: roundId, name: plan.name },
          roundId,
          reason: plan.legalAct,
          summary: { code: plan.code, legalAct: plan.legalAct, ...counts },
          objects: [
            {
              ...{ type: 'round', id: roundId },
              before: known && { code: known.code, name: known.name },
              after: { code: plan.code, name: plan.name, digest: sha256(canonical(plan)) },
            },
          ],
        });
      }
      return receipt;
    });
  }
}
