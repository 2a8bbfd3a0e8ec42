import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Keyring } from '../../platform/secrets/keyring';
import { Resealing, type SealedRest } from '../../platform/secrets/resealing';
import { resealed } from '../protect-row';
import { ImportMend } from './import-mend.entity';

/** Personal values typed in the place of bad cells, under the present key. */
@Injectable()
export class SealedMends implements SealedRest {
  readonly name = 'import_mend.value';

  constructor(
    private readonly keyring: Keyring,
    resealing: Resealing,
  ) {
    resealing.register(this);
  }

  async reseal(manager: EntityManager, after: string, most: number) {
    const mends = await manager
      .createQueryBuilder(ImportMend, 'mend')
      .where('mend.id > :after', { after })
      .orderBy('mend.id')
      .limit(most)
      .getMany();
    if (mends.length === 0) return undefined;
    let changed = 0;
    for (const { id, value } of mends) {
      const sealed = resealed(this.keyring, { value });
      if (!sealed) continue;
      await manager.update(ImportMend, { id }, { value: String(sealed.value) });
      changed += 1;
    }
    return { last: mends.at(-1)!.id, changed };
  }
}
