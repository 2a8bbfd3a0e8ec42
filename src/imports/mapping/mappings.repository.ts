import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { ColumnMapping, PROVINCE } from './column-mapping.entity';

/** Mappings tried on a file at most. */
const MOST_TRIED = 50;

/** Remembered mappings of columns. */
@Injectable()
export class MappingsRepository {
  /** What may fit files of a giver: its own first, then the province's, the latest first. */
  async forGiver(
    manager: EntityManager,
    listType: string,
    giverOrganisationId: string,
  ): Promise<ColumnMapping[]> {
    const found = await manager.find(ColumnMapping, {
      where: { listType, place: In([giverOrganisationId, PROVINCE]) },
      order: { madeAt: 'DESC', id: 'DESC' },
      take: MOST_TRIED,
    });
    const own = found.filter(({ place }) => place !== PROVINCE);
    return [...own, ...found.filter(({ place }) => place === PROVINCE)];
  }

  /** Puts a mapping in the place of any earlier one of the same shape. */
  async put(manager: EntityManager, made: Omit<ColumnMapping, 'id' | 'usedAt' | 'uses'>) {
    const { listType, place, shape } = made;
    await manager.delete(ColumnMapping, { listType, place, shape });
    const mapping: ColumnMapping = { ...made, id: newId(), usedAt: null, uses: 0 };
    await insertRows(manager, ColumnMapping, [mapping]);
    return mapping;
  }

  /** Notes that a mapping was used; nothing where it was forgotten meanwhile. */
  async used(manager: EntityManager, id: string, usedAt: string): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(ColumnMapping)
      .set({ usedAt, uses: () => 'uses + 1' })
      .where('id = :id', { id })
      .execute();
  }
}
