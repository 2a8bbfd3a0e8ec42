import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { fingerprintOf } from '../imports/fingerprint';
import { resealed } from '../imports/protect-row';
import { Keyring } from '../platform/secrets/keyring';
import { Resealing, type SealedRest } from '../platform/secrets/resealing';
import { HandoverItemPast } from './coming-back/handover-item-past.entity';
import { HandoverItem } from './handover-item.entity';
import { HandoverList } from './handover-list.entity';
import { HandoverRepository } from './handover.repository';
import { listType } from './list-types/list-types';
import { PersonalIndex } from './personal-index.entity';

/** Personal values of items under the present key, with their blind indexes and fingerprints. */
@Injectable()
export class SealedItems implements SealedRest {
  readonly name = 'handover_item.values';

  constructor(
    private readonly repository: HandoverRepository,
    private readonly keyring: Keyring,
    resealing: Resealing,
  ) {
    resealing.register(this);
  }

  async reseal(manager: EntityManager, after: string, most: number) {
    const found = await manager
      .createQueryBuilder(PersonalIndex, 'i')
      .select('DISTINCT i.itemId', 'id')
      .where('i.itemId > :after', { after })
      .orderBy('i.itemId')
      .limit(most)
      .getRawMany<{ id: string }>();
    if (found.length === 0) return undefined;
    const items = await manager.findBy(HandoverItem, {
      id: In(found.map(({ id }) => id)),
    });
    const listIds = [...new Set(items.map(({ listId }) => listId))];
    const lists = new Map(
      (await manager.findBy(HandoverList, { id: In(listIds) })).map((list) => [list.id, list]),
    );
    let changed = 0;
    for (const item of items) {
      await this.resealPast(manager, item.id);
      const values = resealed(this.keyring, item.values);
      if (!values) continue;
      const list = lists.get(item.listId)!;
      const { declaration } = listType(list.listType, list.typeVersion)!;
      const fingerprint = fingerprintOf(declaration, values);
      await manager.update(HandoverItem, { id: item.id }, { values: values as never, fingerprint });
      await this.repository.indexAgain(manager, { ...item, values });
      changed += 1;
    }
    return { last: found.at(-1)!.id, changed };
  }

  /** What the row said before holds sealed values too. */
  private async resealPast(manager: EntityManager, itemId: string): Promise<void> {
    for (const { version, values: then } of await manager.findBy(HandoverItemPast, { itemId })) {
      const values = then && resealed(this.keyring, then);
      if (values)
        await manager.update(HandoverItemPast, { itemId, version }, { values: values as never });
    }
  }
}
