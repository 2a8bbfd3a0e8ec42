import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { Keyring, sealedWith } from '../platform/secrets/keyring';
import { Resealing, type SealedRest } from '../platform/secrets/resealing';
import { SecondFactor } from './second-factor.entity';
import { placeOf } from './second-factor.service';

/** Secrets of second factors under the present key. */
@Injectable()
export class SealedFactors implements SealedRest {
  readonly name = 'second_factor.secret';

  constructor(
    private readonly keyring: Keyring,
    resealing: Resealing,
  ) {
    resealing.register(this);
  }

  async reseal(manager: EntityManager, after: string, most: number) {
    const where = { id: MoreThan(after) };
    const rows = await manager.find(SecondFactor, { where, order: { id: 'ASC' }, take: most });
    let changed = 0;
    for (const { id, secret } of rows) {
      if (sealedWith(secret) === this.keyring.version) continue;
      const sealed = this.keyring.seal(this.keyring.open(secret, placeOf(id)), placeOf(id));
      await manager.update(SecondFactor, { id }, { secret: sealed });
      changed += 1;
    }
    const last = rows.at(-1);
    return last && { last: last.id, changed };
  }
}
