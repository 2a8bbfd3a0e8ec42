import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { ListTypeBook } from '../list-type-book';
import { listType } from '../list-types/list-types';
import type { ListType } from '../list-types/list-type';
import { layoutOfAll, layoutProblem, OWN_SOURCES, type Layout } from './layout';
import type { LayoutsView, LayoutView, NewLayout } from './layouts.schema';
import { layoutPresets } from './layout-presets';
import { liveNameOf, RegisterLayout } from './register-layout.entity';
import { layoutFaulty, layoutTaken, layoutWithdrawn } from './register.errors';
import { hasMasked } from './register-sheet';

/** The layouts in which registers are taken out: one with everything, those that ship, those that were added. */
@Injectable()
export class Layouts {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly book: ListTypeBook,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Those of a kind of list, and what their columns may be filled from. @throws notFound. */
  async of(code: string): Promise<LayoutsView> {
    const { manager } = this.reader;
    const type = await this.typeOf(manager, code);
    const added = await manager.find(RegisterLayout, {
      where: { listType: code, withdrawnAt: IsNull() },
      order: { createdAt: 'ASC' },
    });
    const shipped = [layoutOfAll(type), ...presetsOf(code)];
    const columns = type.declaration.columns.map(({ key, header }) => ({
      ...{ source: key, name: header },
    }));
    return {
      layouts: [...shipped, ...added].map((layout) => layoutViewOf(layout, type)),
      sources: [
        ...columns,
        ...Object.entries(OWN_SOURCES).map(([source, name]) => ({ source, name })),
      ],
    };
  }

  /** A layout that may be used for a kind of list. @throws notFound, layoutWithdrawn. */
  async find(manager: EntityManager, code: string, id: string): Promise<Layout> {
    const type = await this.typeOf(manager, code);
    const shipped = [layoutOfAll(type), ...presetsOf(code)].find((each) => each.id === id);
    if (shipped) return shipped;
    const added = await manager.findOneBy(RegisterLayout, { id, listType: code });
    if (!added) throw notFound();
    const { name, system, basis, columns, withdrawnAt } = added;
    if (withdrawnAt !== null) throw layoutWithdrawn({ name });
    return { id, listType: code, name, system, basis, columns };
  }

  /** Adds a layout. @throws notFound, layoutFaulty, layoutTaken. */
  add(actor: Actor, asked: NewLayout): Promise<LayoutView> {
    return this.unitOfWork.run(async (manager) => {
      const type = await this.typeOf(manager, asked.listType);
      const { listType: code, name, columns } = asked;
      const problem = layoutProblem(columns, type);
      if (problem) throw layoutFaulty({ problem: problem.vi, problemEn: problem.en });
      const liveName = liveNameOf(code, name);
      const shipped = [layoutOfAll(type), ...presetsOf(code)].some((each) => each.name === name);
      if (shipped || (await manager.findOneBy(RegisterLayout, { liveName })))
        throw layoutTaken({ name });
      const layout: RegisterLayout = {
        ...{ id: newId(), ...asked, liveName, createdAt: this.clock.moment(), version: 1 },
        ...{ createdBy: actor.accountId, createdByName: actor.name },
        ...{ withdrawnAt: null, withdrawnByName: null },
      };
      await insertRows(manager, RegisterLayout, [layout]);
      await this.record(manager, actor, layout, 'made');
      return layoutViewOf(layout, type);
    });
  }

  /** Takes a layout out of use; files made with it stay as they are. @throws notFound, layoutWithdrawn, StaleVersion. */
  withdraw(actor: Actor, id: string, version: number): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const layout = await manager.findOneBy(RegisterLayout, { id });
      if (!layout) throw notFound();
      if (layout.withdrawnAt !== null) throw layoutWithdrawn({ name: layout.name });
      await updateVersioned(...([manager, RegisterLayout, { id, version }] as const), {
        liveName: null,
        withdrawnAt: this.clock.moment(),
        withdrawnByName: actor.name,
      });
      await this.record(manager, actor, layout, 'withdrawn');
    });
  }

  private async typeOf(manager: EntityManager, code: string): Promise<ListType> {
    await this.book.refresh(manager);
    const type = listType(code);
    if (!type) throw notFound();
    return type;
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    { id, name, listType: code, system, columns }: RegisterLayout,
    act: 'made' | 'withdrawn',
  ): Promise<void> {
    return this.audit.record(manager, {
      ...{ actor, action: `register.layout-${act}` },
      subject: { type: 'register_layout', id, name: `${code} – ${name}` },
      summary: { listType: code, system, columns: columns.length },
    });
  }
}

const presetsOf = (code: string): Layout[] =>
  layoutPresets().filter((each) => each.listType === code);

function layoutViewOf(layout: Layout | RegisterLayout, type: ListType): LayoutView {
  const { id, listType: code, name, system, basis, columns } = layout;
  const added =
    'createdAt' in layout
      ? { by: layout.createdByName, at: layout.createdAt, version: layout.version }
      : null;
  const masked = hasMasked({ id, listType: code, name, system, basis, columns }, type);
  return { id, listType: code, name, system, basis, columns, masked, added };
}
