import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { resealed } from '../../imports/protect-row';
import { Keyring } from '../../platform/secrets/keyring';
import { sealedValue } from '../../platform/secrets/personal-value';
import { Resealing, type SealedRest } from '../../platform/secrets/resealing';
import { ControlSourceRow } from './source-list.entity';

/** Personal values in the rows of sources under the present key, with their blind indexes. */
@Injectable()
export class SealedSourceRows implements SealedRest {
  readonly name = 'control_source_row.key_value';

  constructor(
    private readonly keyring: Keyring,
    resealing: Resealing,
  ) {
    resealing.register(this);
  }

  async reseal(manager: EntityManager, after: string, most: number) {
    const rows = await manager
      .createQueryBuilder(ControlSourceRow, 'row')
      .where('row.id > :after', { after })
      .orderBy('row.id')
      .limit(most)
      .getMany();
    if (rows.length === 0) return undefined;
    let changed = 0;
    for (const { id, keyValue } of rows) {
      const values = resealed(this.keyring, { keyValue });
      const sealed = sealedValue(values?.keyValue);
      if (!values || !sealed) continue;
      const change = { keyValue: String(values.keyValue), matchKey: sealed.index };
      await manager.update(ControlSourceRow, { id }, change);
      changed += 1;
    }
    return { last: rows.at(-1)!.id, changed };
  }
}
