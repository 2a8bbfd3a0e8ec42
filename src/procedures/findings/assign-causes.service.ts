import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { FindingCause } from './finding.entity';
import { causeClosed, wrongOwner } from './findings.errors';
import type { AssignBody } from './findings.schema';

/** Who mends many causes by when, said once for all of them. */
@Injectable()
export class AssignCauses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
  ) {}

  /**
   * All of them, or none: each carries the version that was seen. State, guidance and note stay as they are.
   * @returns how many became another owner, person or day; those that had them already are left alone.
   * @throws notFound, noRight, causeClosed, wrongOwner, StaleVersion.
   */
  assign(actor: Actor, roundId: string, { causes, ...body }: AssignBody): Promise<number> {
    return this.unitOfWork.run(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      const scope = await this.scopes.unitsOf(manager, actor, 'procedure.verify', roundId);
      if (scope !== 'all') throw noRight();
      const owner = body.ownerOrganisationId;
      if (owner && !(await this.units.hasPart(manager, roundId, owner))) throw wrongOwner();
      const ids = causes.map(({ id }) => id);
      const found = await manager.findBy(FindingCause, { roundId, id: In(ids) });
      const byId = new Map(found.map((each) => [each.id, each]));
      const objects = [];
      for (const { id, version } of causes) {
        const cause = byId.get(id);
        if (!cause) throw notFound();
        if (cause.version !== version) throw new StaleVersion('finding_cause', id, version);
        if (cause.state === 'closed') throw causeClosed();
        const told = ({ ownerOrganisationId, ownerPerson, dueOn }: typeof body) => ({
          ...{ ownerOrganisationId, ownerPerson, dueOn },
        });
        const [before, after] = [told(cause), told(body)];
        if (JSON.stringify(before) === JSON.stringify(after)) continue;
        await updateVersioned(manager, FindingCause, { id, version }, after);
        objects.push({ type: 'finding_cause', id, before, after });
      }
      if (objects.length === 0) return 0;
      await this.audit.record(manager, {
        ...{ actor, action: 'procedures.findings-assigned', roundId, objects },
        subject: { type: 'round', id: roundId },
        summary: { causes: objects.length },
      });
      return objects.length;
    });
  }
}
