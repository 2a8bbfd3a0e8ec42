import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitsReadModel } from '../units/units.read-model';

/**
 * Who hands over in a round: bodies of its old communes and of its abolished districts. A commune that goes on as
 * it is hands over only what leaves it, to bodies of the province.
 */
@Injectable()
export class GiverCheck {
  constructor(private readonly units: UnitsReadModel) {}

  /** @returns false also where the round or the organisation does not exist. */
  async handsOver(
    manager: EntityManager,
    roundId: string,
    organisationId: string,
  ): Promise<boolean> {
    const sides = await this.units.sidesOf(manager, roundId, organisationId);
    return sides.includes('old') || sides.includes('abolished_district');
  }
}
