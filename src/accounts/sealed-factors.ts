import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Keyring } from '../platform/secrets/keyring';
import { resealEach } from '../platform/secrets/reseal-each';
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

  reseal(manager: EntityManager, after: string, most: number) {
    return resealEach(manager, SecondFactor, { after, most }, (factor) => {
      const secret = this.keyring.sealedAnew(factor.secret, placeOf(factor.id));
      return secret ? { secret } : undefined;
    });
  }
}
