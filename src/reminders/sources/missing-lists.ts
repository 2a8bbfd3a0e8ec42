import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HandoverReadModel } from '../../handover/handover.read-model';
import { owes, RoundListsReadModel, type Fate } from '../../handover/round-lists.read-model';
import { UnitsReadModel } from '../../units/units.read-model';
import type { Matter, ReminderSource } from '../matter';

/** Lists that a unit neither filed nor stated to have nothing for, past the day to file them. */
@Injectable()
export class MissingLists implements ReminderSource {
  constructor(
    private readonly lists: RoundListsReadModel,
    private readonly handover: HandoverReadModel,
    private readonly units: UnitsReadModel,
  ) {}

  async overdue(manager: EntityManager, roundId: string, today: string): Promise<Matter[]> {
    const asked = (await this.lists.of(manager, roundId)).filter(({ dueOn }) => dueOn < today);
    if (asked.length === 0) return [];
    const staying = new Set((await this.units.newUnits(manager, roundId)).map(({ id }) => id));
    const olds = await this.units.oldUnits(manager, roundId);
    // What goes on as it is owes no lists.
    const ending = olds.filter(({ id }) => !staying.has(id));
    const districts = await this.units.abolishedDistricts(manager, roundId);
    const sides: { units: typeof olds; fate: Fate }[] = [
      { units: ending, fate: 'old' },
      { units: districts, fate: 'abolished_district' },
    ];
    const bodies = await this.units.peoplesCommittees(
      manager,
      sides.flatMap(({ units }) => units.map(({ id }) => id)),
    );
    const filed = await this.handover.filed(manager, roundId);
    return sides.flatMap(({ units, fate }) =>
      units.flatMap(({ id: unitId }): Matter[] => {
        const giver = bodies.get(unitId);
        if (!giver) return [];
        return asked
          .filter((each) => owes(each, fate) && !filed.has(`${giver.id} ${each.code}`))
          .map(({ code, dueOn }) => ({
            ...{ kind: 'lists-missing', roundId, subjectId: roundId, subjectName: '', unitId },
            ...{ organisationId: giver.id, permission: 'import.write', listType: code },
            dueAt: dueOn,
          }));
      }),
    );
  }
}
