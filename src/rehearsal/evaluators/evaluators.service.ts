import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import type { Actor } from '../../platform/http/actor';
import type { RoundUnitView } from '../../units/units.read-model';
import { inScope } from '../rehearsal.policy';
import { TrialActing } from '../trials/trial-acting';
import type { TrialRound } from '../trials/trial-round.entity';
import { unitsNotInTrial } from '../trials/trials.errors';
import { TrialsRepository } from '../trials/trials.repository';
import { overlaps } from './appointment';
import { Appointments } from './appointments';
import { alreadyAppointed, daysTurned, noAppointment, notAnEvaluator } from './evaluators.errors';
import { EvaluatorsReadModel } from './evaluators.read-model';
import type { AppointEvaluator } from './evaluators.schema';
import { TrialEvaluator } from './trial-evaluator.entity';

/** Appoints who confirms results of which units in a round, from one day to another, and withdraws it. */
@Injectable()
export class EvaluatorsService {
  constructor(
    private readonly acting: TrialActing,
    private readonly trials: TrialsRepository,
    private readonly appointments: Appointments,
    private readonly people: EvaluatorsReadModel,
    private readonly clock: Clock,
  ) {}

  /**
   * @param version of the round as the person saw it.
   * @throws notFound, noRight, wrongState, StaleVersion, daysTurned, unitsNotInTrial, notAnEvaluator,
   *   alreadyAppointed; nothing is stored then.
   */
  appoint(actor: Actor, id: string, version: number, body: AppointEvaluator): Promise<void> {
    const { fromDay, toDay, accountId, position } = body;
    return this.acting.act(actor, { id, version }, 'appoint', async (manager, trial) => {
      if (toDay < fromDay || toDay < this.appointments.today)
        throw daysTurned({ from: printed(fromDay), to: printed(toDay) });
      const units = await this.unitsOf(manager, trial);
      const asked = units.filter((unit) => body.unitIds.includes(unit.id));
      const strangers = new Set(body.unitIds).size - asked.length;
      if (strangers > 0) throw unitsNotInTrial({ n: strangers });
      const concerned = asked.length > 0 ? asked : units;
      const name = await this.nameOf(manager, trial, body, concerned);
      const made = (asked.length > 0 ? asked : [null]).map((unit): TrialEvaluator => ({
        ...{ id: newId(), trialRoundId: id, accountId, name, position },
        ...{ unitId: unit?.id ?? null, fromDay, toDay, withdrawnAt: null },
        ...{ appointedBy: actor.accountId, appointedByName: actor.name },
        appointedAt: this.clock.moment(),
      }));
      const there = await this.appointments.ofTrial(manager, id);
      for (const each of made) {
        const unit = asked.find((one) => one.id === each.unitId)?.name ?? 'cả lần vận hành thử';
        if (overlaps(there, each)) throw alreadyAppointed({ name, unit });
      }
      await insertRows(manager, TrialEvaluator, made);
      const codes = asked.length > 0 ? asked.map(({ code }) => code).join(', ') : 'all';
      return { change: {}, told: { accountId, position, units: codes, fromDay, toDay } };
    });
  }

  /** What was confirmed until then stands. @throws notFound, noRight, wrongState, StaleVersion, noAppointment. */
  withdraw(actor: Actor, id: string, version: number, ids: readonly string[]): Promise<void> {
    const work = async (manager: EntityManager) => {
      const there = await this.appointments.ofTrial(manager, id);
      const held = there.filter((each) => each.withdrawnAt === null && ids.includes(each.id));
      if (held.length < new Set(ids).size) throw noAppointment();
      await this.appointments.withdraw(manager, id, ids);
      const told = held.map(({ accountId, unitId }) => ({ accountId, unitId }));
      return { change: {}, told: { withdrawn: told } };
    };
    return this.acting.act(actor, { id, version }, 'appoint', work, 'evaluators-withdrawn');
  }

  private async unitsOf(manager: EntityManager, trial: TrialRound): Promise<RoundUnitView[]> {
    const places = await this.trials.places(manager, trial.id);
    const ids = places.map(({ unitId }) => unitId);
    return this.acting.unitsOf(manager, trial.roundId, ids);
  }

  /** The person's name, where their duties reach the units on the first day that counts. */
  private async nameOf(
    manager: EntityManager,
    { roundId }: TrialRound,
    { accountId, fromDay }: AppointEvaluator,
    units: readonly RoundUnitView[],
  ): Promise<string> {
    const { today } = this.appointments;
    const day = fromDay < today ? today : fromDay;
    const [person] = await this.people.candidates(manager, roundId, day, accountId);
    const outside = units.filter(({ id }) => !person || !inScope(person.units, id));
    if (!person || outside.length > 0) {
      const named = outside.slice(0, 3).map(({ name }) => name);
      if (outside.length > 3) named.push(`và ${outside.length - 3} đơn vị khác`);
      throw notAnEvaluator({ day: printed(day), units: named.join(', ') });
    }
    return person.name;
  }
}

const printed = (day: string): string => day.split('-').reverse().join('/');
