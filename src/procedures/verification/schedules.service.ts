import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SYSTEM, type Actor } from '../../platform/http/actor';
import { AppError, notFound } from '../../platform/http/app-error';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { columnsOf, scopeOf, type Scope } from './run-scope';
import { latestSlot } from './schedule-times';
import { VerificationSchedule } from './verification.entity';
import { VerificationService } from './verification.service';

/** A time that was missed by more than this is let go: the next one comes. */
const LATE_MS = 6 * 60 * 60_000;

export interface NewSchedule {
  scope: Scope;
  atTime: string;
  weekdays: number[];
}

/** Checks that begin by themselves at set times. */
@Injectable()
export class Schedules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly verification: VerificationService,
  ) {}

  /** Schedules of a round that have not ended. */
  async list(roundId: string): Promise<VerificationSchedule[]> {
    const { manager } = this.reader;
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const where = { roundId, endedAt: IsNull() };
    return manager.find(VerificationSchedule, { where, order: { madeAt: 'ASC', id: 'ASC' } });
  }

  /** The same scope at the same times twice is one schedule. */
  async add(roundId: string, asked: NewSchedule, actor: Actor): Promise<VerificationSchedule> {
    return this.unitOfWork.run(async (manager) => {
      const round = await this.units.round(manager, roundId);
      if (!round) throw notFound();
      await this.requireReach(manager, roundId, actor);
      const { atTime } = asked;
      const weekdays = [...new Set(asked.weekdays)].sort().join(',');
      const scope = columnsOf(asked.scope);
      const open = await manager.findBy(VerificationSchedule, { roundId, endedAt: IsNull() });
      const same = open.find(
        (each) =>
          each.atTime === atTime &&
          each.weekdays === weekdays &&
          JSON.stringify(columnsOf(scopeOf(each))) === JSON.stringify(scope),
      );
      if (same) return same;
      const row: VerificationSchedule = {
        ...{ id: newId(), roundId, ...scope, atTime, weekdays },
        ...{ madeBy: actor.accountId, madeByName: actor.name, madeAt: this.clock.moment() },
        ...{ lastSlot: null, lastRunId: null, endedAt: null, endedByName: null },
      };
      await insertRows(manager, VerificationSchedule, [row]);
      await this.audit.record(manager, {
        ...{ actor, action: 'procedures.schedule-made', roundId },
        subject: { type: 'verification_schedule', id: row.id, name: round.name },
        summary: { atTime, weekdays, ...scope },
        objects: [{ type: 'verification_schedule', id: row.id, after: { atTime, weekdays } }],
      });
      return row;
    });
  }

  /** Ended once more it stays ended. */
  async end(id: string, actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const row = await manager.findOneBy(VerificationSchedule, { id });
      if (!row) throw notFound();
      await this.requireReach(manager, row.roundId, actor);
      const changes = { endedAt: this.clock.moment(), endedByName: actor.name };
      const done = await manager.update(VerificationSchedule, { id, endedAt: IsNull() }, changes);
      if (done.affected !== 1) return;
      await this.audit.record(manager, {
        ...{ actor, action: 'procedures.schedule-ended', roundId: row.roundId },
        subject: { type: 'verification_schedule', id },
        summary: { atTime: row.atTime, weekdays: row.weekdays },
        objects: [{ type: 'verification_schedule', id, after: { endedAt: changes.endedAt } }],
      });
    });
  }

  /**
   * Begins what is due. Each time of a schedule is seen to once, however many servers look.
   * @returns ids of the runs.
   */
  async beginDue(): Promise<string[]> {
    const begun: string[] = [];
    const open = await this.reader.manager.findBy(VerificationSchedule, { endedAt: IsNull() });
    for (const schedule of open) {
      const now = this.clock.now();
      const slot = latestSlot(schedule, now);
      const due = slot !== null && slot > (schedule.lastSlot ?? '') && slot >= schedule.madeAt;
      if (!due || now.getTime() - Date.parse(slot) > LATE_MS) continue;
      const runId = await this.begin(schedule, slot);
      if (runId !== null) begun.push(runId);
    }
    return begun;
  }

  private async begin(schedule: VerificationSchedule, slot: string): Promise<string | null> {
    const asked = { roundId: schedule.roundId, actor: SYSTEM, scope: scopeOf(schedule) };
    try {
      return await this.unitOfWork.run(async (manager) => {
        if (!(await this.take(manager, schedule.id, slot))) return null;
        const { id } = await this.verification.requestWithin(manager, asked);
        await manager.update(VerificationSchedule, { id: schedule.id }, { lastRunId: id });
        return id;
      });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // There is nothing to check any more: this time passes without a run, and shows none.
      await this.unitOfWork.run((manager) => this.take(manager, schedule.id, slot));
      return null;
    }
  }

  private async take(manager: EntityManager, id: string, slot: string): Promise<boolean> {
    const done = await manager
      .createQueryBuilder()
      .update(VerificationSchedule)
      .set({ lastSlot: slot, lastRunId: null })
      .where('id = :id AND ended_at IS NULL', { id })
      .andWhere('(last_slot IS NULL OR last_slot < :slot)', { slot })
      .execute();
    return done.affected === 1;
  }

  private async requireReach(manager: EntityManager, roundId: string, actor: Actor): Promise<void> {
    const reach = await this.scopes.unitsOf(manager, actor, 'procedure.verify', roundId);
    if (reach !== 'all') throw notFound();
  }
}
