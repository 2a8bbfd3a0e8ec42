import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Round } from '../../units/round.entity';
import { criteriaInForce } from './criteria-in-force';
import { CriteriaVersion } from './criteria-version.entity';
import type { Criterion, CriterionSettings } from './criterion';
import { shippedSettings } from './shipped-criteria';

/** What a round judges by at one moment. */
export interface CriteriaOfRound {
  /** Number of the version; 0 for the shipped settings. */
  number: number;
  settings: CriterionSettings[];
  inForce: Criterion[];
}

/** Criteria of rounds, with their versions. */
@Injectable()
export class CriteriaReadModel {
  /** The latest settings of a round; as shipped where nobody changed them. */
  async of(
    manager: EntityManager,
    { id: roundId, demonstration }: Pick<Round, 'id' | 'demonstration'>,
  ): Promise<CriteriaOfRound> {
    const latest = await manager.findOne(CriteriaVersion, {
      where: { roundId },
      order: { number: 'DESC' },
    });
    const settings = latest?.settings ?? shippedSettings(demonstration);
    return { number: latest?.number ?? 0, settings, inForce: criteriaInForce(settings) };
  }

  /** Every version of a round, the latest first. */
  versions(manager: EntityManager, roundId: string): Promise<CriteriaVersion[]> {
    return manager.find(CriteriaVersion, { where: { roundId }, order: { number: 'DESC' } });
  }
}
