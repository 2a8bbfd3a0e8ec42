import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../platform/audit/audit-trail';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { listNotChecked } from './handover.errors';
import { CHECK } from './handover.policy';
import { UNCHECKED } from './handover-list.entity';
import { ListAccess } from './list-access';

/** The department in charge of a kind of list looks at one before its approval counts. */
@Injectable()
export class ListCheckService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Notes that the list was checked as it stands; a later declaration undoes it.
   * @param version of the list as the person saw it.
   * @throws notFound, noRight, StaleVersion.
   */
  check(actor: Actor, listId: string, version: number, note: string | null): Promise<void> {
    return this.change(actor, listId, version, note, true);
  }

  /** Takes the check back, with the reason; @throws listNotChecked too. */
  uncheck(actor: Actor, listId: string, version: number, note: string): Promise<void> {
    return this.change(actor, listId, version, note, false);
  }

  private change(
    actor: Actor,
    listId: string,
    version: number,
    note: string | null,
    checked: boolean,
  ): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { list } = await this.lists.hold(manager, actor, listId, version, CHECK, (now) =>
        checked
          ? {
              ...{ checkedAt: now, checkedBy: actor.accountId },
              ...{ checkedByName: actor.name, checkNote: note },
            }
          : UNCHECKED,
      );
      if (!checked && list.checkedAt === null) throw listNotChecked();
      await this.audit.record(manager, {
        actor,
        action: checked ? 'handover.checked' : 'handover.unchecked',
        ...(await this.lists.about(manager, list)),
        reason: note,
        summary: { listType: list.listType, rows: list.rowsDeclared },
        objects: [
          {
            ...{ type: 'handover_list', id: listId },
            before: { checkedBy: list.checkedByName },
            after: { checkedBy: checked ? actor.name : null },
          },
        ],
      });
    });
  }
}
