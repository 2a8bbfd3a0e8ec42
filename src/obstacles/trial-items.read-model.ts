import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ChecklistItem } from '../rehearsal/checklist.entity';
import { Rehearsal } from '../rehearsal/rehearsal.entity';

/** Items of trial operations, as far as obstacles name them: the one place that knows their tables. */
@Injectable()
export class TrialItems {
  /**
   * What an item of a trial of this unit is called.
   * @returns null where the trial is not one of the unit in the round, or has no such item.
   */
  async nameOf(
    manager: EntityManager,
    of: { roundId: string; unitId: string },
    { rehearsalId, itemCode }: { rehearsalId: string; itemCode: string },
  ): Promise<string | null> {
    const { roundId, unitId } = of;
    const trial = await manager.findOneBy(Rehearsal, { id: rehearsalId, roundId, unitId });
    if (!trial) return null;
    const item = await manager.findOneBy(ChecklistItem, {
      templateId: trial.templateId,
      code: itemCode,
    });
    return item?.nameVi ?? null;
  }
}
