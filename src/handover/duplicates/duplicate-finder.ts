import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { isBrokenKey } from '../../platform/database/broken-key';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { RunningJob } from '../../platform/jobs/job-definition';
import { JobHandlers } from '../../platform/jobs/job-handlers';
import { inLots, turnOfOthers } from '../../platform/turns';
import { UnitsReadModel } from '../../units/units.read-model';
import { ListTypeBook } from '../list-type-book';
import { Candidates, type FoundGroup } from './candidates';
import { DuplicateGroup, DuplicateRow, UNSETTLED_GROUP } from './duplicate-group.entity';
import { findDuplicatesJob } from './find-duplicates.job';
import { namesOf, stateAfter, type GroupState } from './group-state';
import { IdentityScanner } from './identity-scanner';
import { ItemIdentity } from './item-identity.entity';

/** Groups written in one unit of work. */
const GROUPS_AT_ONCE = 50;
/** Rows of groups read or written at a time; everybody else has a turn in between. */
const ROWS_AT_ONCE = 512;
/** Times that groups are worked out again which somebody settled, or another search wrote, meanwhile. */
const LOOKS = 5;

interface Change {
  before: DuplicateGroup | null;
  found: FoundGroup | null;
  after: GroupState;
}

/** The background search for what was declared twice. It settles nothing; run again it changes nothing. */
@Injectable()
export class DuplicateFinder implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly scanner: IdentityScanner,
    private readonly candidates: Candidates,
    private readonly book: ListTypeBook,
    private readonly units: UnitsReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(findDuplicatesJob, (job) => this.find(job));
  }

  /** @returns how many lists were looked through, and how many groups are open, were opened, and went. */
  async find(job: Pick<RunningJob<{ roundId: string }>, 'data' | 'actor' | 'progress' | 'signal'>) {
    const { roundId } = job.data;
    const { manager } = this.reader;
    await this.book.refresh(manager);
    const stale = await this.scanner.stale(manager, roundId);
    let rows = 0;
    for (const [at, list] of stale.entries()) {
      job.signal.throwIfAborted();
      await job.progress(at, stale.length + 1, 'Đang so khớp các danh sách');
      rows += await this.scanner.scan(list);
    }
    await job.progress(stale.length, stale.length + 1, 'Đang lập các nhóm trùng');
    const counts = { lists: stale.length, rows, open: 0, opened: 0, gone: 0 };
    for (let look = 1; ; look += 1) {
      const { open, opened, gone, overtaken } = await this.regroup(roundId, job.signal);
      counts.open = open;
      counts.opened += opened;
      counts.gone += gone;
      if (overtaken === undefined) break;
      if (look === LOOKS) throw overtaken;
    }
    if (counts.opened + counts.gone > 0) await this.record(roundId, job.actor, counts);
    return counts;
  }

  /**
   * Brings the groups up to the keys as they are now, a lot at a time.
   * @returns `overtaken` where a group moved on while it was worked out: that one is left as others made it.
   */
  private async regroup(roundId: string, signal: AbortSignal) {
    const keys = await this.reader.manager.countBy(ItemIdentity, { roundId });
    const { changes, open } = await this.reader.snapshotRows(keys, (reading) =>
      this.changes(reading, roundId),
    );
    const written: Change[] = [];
    let overtaken: unknown;
    const write = async (some: Change[]): Promise<void> => {
      try {
        await this.unitOfWork.run((writer) => this.write(writer, roundId, some));
        written.push(...some);
      } catch (error) {
        if (!isOvertaken(error)) throw error;
        if (some.length === 1) overtaken = error;
        else for (const each of some) await write([each]);
      }
    };
    for (let at = 0; at < changes.length; at += GROUPS_AT_ONCE) {
      signal.throwIfAborted();
      await write(changes.slice(at, at + GROUPS_AT_ONCE));
      await turnOfOthers();
    }
    const turned = (state: GroupState) =>
      written.filter(({ before, after }) => after === state && before?.state !== state).length;
    return { open, opened: turned('open'), gone: turned('gone'), overtaken };
  }

  /** What differs between the groups that are stored and those that there are. */
  private async changes(manager: EntityManager, roundId: string) {
    const found = await this.candidates.of(manager, roundId);
    const stored = await manager.findBy(DuplicateGroup, { roundId });
    const rows = new Map<string, string[]>();
    for await (const some of inLots(stored, GROUPS_AT_ONCE)) {
      const groupId = In(some.map(({ id }) => id));
      for await (const lot of inLots(await manager.findBy(DuplicateRow, { groupId }), ROWS_AT_ONCE))
        for (const row of lot) {
          const own = rows.get(row.groupId) ?? [];
          rows.set(row.groupId, own);
          own.push(row.itemId);
        }
    }
    const nameOf = ({ register, kind, key }: Pick<FoundGroup, 'register' | 'kind' | 'key'>) =>
      `${register} ${kind} ${key}`;
    const byKey = new Map(stored.map((group) => [nameOf(group), group]));
    const foundNames = new Set(found.map(nameOf));
    // Keys of personal values change with the key of the installation: the same rows are the same group.
    const byRows = new Map(
      stored
        .filter((group) => !foundNames.has(nameOf(group)))
        .map((group) => [
          `${group.register} ${group.kind} ${namesOf(rows.get(group.id) ?? [])}`,
          group,
        ]),
    );
    const met = new Set<string>();
    const changes: Change[] = [];
    let open = 0;
    for (const [at, group] of found.entries()) {
      if (at % GROUPS_AT_ONCE === 0) await turnOfOthers();
      const sameRows = `${group.register} ${group.kind} ${namesOf(group.members)}`;
      const before = byKey.get(nameOf(group)) ?? byRows.get(sameRows) ?? null;
      if (before) met.add(before.id);
      const after = stateAfter(before, group.members);
      if (after === 'open') open += 1;
      const same =
        before?.state === after &&
        before.key === group.key &&
        namesOf(rows.get(before.id) ?? []) === namesOf(group.members);
      if (!same) changes.push({ before, found: group, after });
    }
    for (const before of stored) {
      if (met.has(before.id)) continue;
      const after = stateAfter(before, null);
      if (after !== before.state) changes.push({ before, found: null, after });
    }
    return { changes, open };
  }

  private async write(manager: EntityManager, roundId: string, changes: Change[]): Promise<void> {
    const now = this.clock.moment();
    for (const { before, found, after } of changes) {
      const id = before?.id ?? newId();
      const cleared = after === 'settled' ? {} : UNSETTLED_GROUP;
      const fields = { state: after, changedAt: now, ...cleared };
      if (before) {
        const key = found?.key ?? before.key;
        await updateVersioned(manager, DuplicateGroup, before, { ...fields, key });
      } else {
        const { register, kind, key } = found!;
        const born = { id, roundId, register, kind, key, foundAt: now, version: 1 };
        await insertRows(manager, DuplicateGroup, [{ ...born, ...fields }]);
      }
      if (!found) continue;
      await manager.delete(DuplicateRow, { groupId: id });
      const rows = Object.entries(found.members).map(([itemId, itemVersion]) => ({
        ...{ groupId: id, itemId, itemVersion },
        listId: found.listOf.get(itemId)!,
      }));
      for await (const lot of inLots(rows, ROWS_AT_ONCE))
        await insertRows(manager, DuplicateRow, lot);
    }
  }

  private record(
    roundId: string,
    actor: RunningJob<{ roundId: string }>['actor'],
    counts: Record<string, number>,
  ): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const round = (await this.units.round(manager, roundId))!;
      await this.audit.record(manager, {
        actor,
        action: 'handover.duplicates-found',
        subject: { type: 'round', id: roundId, name: round.name },
        ...{ roundId, summary: counts },
      });
    });
  }
}

/** Somebody settled the group, or another search wrote the same one, since it was read. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof StaleVersion || isBrokenKey(error);
