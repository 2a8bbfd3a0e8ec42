import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../platform/audit/audit-trail';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { StaleVersion } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { nothingToDo } from './handover.errors';
import { RIGHT_FOR } from './handover.policy';
import { HandoverRepository } from './handover.repository';
import { ListAccess } from './list-access';
import { Rearrangement } from './rearrangement';

/** Who receives what. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly rearrangement: Rearrangement,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Gives portions a receiver: a successor of the giver's unit or a body of the province.
   * @param version of the list as the person saw it.
   * @returns how many portions have another receiver now.
   * @throws notFound, StaleVersion, receiverIsGiver, notAReceiver, actRefused, nothingToDo.
   */
  assign(
    actor: Actor,
    listId: string,
    version: number,
    input: { portionIds: readonly string[]; receiverOrganisationId: string },
  ): Promise<number> {
    return this.unitOfWork.run(async (manager) => {
      const open = await this.lists.open(
        manager,
        actor,
        listId,
        version,
        'assigned',
        RIGHT_FOR.assign,
      );
      await this.rearrangement.refuseOtherReceivers(manager, open.list, [
        input.receiverOrganisationId,
      ]);
      const chosen = await this.rearrangement.portions(manager, open, input.portionIds);
      const { receiverOrganisationId } = input;
      const moving = chosen.filter(
        (each) => each.receiverOrganisationId !== receiverOrganisationId,
      );
      if (moving.length === 0) throw nothingToDo();
      const changed = await this.repository.change(
        manager,
        moving,
        { receiverOrganisationId },
        open.stamp,
      );
      if (changed !== moving.length) throw new StaleVersion('handover_list', listId, version);
      await this.audit.record(manager, {
        actor,
        action: 'handover.assigned',
        ...(await this.lists.about(manager, open.list)),
        summary: {
          act: open.stamp.actId,
          portions: moving.length,
          receiver: receiverOrganisationId,
        },
        objects: moving.map((portion) => ({
          type: 'portion',
          id: portion.id,
          before: { receiver: portion.receiverOrganisationId },
          after: { receiver: receiverOrganisationId },
        })),
      });
      return moving.length;
    });
  }
}
