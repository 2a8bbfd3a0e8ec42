import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { noRight } from '../../platform/http/app-error';
import { milestoneDay } from '../../units/milestone-day';
import { UnitsReadModel } from '../../units/units.read-model';
import { TaskAccess } from '../task-access';
import { TaskBook } from '../task-book';
import { kitFaulty, kitMovedOn, kitNameTaken, unitsNotOfKit } from '../tasks.errors';
import { Task } from '../task.entity';
import { faultOfItems, type KitItem } from './kit-items';
import { KitLibrary, type Kit } from './kit-library';
import { FAULT_WORDS, SIDE_WORDS } from './kit-words';
import type { CopyKit, KitCopied, NewKitEdition } from './kits.schema';
import { TaskKitEdition } from './task-kit-edition.entity';

/** Kits: given out to any number of units, and changed in editions. */
@Injectable()
export class Kits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: TaskAccess,
    private readonly library: KitLibrary,
    private readonly book: TaskBook,
    private readonly units: UnitsReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives a kit to units; one that has any task of it keeps what it has.
   * @throws notFound, noRight, kitMovedOn, unitsNotOfKit.
   */
  copy(actor: Actor, roundId: string, code: string, body: CopyKit): Promise<KitCopied> {
    return this.unitOfWork.run(async (manager) => {
      const { round, scopes } = await this.access.of(manager, actor, roundId);
      if (!scopes.plan.coversProvince()) throw noRight();
      const kit = await this.seen(manager, code, body.edition);
      const units = await this.unitsFor(manager, roundId, kit, body.unitIds);
      const has = new Set(
        (await manager.findBy(Task, { roundId, kitCode: code })).map(({ unitId }) => unitId),
      );
      const without = units.filter(({ id }) => !has.has(id));
      const rows = without.flatMap(({ id, committeeId }) =>
        this.tasksOf(actor, roundId, kit, { unitId: id, committeeId }, round.effectiveDate),
      );
      await insertRows(manager, Task, rows);
      await this.audit.record(manager, {
        ...{ actor, action: 'tasks.kit-copied', roundId },
        subject: { type: 'task_kit', id: code, name: kit.nameVi },
        summary: { edition: kit.edition, units: without.length, tasks: rows.length },
        objects: without.map(({ id }) => ({
          ...{ type: 'administrative_unit', id, after: { taskKit: kit.nameVi } },
        })),
      });
      const already = units.length - without.length;
      return { units: without.length, tasks: rows.length, already };
    });
  }

  /**
   * Makes the next edition of a kit, or the first of a new one. Copies stay as they are until it is taken.
   * @throws noRight, kitFaulty, kitNameTaken, kitMovedOn.
   */
  edit(actor: Actor, roundId: string, code: string, body: NewKitEdition): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { scopes } = await this.access.of(manager, actor, roundId);
      if (!scopes.plan.coversProvince()) throw noRight();
      const { edition: seen, ...content } = body;
      const fault = faultOfItems(body.items);
      if (fault)
        throw kitFaulty({ fault: FAULT_WORDS[fault.kind].vi, items: fault.items.join(', ') });
      const now = (await this.library.all(manager)).find((each) => each.code === code);
      if (seen === 0 && now) throw kitNameTaken({ name: now.nameVi });
      if ((now?.edition ?? 0) !== seen) throw kitMovedOn({ edition: now?.edition ?? 0 });
      const edition = seen + 1;
      await insertRows(manager, TaskKitEdition, [
        {
          ...{ id: newId(), code, edition, ...content },
          ...{ madeBy: actor.accountId, madeByName: actor.name, madeAt: this.clock.moment() },
        },
      ]);
      await this.audit.record(manager, {
        ...{ actor, action: 'tasks.kit-edited', roundId, reason: body.note },
        subject: { type: 'task_kit', id: code, name: body.nameVi },
        summary: { edition, tasks: body.items.length },
      });
    });
  }

  /** @throws kitMovedOn where the person saw another edition. */
  async seen(manager: EntityManager, code: string, edition: number): Promise<Kit> {
    const kit = await this.library.one(manager, code);
    if (kit.edition !== edition) throw kitMovedOn({ edition: kit.edition });
    return kit;
  }

  /** Tasks of items for one unit, tied to each other and to those it has. */
  tasksOf(
    actor: Actor,
    roundId: string,
    kit: Kit,
    place: { unitId: string; committeeId: string },
    effectiveDate: string,
    only: readonly KitItem[] = kit.items,
    known: ReadonlyMap<string, string> = new Map(),
  ): Task[] {
    const rows = only.map((item): Task => {
      const { what, guidance, category, offsetDays } = item;
      const given = this.book.rowOf(actor, {
        ...{ roundId, basis: 'own', unitId: place.unitId, what, guidance, category },
        ...{ ownerOrganisationId: place.committeeId },
        dueOn: milestoneDay(effectiveDate, offsetDays),
      });
      const kitOf = { kitCode: kit.code, kitEdition: kit.edition, kitItem: item.code };
      return { ...given, ...kitOf, basis: 'kit', kitBase: item };
    });
    const ids = new Map([...known, ...rows.map(({ kitItem, id }) => [kitItem!, id] as const)]);
    const idsOf = (codes: readonly string[]) => codes.flatMap((code) => ids.get(code) ?? []);
    return rows.map((row) => ({ ...row, after: idsOf(row.kitBase!.after) }));
  }

  /** Units of the kit's kind with their committees. @throws unitsNotOfKit. */
  async unitsFor(
    manager: EntityManager,
    roundId: string,
    kit: Pick<Kit, 'side'>,
    asked: readonly string[] | null,
  ): Promise<{ id: string; name: string; committeeId: string }[]> {
    const side = await this.units.unitsOf(manager, roundId, kit.side);
    // A unit that goes on stands on both sides of the round: it does not end.
    const staying = new Set(
      kit.side === 'old' ? (await this.units.newUnits(manager, roundId)).map(({ id }) => id) : [],
    );
    const all = side.filter(({ id }) => !staying.has(id));
    const bodies = await this.units.peoplesCommittees(
      manager,
      all.map(({ id }) => id),
    );
    const fit = all.flatMap(({ id, name }) => {
      const body = bodies.get(id);
      return body ? [{ id, name, committeeId: body.id }] : [];
    });
    if (asked === null) return fit;
    const wanted = fit.filter(({ id }) => asked.includes(id));
    if (wanted.length !== new Set(asked).size) {
      const others = asked.filter((id) => wanted.every((each) => each.id !== id));
      const named = await this.units.units(manager, others);
      const names = others.map((id) => named.get(id)?.name ?? id).join(', ');
      throw unitsNotOfKit({ kind: SIDE_WORDS[kit.side].vi, names });
    }
    return wanted;
  }
}
