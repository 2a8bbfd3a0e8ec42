import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../platform/audit/audit-trail';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { cutOffAfterDue } from './handover.errors';
import type { AskedListChange } from './list-type-authoring.schema';
import { RoundListType } from './round-list-type.entity';
import { RoundListsReadModel } from './round-lists.read-model';

/** Says what a round asks for: which lists, by when, for which day. */
@Injectable()
export class RoundListsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly asked: RoundListsReadModel,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @param seen version of the setting as the person saw it; 0 where there was none.
   * @throws notFound for a round or kind of list that does not exist, StaleVersion, cutOffAfterDue.
   */
  change(
    actor: Actor,
    roundId: string,
    listType: string,
    seen: number,
    wish: AskedListChange,
  ): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const lists = await this.asked.of(manager, roundId);
      const before = lists.find(({ code }) => code === listType);
      if (!before) throw notFound();
      if (before.version !== seen)
        throw new StaleVersion('round_list_type', listType, before.version);
      if (wish.dueOn && wish.cutOffDay && wish.cutOffDay > wish.dueOn) throw cutOffAfterDue();
      const row = await manager.findOneBy(RoundListType, { roundId, listType });
      const id = row?.id ?? newId();
      if (row) await updateVersioned(manager, RoundListType, row, wish);
      else await manager.insert(RoundListType, { id, roundId, listType, ...wish, version: 1 });
      const { required, districtRequired, dueOn, cutOffDay, witnessAsked } = before;
      await this.audit.record(manager, {
        actor,
        action: 'handover.list-asked',
        subject: { type: 'round_list_type', id, name: `${listType} ${before.name.vi}` },
        roundId,
        summary: { listType, ...wish },
        objects: [
          {
            type: 'round_list_type',
            id,
            before: { required, districtRequired, dueOn, cutOffDay, witnessAsked },
            after: { ...wish },
          },
        ],
      });
    });
  }
}
