import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import type { AppError } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { Givers, type Giver } from './givers';
import { ImportSetFile } from './import-set-file.entity';
import { ImportSetMember } from './import-set-member.entity';

/** What is wrong, as it is kept. */
export const keptProblem = (error: AppError | null) => ({
  problemCode: error?.code ?? null,
  problemVi: error?.in('vi') ?? null,
  problemEn: error?.in('en') ?? null,
});

/** Stored sets of imports. */
@Injectable()
export class SetsRepository {
  constructor(private readonly units: UnitsReadModel) {}

  file(manager: EntityManager, id: string): Promise<ImportSetFile | null> {
    return manager.findOneBy(ImportSetFile, { id });
  }

  /** Positions of the parts that an earlier try settled. */
  async settled(manager: EntityManager, setFileId: string): Promise<Set<number>> {
    const members = await manager.find(ImportSetMember, {
      where: { setFileId },
      select: { position: true },
    });
    return new Set(members.map(({ position }) => position));
  }

  /** @returns its id. */
  async addMember(manager: EntityManager, member: Omit<ImportSetMember, 'id'>): Promise<string> {
    const id = newId();
    await insertRows(manager, ImportSetMember, [{ id, ...member }]);
    return id;
  }

  /** Everybody who hands over in a round. */
  async givers(manager: EntityManager, roundId: string, side?: 'new'): Promise<Givers> {
    const own =
      side === 'new'
        ? await this.units.newUnits(manager, roundId)
        : [
            ...(await this.units.oldUnits(manager, roundId)),
            ...(await this.units.abolishedDistricts(manager, roundId)),
          ];
    const units = new Map(own.map((unit) => [unit.id, unit]));
    const organisations = await this.units.organisationsOfRound(manager, roundId);
    return new Givers(
      organisations.flatMap(({ id: organisationId, name, kind, unitId }): Giver[] => {
        const unit = units.get(unitId);
        return unit ? [{ organisationId, name, kind, unit }] : [];
      }),
    );
  }
}
