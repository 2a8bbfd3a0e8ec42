import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitsReadModel } from '../units/units.read-model';

/** Who hands over in a round: bodies of its old communes and of its abolished districts. */
@Injectable()
export class GiverCheck {
  constructor(private readonly units: UnitsReadModel) {}

  /** @returns false also where the round or the organisation does not exist. */
  async handsOver(
    manager: EntityManager,
    roundId: string,
    organisationId: string,
  ): Promise<boolean> {
    const giver = await this.units.organisation(manager, organisationId);
    if (!giver) return false;
    const old = await this.units.oldUnits(manager, roundId);
    if (old.some(({ id }) => id === giver.unitId)) return true;
    const districts = await this.units.abolishedDistricts(manager, roundId);
    return districts.some(({ id }) => id === giver.unitId);
  }
}
