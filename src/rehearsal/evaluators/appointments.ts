import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/http/actor';
import { defineError } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { TrialUnit } from '../trials/trial-round.entity';
import { confirmsAs, ofUnit } from './appointment';
import { TrialEvaluator } from './trial-evaluator.entity';

export const notAppointed = defineError('rehearsal.not-appointed', 403, {
  vi: 'Người được phân công đánh giá đơn vị này: {who}. Tài khoản của anh/chị không được phân công hôm nay nên không ghi được kết quả. Nhờ người điều hành lần vận hành thử phân công.',
  en: 'Appointed to evaluate this unit: {who}. Your account is not appointed today, so it records no results. Ask who leads the trial round.',
});

/** Whose word counts in the trial of a unit, as far as the round has named evaluators. */
@Injectable()
export class Appointments {
  constructor(private readonly clock: Clock) {}

  /** Appointments of a round, the first made first. */
  ofTrial(manager: EntityManager, trialRoundId: string): Promise<TrialEvaluator[]> {
    return manager.find(TrialEvaluator, {
      where: { trialRoundId },
      order: { appointedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Those that concern the trial of one unit and were not withdrawn; none outside any round. */
  async ofRehearsal(
    manager: EntityManager,
    rehearsal: { id: string; unitId: string },
  ): Promise<TrialEvaluator[]> {
    const all = await manager
      .createQueryBuilder(TrialEvaluator, 'evaluator')
      .innerJoin(TrialUnit, 'place', 'place.trialRoundId = evaluator.trialRoundId')
      .where('place.rehearsalId = :id', { id: rehearsal.id })
      .orderBy('evaluator.appointedAt')
      .addOrderBy('evaluator.id')
      .getMany();
    return ofUnit(all, rehearsal.unitId);
  }

  /** Whether appointments let somebody confirm, who has the right over the unit anyway. */
  allow(appointments: readonly TrialEvaluator[], actor: Actor, unitId: string): boolean {
    if (actor.kind !== 'person') return true;
    const { accountId } = actor;
    return confirmsAs(appointments, { accountId, unitId, today: this.today });
  }

  /** @throws notAppointed. */
  async require(
    manager: EntityManager,
    actor: Actor,
    rehearsal: { id: string; unitId: string },
  ): Promise<void> {
    const named = await this.ofRehearsal(manager, rehearsal);
    if (!this.allow(named, actor, rehearsal.unitId)) {
      const who = [...new Set(named.map(({ name, position }) => `${name} (${position})`))];
      throw notAppointed({ who: who.join('; ') });
    }
  }

  /** Today in Việt Nam. */
  get today(): string {
    return vietnamDay(this.clock.now());
  }

  /** Withdraws those of a round that are asked for. @returns how many there were. */
  async withdraw(manager: EntityManager, trialRoundId: string, ids: readonly string[]) {
    const withdrawnAt = this.clock.moment();
    const { affected } = await manager.update(
      TrialEvaluator,
      { trialRoundId, id: In([...ids]) },
      { withdrawnAt },
    );
    return affected ?? 0;
  }
}
