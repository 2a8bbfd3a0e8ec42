import os from 'node:os';
import { performance } from 'node:perf_hooks';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditEntry } from '../audit/audit-entry.entity';
import { AuditTrail } from '../audit/audit-trail';
import { Clock } from '../clock';
import { Reader } from '../database/reader';
import { UnitOfWork } from '../database/unit-of-work';
import { SYSTEM } from '../http/actor';
import { RegularLooks } from '../regular-looks';
import { aheadOf, stepBetween, type ClockStep, type Reading } from './clock-steps';

const LOOK_MS = 60_000;
/** So far apart from what else tells the time: the clock was put while the program stood still. */
const AHEAD_MS = 60_000;
/** A program that is on writes something every day. */
const SILENT_MS = 86_400_000;
/** What entries about the clock are about; a person's word on it is one of them. */
export const THE_CLOCK = { type: 'installation', id: 'clock' } as const;
export const CLOCK_STEPPED = 'operations.clock-stepped';
export const CLOCK_CONFIRMED = 'retention.clock-confirmed';

const readClocks = (): Reading => ({ wall: Date.now(), counted: performance.now() });

/**
 * Looks every minute whether the clock of this machine was put, forward or back, and writes it into the trail.
 * A clock put forward while the program stood still looks like a program that was off so long: that is told in the
 * log, and by the doctor; after 31 days nothing is deleted until somebody has said that the clock is right.
 */
@Injectable()
export class ClockWatch implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('clock');
  private last: Reading = readClocks();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly audit: AuditTrail,
    private readonly looks: RegularLooks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.looks.every(LOOK_MS, 'clock', () => this.look());
  }

  async onApplicationBootstrap(): Promise<void> {
    this.begin();
    await this.lookBack().catch((error: unknown) => this.failed(error));
    await this.compare().catch((error: unknown) => this.failed(error));
  }

  /** From this reading on steps are noticed. */
  begin(now = readClocks()): void {
    this.last = now;
  }

  /** @param now both clocks; those of this machine unless told. */
  async look(now = readClocks()): Promise<void> {
    const { last } = this;
    const step = stepBetween(last, now);
    if (step !== 0) await this.note(step, new Date(last.wall).toISOString());
    // Only now: a step that could not be written down is seen again.
    this.last = now;
  }

  /** Whether the trail says that it is later than the clock does. */
  private async lookBack(): Promise<void> {
    const [newest] = await this.reader.manager.find(AuditEntry, {
      order: { seq: 'DESC' },
      take: 1,
    });
    if (!newest) return;
    const behind = this.clock.now().getTime() - Date.parse(newest.at);
    if (behind < -AHEAD_MS) await this.note(behind, newest.at);
    if (behind > SILENT_MS)
      this.logger.warn({
        msg: 'nothing was written for days: the program was off, or the clock was put forward',
        last: newest.at,
      });
  }

  /** Whether the clock of the database server, which may be another machine, says something else. */
  private async compare(): Promise<void> {
    const { manager } = this.reader;
    if (manager.connection.options.type !== 'postgres') return;
    const asked = Date.now();
    const [row] = await manager.query<{ now: unknown }[]>(
      'SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now',
    );
    const theirs = Number(row!.now);
    const ahead = aheadOf(theirs, asked, Date.now());
    if (Math.abs(ahead) > AHEAD_MS)
      await this.note(ahead, new Date(theirs).toISOString(), 'PostgreSQL');
  }

  /** @param beside the clock that this machine's was held against, where it is another. */
  private async note(milliseconds: number, before: string, beside?: string): Promise<void> {
    const seconds = Math.round(milliseconds / 1000);
    const own = os.hostname().slice(0, 100);
    const machine = beside ? `${own} – ${beside}` : own;
    this.logger.warn({ msg: 'the clock was put', seconds, before });
    await this.unitOfWork.run((manager) =>
      this.audit.record(manager, {
        ...{ actor: SYSTEM, action: CLOCK_STEPPED, subject: THE_CLOCK },
        summary: { machine, seconds, before },
      }),
    );
  }

  private failed(error: unknown): void {
    this.logger.error(`The clock could not be looked after: ${String(error)}`);
  }
}

/** How the clocks were put since somebody last said that they are right, the oldest first. */
export async function stepsSinceConfirmed(manager: EntityManager): Promise<ClockStep[]> {
  const { type: subjectType, id: subjectId } = THE_CLOCK;
  const entries = await manager.find(AuditEntry, {
    where: { subjectType, subjectId },
    order: { seq: 'ASC' },
  });
  return unconfirmed(entries).map(({ summary }) => summary as unknown as ClockStep);
}

/** Steps among entries about the clock, the oldest first, that nobody answered by saying that it is right. */
export function unconfirmed<Entry extends { action?: unknown }>(
  entries: readonly Entry[],
): Entry[] {
  const confirmed = entries.findLastIndex(({ action }) => action === CLOCK_CONFIRMED);
  return entries.slice(confirmed + 1).filter(({ action }) => action === CLOCK_STEPPED);
}
