import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { resealed } from '../../imports/protect-row';
import { Keyring } from '../../platform/secrets/keyring';
import { sealedValue } from '../../platform/secrets/personal-value';
import { resealEach } from '../../platform/secrets/reseal-each';
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

  reseal(manager: EntityManager, after: string, most: number) {
    return resealEach(manager, ControlSourceRow, { after, most }, ({ keyValue }) => {
      const values = resealed(this.keyring, { keyValue });
      const sealed = sealedValue(values?.keyValue);
      return values && sealed && { keyValue: String(values.keyValue), matchKey: sealed.index };
    });
  }
}
