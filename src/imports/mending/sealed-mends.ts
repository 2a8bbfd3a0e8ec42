import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Keyring } from '../../platform/secrets/keyring';
import { resealEach } from '../../platform/secrets/reseal-each';
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

  reseal(manager: EntityManager, after: string, most: number) {
    return resealEach(manager, ImportMend, { after, most }, ({ value }) => {
      const sealed = resealed(this.keyring, { value });
      return sealed && { value: String(sealed.value) };
    });
  }
}
