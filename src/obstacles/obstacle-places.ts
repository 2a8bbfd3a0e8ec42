import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitsReadModel } from '../units/units.read-model';
import { catalogue, categoryOf, refusedCategory } from './catalogue';
import { ownerFits } from './obstacle.policy';
import {
  noCommittee,
  notOfTheRound,
  refusedSubject,
  unknownCategory,
  wrongOwner,
} from './obstacles.errors';
import type { Level } from './obstacle-state';

/** Units that obstacles are of, and bodies in charge of them. */
@Injectable()
export class ObstaclePlaces {
  constructor(private readonly units: UnitsReadModel) {}

  /**
   * Who is in charge of an obstacle when it is reported: the unit itself, or the province for its own.
   * @throws notOfTheRound, noCommittee.
   */
  async firstOwner(
    manager: EntityManager,
    roundId: string,
    unitId: string,
  ): Promise<{ level: Level; organisationId: string; effectiveDate: string }> {
    const round = (await this.units.round(manager, roundId))!;
    const province = await this.units.provinceBodies(manager, roundId);
    if (province?.unit.id !== unitId) {
      const sides = [
        ...(await this.units.newUnits(manager, roundId)),
        ...(await this.units.oldUnits(manager, roundId)),
      ];
      if (!sides.some(({ id }) => id === unitId)) throw notOfTheRound();
    }
    const committee = (await this.units.peoplesCommittees(manager, [unitId])).get(unitId);
    if (!committee) {
      const unit = await this.units.unit(manager, unitId);
      throw noCommittee({ unit: unit!.name });
    }
    return {
      level: province?.unit.id === unitId ? 'province' : 'commune',
      organisationId: committee.id,
      effectiveDate: round.effectiveDate,
    };
  }

  /** @throws wrongOwner unless the body can be in charge at that level. */
  async refuseWrongOwner(
    manager: EntityManager,
    { roundId, unitId }: { roundId: string; unitId: string },
    level: Level,
    organisationId: string,
  ): Promise<void> {
    const owner = await this.units.organisation(manager, organisationId);
    const province = await this.units.provinceBodies(manager, roundId);
    const place = { unitId, provinceId: province?.unit.id ?? null };
    if (!owner || !ownerFits(level, owner, place)) throw wrongOwner();
  }

  /** The organisation whose records an obstacle belongs to: the People's Committee of its unit. */
  async recordsOf(
    manager: EntityManager,
    { unitId, ownerOrganisationId }: { unitId: string; ownerOrganisationId: string },
  ): Promise<string> {
    const committees = await this.units.peoplesCommittees(manager, [unitId]);
    return committees.get(unitId)?.id ?? ownerOrganisationId;
  }
}

/** @throws refusedSubject, unknownCategory. */
export function checkCategory(value: string): void {
  const refused = refusedCategory(value);
  if (refused)
    throw refusedSubject({
      ...{ category: refused.vi, categoryEn: refused.en },
      ...{ because: refused.because.vi, becauseEn: refused.because.en },
    });
  if (!categoryOf(value)) throw unknownCategory({ category: value });
}

/** What a category is called, in Vietnamese; the value itself where there is none of it any more. */
export const categoryName = (value: string): string =>
  catalogue.categories.find((each) => each.value === value)?.vi ?? value;
