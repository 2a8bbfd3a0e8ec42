import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { VerificationUnit } from './verification.entity';

/** How long whoever claimed a unit may be silent before another asks for its list. */
export const CLAIM_MS = 60_000;

/** A unit that one worker asks for; `attempt` keeps out what an earlier one found. */
export type ClaimedUnit = Pick<
  VerificationUnit,
  'runId' | 'unitId' | 'departmentCode' | 'askedSet' | 'attempt' | 'deferrals'
>;

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

  /** `take` for one unit, in a unit of work of its own. */
  async next(runId: string, jobId: string): Promise<ClaimedUnit | null> {
    const [unit] = await this.unitOfWork.run((manager) => this.take(manager, runId, jobId, 1));
    return unit ?? null;
  }

  /**
   * Takes the next units of a run, in one statement: those put off least come first.
   * @param jobId names the worker. @param most how many at most.
   * @returns none when nothing is left to take, or the run is held or over.
   */
  async take(
    manager: EntityManager,
    runId: string,
    jobId: string,
    most: number,
  ): Promise<ClaimedUnit[]> {
    const postgres = manager.connection.options.type === 'postgres';
    const at = (position: number) => (postgres ? `$${position}` : '?');
    // Chosen first, and once: as a condition PostgreSQL may ask for it row by row and lock more than `most`.
    const answer: unknown = await manager.query(
      `WITH chosen AS MATERIALIZED (
         SELECT unit_id FROM verification_unit
         WHERE run_id = ${at(1)} AND state = 'pending' AND (lease_until IS NULL OR lease_until < ${at(2)})
           AND EXISTS (SELECT 1 FROM verification_run
             WHERE id = ${at(3)} AND state = 'running' AND control = 'go')
         ORDER BY deferrals, unit_id LIMIT ${at(4)} ${postgres ? 'FOR UPDATE SKIP LOCKED' : ''})
       UPDATE verification_unit SET attempt = attempt + 1, claimed_by = ${at(5)}, lease_until = ${at(6)}
       WHERE run_id = ${at(7)} AND unit_id IN (SELECT unit_id FROM chosen)
       RETURNING unit_id AS "unitId", department_code AS "departmentCode", asked_set AS "askedSet", attempt, deferrals`,
      [runId, this.clock.moment(), runId, most, jobId, this.in(CLAIM_MS), runId],
    );
    type Row = Omit<ClaimedUnit, 'runId'>;
    // PostgreSQL's driver tells the number of rows beside them.
    const rows = postgres ? (answer as [Row[], number])[0] : (answer as Row[]);
    return rows
      .map((row) => ({ runId, ...row }))
      .sort((a, b) => a.deferrals - b.deferrals || (a.unitId < b.unitId ? -1 : 1));
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

  /** Gives units back at once, because their worker stops. */
  giveBack(units: Iterable<ClaimedUnit>): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      for (const unit of units) await this.change(manager, unit, { leaseUntil: null });
    });
  }

  /** Frees what an earlier attempt of the same job held: that one died, or is not believed any more. */
  freeOf(runId: string, jobId: string): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const held = { runId, claimedBy: jobId, state: 'pending' as const };
      await manager.update(VerificationUnit, held, { leaseUntil: null });
    });
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
