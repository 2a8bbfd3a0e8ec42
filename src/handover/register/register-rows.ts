import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DuplicatesReadModel, type DuplicateMark } from '../duplicates/duplicates.read-model';
import type { HandoverList } from '../handover-list.entity';
import { listType } from '../list-types/list-types';
import type { ListType } from '../list-types/list-type';
import { PersonalSearch } from '../personal-search';
import { rowConditions } from '../rows/row-conditions';
import { RowsRepository, type FoundPortion, type FoundRow } from '../rows/rows.repository';
import type { Piece } from '../rows/sql-piece';
import { labelledItem } from './label-text';
import type { RegisterPart } from './register-access';
import { listsBehind, type RegisterCursor } from './register-cursor';
import { RegisterReadModel } from './register.read-model';
import type { RegisterFilter } from './register.schema';

/** A row of a register: a row of a list with the portions of it that the unit accepted. */
export interface RegisterLine {
  listId: string;
  /** With the columns that the row was made with. */
  type: ListType;
  giver: { id: string; name: string };
  row: FoundRow;
  portions: FoundPortion[];
  duplicate: DuplicateMark | undefined;
}

/** What of a part is asked for. */
export type PartFilter = Pick<RegisterFilter, 'q' | 'duplicates'>;

/** Reads the rows of a register list by list, in a fixed order. */
@Injectable()
export class RegisterRows {
  constructor(
    private readonly rows: RowsRepository,
    private readonly personal: PersonalSearch,
    private readonly duplicates: DuplicatesReadModel,
    private readonly model: RegisterReadModel,
  ) {}

  /** Up to `most` rows behind a cursor. */
  async page(
    manager: EntityManager,
    part: RegisterPart,
    filter: PartFilter,
    most: number,
    cursor?: RegisterCursor,
  ): Promise<RegisterLine[]> {
    const ids = part.lists.map(({ listId }) => listId);
    const lists = await this.model.lists(manager, ids);
    const found: RegisterLine[] = [];
    for (const { listId, after } of listsBehind(ids, cursor)) {
      const { giver } = part.lists.find((each) => each.listId === listId)!;
      const list = lists.get(listId)!;
      const asked = this.asked(part, list, filter);
      const rows = await this.rows.page(manager, asked.place, asked.conditions, {
        ...{ after, pageSize: most - found.length },
      });
      found.push(...(await this.lines(manager, part, list, giver, rows)));
      if (found.length >= most) break;
    }
    return found.slice(0, most);
  }

  /** How many rows match; without a filter one statement counts those of all givers. */
  async count(manager: EntityManager, part: RegisterPart, filter: PartFilter): Promise<number> {
    const ids = part.lists.map(({ listId }) => listId);
    if (filter.q === undefined && !filter.duplicates)
      return this.model.rowsAccepted(manager, ids, part.receivers);
    const lists = await this.model.lists(manager, ids);
    let total = 0;
    for (const id of ids) {
      const { place, conditions } = this.asked(part, lists.get(id)!, filter);
      total += await this.rows.count(manager, place, conditions);
    }
    return total;
  }

  private asked({ receivers }: RegisterPart, list: HandoverList, { q, duplicates }: PartFilter) {
    const { declaration } = listType(list.listType, list.typeVersion)!;
    const scanned = q === undefined ? undefined : labelledItem(q);
    const words = scanned === undefined ? q : undefined;
    const indexes = words === undefined ? [] : this.personal.indexesOf(declaration, words);
    const besides: Piece[] = [
      ...(scanned === undefined ? [] : [{ sql: 'item.id = ?', values: [scanned] }]),
      ...(duplicates ? [this.duplicates.onlyMarked] : []),
    ];
    const filter = { ...(words !== undefined && { q: words }), bucket: 'accepted' as const };
    return {
      place: { listId: list.id, receivers, besides },
      conditions: rowConditions(declaration, filter, indexes),
    };
  }

  private async lines(
    manager: EntityManager,
    { receivers }: RegisterPart,
    list: HandoverList,
    giver: RegisterLine['giver'],
    rows: readonly FoundRow[],
  ): Promise<RegisterLine[]> {
    const ids = rows.map(({ id }) => id);
    const portions = await this.rows.portionsOf(manager, ids, receivers);
    const marks = await this.duplicates.marksOf(manager, ids);
    const type = listType(list.listType, list.typeVersion)!;
    return rows.map((row) => ({
      ...{ listId: list.id, type, giver, row, duplicate: marks.get(row.id) },
      portions: (portions.get(row.id) ?? []).filter(({ bucket }) => bucket === 'accepted'),
    }));
  }
}
