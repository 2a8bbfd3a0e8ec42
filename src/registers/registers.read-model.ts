import { Injectable } from '@nestjs/common';
import { LessThan, type EntityManager } from 'typeorm';
import type { RowValues } from '../imports/declaration';
import { RegisterEntry } from './register-entry.entity';

/** What other rooms may know of an entry. */
export type KnownEntry = Pick<
  RegisterEntry,
  'id' | 'unitId' | 'title' | 'state' | 'dueOn' | 'verifiedAt' | 'changedByName' | 'changedAt'
> & { values: RowValues };

/** What other rooms may ask of registers. */
@Injectable()
export class RegistersReadModel {
  /** Every entry of one register in a round. */
  entriesOf(manager: EntityManager, roundId: string, register: string): Promise<KnownEntry[]> {
    return manager.find(RegisterEntry, {
      where: { roundId, register },
      order: { unitId: 'ASC', id: 'ASC' },
    });
  }

  /** The entries of one register of one unit. */
  entriesOfUnit(
    manager: EntityManager,
    roundId: string,
    register: string,
    unitId: string,
  ): Promise<KnownEntry[]> {
    return manager.find(RegisterEntry, {
      where: { roundId, register, unitId },
      order: { id: 'ASC' },
    });
  }

  /** Entries past their day, with their unit and register. */
  overdue(
    manager: EntityManager,
    roundId: string,
    today: string,
  ): Promise<{ unitId: string; register: string; dueOn: string }[]> {
    return manager.find(RegisterEntry, {
      select: { unitId: true, register: true, dueOn: true },
      where: { roundId, dueOn: LessThan(today) },
    }) as Promise<{ unitId: string; register: string; dueOn: string }[]>;
  }
}
