import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { PROVINCE } from '../mapping/column-mapping.entity';
import { RememberedSpelling } from './remembered-spelling.entity';

/** Spellings tried on a file at most, the latest ones. */
const MOST_TRIED = 5_000;

/** Remembered spellings. */
@Injectable()
export class SpellingsRepository {
  /** What may be met in files of a giver: its own first, then the province's. */
  async forGiver(
    manager: EntityManager,
    listType: string,
    giverOrganisationId: string,
  ): Promise<RememberedSpelling[]> {
    const found = await manager.find(RememberedSpelling, {
      where: { listType, place: In([giverOrganisationId, PROVINCE]) },
      order: { madeAt: 'DESC', id: 'DESC' },
      take: MOST_TRIED,
    });
    const own = found.filter(({ place }) => place !== PROVINCE);
    return [...own, ...found.filter(({ place }) => place === PROVINCE)];
  }

  /** Puts a spelling in the place of any earlier one of the same text. */
  async put(manager: EntityManager, made: Omit<RememberedSpelling, 'id'>): Promise<void> {
    const { listType, place, columnKey, spelling } = made;
    await manager.delete(RememberedSpelling, { listType, place, columnKey, spelling });
    await insertRows(manager, RememberedSpelling, [{ ...made, id: newId() }]);
  }
}
