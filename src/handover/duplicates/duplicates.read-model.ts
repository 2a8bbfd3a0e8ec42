import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Piece } from '../rows/sql-piece';
import type { DuplicateVerdict } from './duplicates.checks';
import type { GroupState } from './group-state';

/** What the search for duplicates says of one row. */
export interface DuplicateMark {
  groupId: string;
  state: Exclude<GroupState, 'gone'>;
  verdict: DuplicateVerdict | null;
  /** Of one thing declared twice: whether this row is the one that stays; null where that is not decided. */
  kept: boolean | null;
}

/** A row is marked while nobody decided, and once somebody said that it is the same thing. */
const MARKED = `(g.state = 'open' OR (g.state = 'settled' AND g.verdict = 'same'))`;

interface RawMark {
  item_id: string;
  group_id: string;
  state: DuplicateMark['state'];
  verdict: DuplicateVerdict | null;
  kept_item_id: string | null;
}

function markOf(row: RawMark): DuplicateMark {
  const { group_id: groupId, state, verdict, kept_item_id: keptItemId } = row;
  return { groupId, state, verdict, kept: keptItemId === null ? null : keptItemId === row.item_id };
}

/** What others may ask of the groups of rows that agree. */
@Injectable()
export class DuplicatesReadModel {
  /** The marks of rows, by row; rows without one are left out. */
  async marksOf(
    manager: EntityManager,
    itemIds: readonly string[],
  ): Promise<Map<string, DuplicateMark>> {
    if (itemIds.length === 0) return new Map();
    const rows = await manager
      .createQueryBuilder()
      .select(['r.item_id AS item_id', 'g.id AS group_id', 'g.state AS state'])
      .addSelect('g.verdict', 'verdict')
      .addSelect('g.kept_item_id', 'kept_item_id')
      .from('duplicate_row', 'r')
      .innerJoin('duplicate_group', 'g', 'g.id = r.group_id')
      .where(`r.item_id IN (:...itemIds) AND ${MARKED}`, { itemIds })
      // Of several marks of one row the one that waits for a person comes last and is the one that is told.
      .orderBy('g.state', 'DESC')
      .getRawMany<RawMark>();
    return new Map(rows.map((row) => [row.item_id, markOf(row)]));
  }

  /** Marked rows among those that receivers accepted of lists, by list. */
  async acceptedByList(
    manager: EntityManager,
    listIds: readonly string[],
    receivers: readonly string[],
  ): Promise<Map<string, number>> {
    if (listIds.length === 0 || receivers.length === 0) return new Map();
    const accepted = `EXISTS (SELECT 1 FROM portion p WHERE p.item_id = r.item_id
      AND p.bucket = 'accepted' AND p.receiver_organisation_id IN (:...receivers))`;
    const rows = await manager
      .createQueryBuilder()
      .select('r.list_id', 'list_id')
      .addSelect('COUNT(DISTINCT r.item_id)', 'marked')
      .from('duplicate_row', 'r')
      .innerJoin('duplicate_group', 'g', 'g.id = r.group_id')
      .where(`r.list_id IN (:...listIds) AND ${MARKED}`, { listIds })
      .andWhere(accepted, { receivers })
      .groupBy('r.list_id')
      .getRawMany<{ list_id: string; marked: number | string }>();
    return new Map(rows.map(({ list_id, marked }) => [list_id, Number(marked)]));
  }

  /** As a condition on rows (`item`): those that are marked. */
  readonly onlyMarked: Piece = {
    sql: `item.id IN (SELECT r.item_id FROM duplicate_row r JOIN duplicate_group g ON g.id = r.group_id WHERE ${MARKED})`,
    values: [],
  };
}
