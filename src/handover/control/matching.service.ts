import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { sealedValue } from '../../platform/secrets/personal-value';
import { HandoverItem } from '../handover-item.entity';
import { listType } from '../list-types/list-types';
import { ControlAccess } from './control-access';
import { rowSettled } from './control.errors';
import type { ComparedFigure } from './control.read-model';
import { matchColumns } from './match-columns';
import { matchRows } from './match-rows';
import { madeByHand } from './row-standing';
import { keyOfValue } from './row-standings';
import { ControlSettlement, ControlSourceList, ControlSourceRow } from './source-list.entity';
import type { MatchedRow, MatchingQuery, MatchingView, SettleRow } from './source-list.schema';

/** Rows of a source beside the rows of the list: in both, only in one; and what was said of those. */
@Injectable()
export class Matching {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: ControlAccess,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws notFound. */
  view(actor: Actor, figureId: string, query: MatchingQuery): Promise<MatchingView> {
    return this.reader.snapshot(async (manager) => {
      const { compared, rights } = await this.access.visible(manager, actor, figureId);
      const source = await manager.findOneBy(ControlSourceList, { figureId, state: 'current' });
      const all = source ? await this.rows(manager, compared, source) : [];
      const count = (of: (row: MatchedRow) => boolean) => all.filter(of).length;
      const isOpen = ({ state, settlement }: MatchedRow) => state !== 'both' && !settlement;
      const wanted = all.filter(
        (row) => (!query.state || row.state === query.state) && (!query.open || isOpen(row)),
      );
      const from = (query.page - 1) * query.pageSize;
      return {
        columns: matchColumns(listType(compared.figure.listType)!).map(({ key, header }) => ({
          ...{ key, header },
        })),
        source: source && {
          ...{ id: source.id, column: source.columnKey, fileName: source.fileName },
          ...{ rows: source.rowCount, by: source.takenByName, at: source.takenAt },
        },
        counts: {
          both: count(({ state }) => state === 'both'),
          onlySource: count(({ state }) => state === 'only_source'),
          onlyList: count(({ state }) => state === 'only_list'),
          settled: count(({ settlement }) => settlement !== null),
          open: count(isOpen),
        },
        ...{ rows: wanted.slice(from, from + query.pageSize), total: wanted.length },
        ...{ page: query.page, pageSize: query.pageSize },
        maySettle: rights.control && compared.figure.state === 'in_force',
      };
    });
  }

  /**
   * Says of a row, of a pair, or of whatever is open of one side, what the department found.
   * @throws notFound for rows of other lists, noRight, rowSettled.
   */
  settle(actor: Actor, figureId: string, wish: SettleRow): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const compared = await this.access.allowed(manager, actor, figureId, 'control');
      const source = await manager.findOneBy(ControlSourceList, { figureId, state: 'current' });
      if (!source) throw notFound();
      const all = await this.rows(manager, compared, source);
      if ('all' in wish) {
        await this.acceptSide(manager, actor, compared, source.id, all, wish);
        return;
      }
      const sourceRowId = 'sourceRowId' in wish ? wish.sourceRowId : null;
      const itemId = 'itemId' in wish ? wish.itemId : null;
      const sides = [
        ...(sourceRowId ? [all.find((row) => row.sourceRowId === sourceRowId)] : []),
        ...(itemId ? [all.find((row) => row.itemId === itemId)] : []),
      ];
      for (const side of sides) {
        if (!side) throw notFound();
        if (side.state === 'both' || side.settlement) throw rowSettled();
      }
      const settlement: ControlSettlement = {
        ...{ id: newId(), sourceListId: source.id, sourceRowId, itemId, kind: wish.kind },
        ...{ note: wish.note, settledBy: actor.accountId, settledByName: actor.name },
        settledAt: this.clock.moment(),
      };
      await manager.insert(ControlSettlement, settlement);
      await this.write(manager, actor, compared, settlement, 'handover.row-settled');
    });
  }

  /** Each row has a settlement of its own, that can be taken back alone; the trail has one entry. */
  private async acceptSide(
    manager: EntityManager,
    actor: Actor,
    { figure }: ComparedFigure,
    sourceListId: string,
    all: readonly MatchedRow[],
    { all: side, note }: Extract<SettleRow, { all: string }>,
  ): Promise<void> {
    const open = all.filter(({ state, settlement }) => state === side && !settlement);
    if (open.length === 0) throw rowSettled();
    const settledAt = this.clock.moment();
    const settlements = open.map(({ sourceRowId, itemId }): ControlSettlement => ({
      ...{ id: newId(), sourceListId, sourceRowId, itemId, kind: 'accepted', note },
      ...{ settledBy: actor.accountId, settledByName: actor.name, settledAt },
    }));
    await insertRows(manager, ControlSettlement, settlements);
    await this.audit.record(manager, {
      actor,
      action: 'handover.row-settled',
      ...(await this.access.about(manager, figure)),
      reason: note,
      summary: { kind: 'accepted', rows: settlements.length },
      objects: settlements.map(({ id }) => ({ type: 'control_settlement', id })),
    });
  }

  /** Takes back what was said of a row, with the reason. @throws notFound, noRight. */
  unsettle(actor: Actor, figureId: string, settlementId: string, reason: string): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const compared = await this.access.allowed(manager, actor, figureId, 'control');
      const settlement = await manager.findOneBy(ControlSettlement, { id: settlementId });
      const source =
        settlement && (await manager.findOneBy(ControlSourceList, { id: settlement.sourceListId }));
      if (!settlement || source?.figureId !== figureId) throw notFound();
      await manager.delete(ControlSettlement, { id: settlementId });
      const about = { ...settlement, note: reason };
      await this.write(manager, actor, compared, about, 'handover.row-unsettled');
    });
  }

  /** Every row of both sides once: those on one side first, in the order of their files. */
  private async rows(
    manager: EntityManager,
    { list, figure }: ComparedFigure,
    source: ControlSourceList,
  ): Promise<MatchedRow[]> {
    const { columnKey, id: sourceListId } = source;
    const rows = await manager.find(ControlSourceRow, {
      where: { sourceListId },
      order: { position: 'ASC' },
    });
    const items = list
      ? await manager.find(HandoverItem, { where: { listId: list.id }, order: { position: 'ASC' } })
      : [];
    const settlements = await manager.findBy(ControlSettlement, { sourceListId });
    const keyOf = keyOfValue(figure.listType, columnKey);
    const matched = matchRows(
      rows.map(({ id, matchKey }) => ({ id, key: matchKey === '' ? null : matchKey })),
      items.map((item) => ({ id: item.id, key: keyOf(item.values[columnKey]) })),
      madeByHand(settlements),
    );
    const rowById = new Map(rows.map((row) => [row.id, row]));
    const itemById = new Map(items.map((item) => [item.id, item]));
    const said = new Map(settlements.map((each) => [sidesKey(each), each]));
    const saidOf = (sourceRowId: string | null, itemId: string | null) => {
      const found = said.get(sidesKey({ sourceRowId, itemId }));
      if (!found) return null;
      const { id, kind, note, settledByName, settledAt } = found;
      return { id, kind, note, by: settledByName, at: settledAt };
    };
    const told = (
      state: MatchedRow['state'],
      sourceRowId: string | null,
      itemId: string | null,
    ): MatchedRow => {
      const row = sourceRowId === null ? undefined : rowById.get(sourceRowId);
      const item = itemId === null ? undefined : itemById.get(itemId);
      const key = row?.keyValue ?? item?.values[columnKey] ?? null;
      return {
        ...{ state, sourceRowId, itemId, settlement: saidOf(sourceRowId, itemId) },
        key: key === null ? null : (sealedValue(key)?.mask ?? String(key)),
        ...{ sourceName: row?.name ?? null, rowNumber: row?.rowNumber ?? null },
        ...{ rowCode: item?.rowCode ?? null, itemName: item?.name ?? null },
      };
    };
    return [
      ...matched.onlySource.map((id) => told('only_source', id, null)),
      ...matched.onlyList.map((id) => told('only_list', null, id)),
      ...matched.pairs.map(({ sourceId, itemId }) => told('both', sourceId, itemId)),
    ];
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    { figure }: ComparedFigure,
    { id, kind, note, sourceRowId, itemId }: ControlSettlement,
    action: string,
  ): Promise<void> {
    const row = sourceRowId && (await manager.findOneBy(ControlSourceRow, { id: sourceRowId }));
    const item = itemId && (await manager.findOneBy(HandoverItem, { id: itemId }));
    await this.audit.record(manager, {
      actor,
      action,
      ...(await this.access.about(manager, figure)),
      reason: note,
      summary: {
        kind,
        ...(row && { sourceRow: row.rowNumber }),
        ...(item && { rowCode: item.rowCode }),
      },
      objects: [{ type: 'control_settlement', id }],
    });
  }
}

const sidesKey = ({
  sourceRowId,
  itemId,
}: Pick<ControlSettlement, 'sourceRowId' | 'itemId'>): string =>
  `${sourceRowId ?? ''}/${itemId ?? ''}`;
