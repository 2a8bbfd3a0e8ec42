import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { VerificationRun, VerificationUnit } from './verification.entity';

/** How long whoever claimed a unit may be silent before another asks for its list. */
export const CLAIM_MS = 60_000;

/** A unit that one worker asks for; `attempt` keeps out what an earlier one found. */
export type ClaimedUnit = VerificationUnit;

/**
 * Which worker asks for which unit. Any number of workers may work on one run; each takes the next
 * unit that nobody holds, and what a worker stores counts only while its claim is the latest.
 */
@Injectable()
export class UnitClaims {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the next unit of a run: those put off least come first.
   * @param jobId names the worker.
   * @returns null when nothing is left to take, or the run is held or over.
   */
  next(runId: string, jobId: string): Promise<ClaimedUnit | null> {
    return this.unitOfWork.run(async (manager) => {
      const going = { id: runId, state: 'running' as const, control: 'go' as const };
      if (!(await manager.existsBy(VerificationRun, going))) return null;
      const unit = await this.free(manager, runId);
      if (!unit) return null;
      const changes = {
        attempt: unit.attempt + 1,
        claimedBy: jobId,
        leaseUntil: this.in(CLAIM_MS),
      };
      await manager.update(
        VerificationUnit,
        { runId, unitId: unit.unitId, attempt: unit.attempt, state: 'pending' },
        changes,
      );
      return { ...unit, ...changes };
    });
  }

  /** Keeps the claims of a worker that is still busy. */
  async keep(units: Iterable<ClaimedUnit>): Promise<void> {
    const all = [...units];
    if (all.length === 0) return;
    await this.unitOfWork.run(async (manager) => {
      for (const unit of all) await this.change(manager, unit, { leaseUntil: this.in(CLAIM_MS) });
    });
  }

  /** Gives a unit back for later, because the portal is left alone for now. */
  putOff(unit: ClaimedUnit): Promise<void> {
    const { deferrals } = unit;
    return this.unitOfWork.run((manager) =>
      this.change(manager, unit, { leaseUntil: null, deferrals: deferrals + 1 }),
    );
  }

  /** Gives a unit back at once, because its worker stops. */
  giveBack(unit: ClaimedUnit): Promise<void> {
    return this.unitOfWork.run((manager) => this.change(manager, unit, { leaseUntil: null }));
  }

  /** Frees what an earlier attempt of the same job held: that one died, or is not believed any more. */
  freeOf(runId: string, jobId: string): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const held = { runId, claimedBy: jobId, state: 'pending' as const };
      await manager.update(VerificationUnit, held, { leaseUntil: null });
    });
  }

  private async free(manager: EntityManager, runId: string): Promise<VerificationUnit | null> {
    const query = manager
      .createQueryBuilder(VerificationUnit, 'unit')
      .where(`unit.runId = :runId AND unit.state = 'pending'`, { runId })
      .andWhere('(unit.leaseUntil IS NULL OR unit.leaseUntil < :now)', { now: this.clock.moment() })
      .orderBy('unit.deferrals')
      .addOrderBy('unit.unitId')
      .limit(1);
    if (manager.connection.options.type === 'postgres')
      query.setLock('pessimistic_write').setOnLocked('skip_locked');
    return query.getOne();
  }

  private async change(
    manager: EntityManager,
    { runId, unitId, attempt }: ClaimedUnit,
    changes: Partial<Pick<VerificationUnit, 'leaseUntil' | 'deferrals'>>,
  ): Promise<void> {
    const mine = { runId, unitId, attempt, state: 'pending' as const };
    await manager.update(VerificationUnit, mine, changes);
  }

  private in(milliseconds: number): string {
    return new Date(this.clock.now().getTime() + milliseconds).toISOString();
  }
}
