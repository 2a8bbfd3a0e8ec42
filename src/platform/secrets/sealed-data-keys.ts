import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DataKeyRow } from './data-key.entity';
import { placeOfKey } from './data-keys';
import { Keyring } from './keyring';
import { resealEach } from './reseal-each';
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

  reseal(manager: EntityManager, after: string, most: number) {
    return resealEach(manager, DataKeyRow, { after, most }, ({ id, wrapped }) => {
      const anew = wrapped && this.keyring.sealedAnew(wrapped, placeOfKey(id));
      return anew ? { wrapped: anew } : undefined;
    });
  }
}
