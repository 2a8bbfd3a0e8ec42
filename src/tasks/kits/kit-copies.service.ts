import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight } from '../../platform/http/app-error';
import { milestoneDay } from '../../units/milestone-day';
import { TaskAccess } from '../task-access';
import { Task } from '../task.entity';
import { isOpen } from '../task-state';
import { changesOf, type CopiedTask, type KitChange } from './kit-changes';
import { KitLibrary, type Kit } from './kit-library';
import { Kits } from './kits.service';
import type { KitChanges, KitChangesTaken, KitList, TakeKitChanges } from './kits.schema';

type Unit = { id: string; name: string; committeeId: string };
type Copy = { unit: Unit; tasks: Task[]; changes: KitChange[] };

/** Copies of kits: how many there are, what a later edition would change, taking it. */
@Injectable()
export class KitCopies {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly access: TaskAccess,
    private readonly library: KitLibrary,
    private readonly kits: Kits,
    private readonly audit: AuditTrail,
  ) {}

  /** Kits with how many units of the round have them. @throws notFound. */
  list(actor: Actor, roundId: string): Promise<KitList> {
    return this.reader.snapshot(async (manager) => {
      const { round, scopes } = await this.access.of(manager, actor, roundId);
      const kits: KitList['kits'] = [];
      for (const { madeByName: madeBy, ...kit } of await this.library.all(manager)) {
        const full = { ...kit, madeByName: madeBy };
        const units = await this.kits.unitsFor(manager, roundId, kit, null);
        const copies = await this.copies(manager, roundId, full, units, round.effectiveDate);
        const behind = copies.filter(({ changes }) => changes.length > 0).length;
        kits.push({ ...kit, madeBy, units: units.length, copies: copies.length, behind });
      }
      return { kits, mayPlan: scopes.plan.coversProvince() };
    });
  }

  /** What the present edition would change, by unit. @throws notFound, noRight. */
  changes(actor: Actor, roundId: string, code: string): Promise<KitChanges> {
    return this.reader.snapshot(async (manager) => {
      const { round, scopes } = await this.access.of(manager, actor, roundId);
      if (!scopes.plan.coversProvince()) throw noRight();
      const kit = await this.library.one(manager, code);
      const units = await this.kits.unitsFor(manager, roundId, kit, null);
      const copies = await this.copies(manager, roundId, kit, units, round.effectiveDate);
      const behind = copies.filter(({ changes }) => changes.length > 0);
      return {
        ...{ code, edition: kit.edition },
        units: behind.map(({ unit: { id, name }, changes }) => ({ unit: { id, name }, changes })),
      };
    });
  }

  /**
   * Takes changes of the present edition into copies. A unit's own words stay unless that is asked for;
   * what the kit does not ask for any more is dropped with that as its reason, not removed.
   * @throws notFound, noRight, kitMovedOn, unitsNotOfKit.
   */
  take(
    actor: Actor,
    roundId: string,
    code: string,
    body: TakeKitChanges,
  ): Promise<KitChangesTaken> {
    return this.unitOfWork.run(async (manager) => {
      const { round, scopes } = await this.access.of(manager, actor, roundId);
      if (!scopes.plan.coversProvince()) throw noRight();
      const kit = await this.kits.seen(manager, code, body.edition);
      const units = await this.kits.unitsFor(manager, roundId, kit, body.unitIds);
      const day = round.effectiveDate;
      const taken = { units: 0, added: 0, changed: 0, removed: 0, kept: 0 };
      for (const copy of await this.copies(manager, roundId, kit, units, day)) {
        const wanted = copy.changes.filter(
          (change) => body.items === null || body.items.includes(change.code),
        );
        if (wanted.length === 0) continue;
        taken.units += 1;
        await this.takeInto(manager, actor, roundId, kit, copy, wanted, body.overwrite, day, taken);
      }
      await this.audit.record(manager, {
        ...{ actor, action: 'tasks.kit-changes-taken', roundId },
        subject: { type: 'task_kit', id: code, name: kit.nameVi },
        summary: { edition: kit.edition, ...taken },
      });
      return taken;
    });
  }

  private async takeInto(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    kit: Kit,
    { unit, tasks }: Copy,
    wanted: readonly KitChange[],
    overwrite: boolean,
    day: string,
    taken: KitChangesTaken,
  ): Promise<void> {
    const byCode = new Map(tasks.map((task) => [task.kitItem!, task]));
    const ids = new Map(tasks.map(({ kitItem, id }) => [kitItem!, id]));
    const place = { unitId: unit.id, committeeId: unit.committeeId };
    const added = wanted.filter(({ kind }) => kind === 'added').map(({ code }) => code);
    const items = kit.items.filter(({ code }) => added.includes(code));
    const rows = this.kits.tasksOf(actor, roundId, kit, place, day, items, ids);
    await insertRows(manager, Task, rows);
    for (const row of rows) ids.set(row.kitItem!, row.id);
    taken.added += rows.length;
    for (const { code, kind, fields } of wanted) {
      const task = byCode.get(code);
      if (!task) continue;
      if (kind === 'removed') {
        const stateNote = `Bộ việc bản ${kit.edition} không còn việc này.`;
        await updateVersioned(manager, Task, task, { state: 'dropped', stateNote });
        taken.removed += 1;
        continue;
      }
      const item = kit.items.find((each) => each.code === code)!;
      const own = overwrite ? [] : fields.filter(({ ownWords }) => ownWords);
      const names = new Set(fields.filter((each) => !own.includes(each)).map(({ field }) => field));
      taken.kept += own.length;
      await updateVersioned(manager, Task, task, {
        // Own words count as seen: they are not offered again for this edition.
        ...{ kitEdition: kit.edition, kitBase: item as never },
        ...(names.has('what') && { what: item.what }),
        ...(names.has('guidance') && { guidance: item.guidance }),
        ...(names.has('category') && { category: item.category }),
        ...(names.has('due') && { dueOn: milestoneDay(day, item.offsetDays) }),
        ...(names.has('after') && {
          after: item.after.flatMap((each) => ids.get(each) ?? []) as never,
        }),
      });
      taken.changed += 1;
    }
  }

  private async copies(
    manager: EntityManager,
    roundId: string,
    kit: Kit,
    units: readonly Unit[],
    day: string,
  ): Promise<Copy[]> {
    const found = await manager.findBy(Task, { roundId, kitCode: kit.code });
    const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
    return units.flatMap((unit) => {
      const tasks = byUnit.get(unit.id);
      if (!tasks) return [];
      const codes = new Map(tasks.map(({ id, kitItem }) => [id, kitItem!]));
      const copy = tasks.map((task): CopiedTask => {
        const { kitItem, kitBase, what, guidance, category, dueOn, after, state } = task;
        return {
          ...{ code: kitItem!, base: kitBase!, what, guidance, category, dueOn },
          ...{ after: after.flatMap((id) => codes.get(id) ?? []), open: isOpen(state) },
        };
      });
      const changes = changesOf(copy, kit.items, (offset) => milestoneDay(day, offset));
      return [{ unit, tasks, changes }];
    });
  }
}
