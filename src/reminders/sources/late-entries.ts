import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RegistersReadModel } from '../../registers/registers.read-model';
import { UnitsReadModel } from '../../units/units.read-model';
import type { Matter, ReminderSource } from '../matter';

/** Entries of registers past their day, for who keeps the register: the unit, and the department in charge of it. */
@Injectable()
export class LateEntries implements ReminderSource {
  constructor(
    private readonly registers: RegistersReadModel,
    private readonly units: UnitsReadModel,
  ) {}

  async overdue(manager: EntityManager, roundId: string, today: string): Promise<Matter[]> {
    const late = await this.registers.overdue(manager, roundId, today);
    const keepers = await this.units.peoplesCommittees(manager, [
      ...new Set(late.map(({ unitId }) => unitId)),
    ]);
    return late.flatMap(({ unitId, register, dueOn }): Matter[] => {
      const keeper = keepers.get(unitId);
      if (!keeper) return [];
      const matter: Omit<Matter, 'organisationId'> = {
        ...{ kind: 'entries-late', roundId, subjectId: roundId, subjectName: '', unitId },
        ...{ permission: 'register.keep', listType: register, dueAt: dueOn },
      };
      return [
        { ...matter, organisationId: keeper.id },
        { ...matter, organisationId: null, also: true },
      ];
    });
  }
}
