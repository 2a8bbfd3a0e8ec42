import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { DataKeyRow } from './data-key.entity';
import { placeOfKey } from './data-keys';
import { Keyring, sealedWith } from './keyring';
import { Resealing, type SealedRest } from './resealing';

/** Data keys under the present master key; what they sealed is left as it is. */
@Injectable()
export class SealedDataKeys implements SealedRest {
  readonly name = 'data_key.wrapped';

  constructor(
    private readonly keyring: Keyring,
    resealing: Resealing,
  ) {
    resealing.register(this);
  }

  async reseal(manager: EntityManager, after: string, most: number) {
    const where = { id: MoreThan(after) };
    const rows = await manager.find(DataKeyRow, { where, order: { id: 'ASC' }, take: most });
    let changed = 0;
    for (const { id, wrapped } of rows) {
      if (wrapped === null || sealedWith(wrapped) === this.keyring.version) continue;
      const again = this.keyring.seal(this.keyring.open(wrapped, placeOfKey(id)), placeOfKey(id));
      await manager.update(DataKeyRow, { id }, { wrapped: again });
      changed += 1;
    }
    const last = rows.at(-1);
    return last && { last: last.id, changed };
  }
}
