import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { COUNTERS, counterChanges } from '../ledger-sql';
import type { Counted, Counters } from './balance-sheet';
import { HandoverList } from '../handover-list.entity';
import { PortionMovement } from '../portion-movement.entity';

/** A list with its counters as they stand, or stood. */
export interface CountedList {
  listId: string;
  giverOrganisationId: string;
  listType: string;
  typeVersion: number;
  counters: Counters;
}

type Raw = Record<string, string | number>;

const SUMS = COUNTERS.map((column) => `SUM(${column}) AS ${column}`).join(', ');

/** The counters of all lists of a round: of now from the lists themselves, of the past from the ledger. */
@Injectable()
export class BalanceSheetReadModel {
  /**
   * The lists of a round as they stand, added up by kind and version where they lie: thousands of
   * lists need not become objects for a line each of two dozen kinds.
   */
  async kinds(manager: EntityManager, roundId: string): Promise<Counted[]> {
    const parameter = manager.connection.options.type === 'postgres' ? '$1' : '?';
    const rows = await manager.query<Raw[]>(
      `SELECT list_type, type_version, COUNT(*) AS lists, ${SUMS}
       FROM handover_list WHERE round_id = ${parameter}
       GROUP BY list_type, type_version ORDER BY list_type, type_version`,
      [roundId],
    );
    return rows.map(({ list_type: code, type_version: version, lists, ...counters }) => ({
      ...{ listId: null, unitId: null, lists: Number(lists) },
      ...{ listType: String(code), typeVersion: Number(version), counters },
    }));
  }

  /** @param moment as it was then; lists filed later are left out. */
  async lists(manager: EntityManager, roundId: string, moment?: string): Promise<CountedList[]> {
    const query = manager
      .createQueryBuilder(HandoverList, 'list')
      .select('list.id', 'list_id')
      .addSelect('list.giverOrganisationId', 'giver')
      .addSelect('list.listType', 'list_type')
      .addSelect('list.typeVersion', 'type_version')
      .where('list.roundId = :roundId', { roundId })
      .orderBy('list.listType', 'ASC')
      .addOrderBy('list.id', 'ASC');
    for (const column of COUNTERS) query.addSelect(`list.${column}`, column);
    if (moment === undefined) return (await query.getRawMany<Raw>()).map((row) => listOf(row, row));
    const past = await this.past(manager, roundId, moment);
    query.andWhere('(list.filedAt <= :moment OR list.id IN (:...moved))', {
      moment,
      moved: ['', ...past.keys()],
    });
    const rows = await query.getRawMany<Raw>();
    return rows.map((row) => listOf(row, past.get(String(row.list_id)) ?? {}));
  }

  private async past(
    manager: EntityManager,
    roundId: string,
    moment: string,
  ): Promise<Map<string, Raw>> {
    const query = manager
      .createQueryBuilder(PortionMovement, 'm')
      .innerJoin(HandoverList, 'list', 'list.id = m.listId')
      .select('m.listId', 'list_id')
      .where('list.roundId = :roundId AND m.at <= :moment', { roundId, moment })
      .groupBy('m.listId');
    for (const [column, change] of Object.entries(counterChanges('m')))
      query.addSelect(`SUM(${change})`, column);
    const rows = await query.getRawMany<Raw>();
    return new Map(rows.map((row) => [String(row.list_id), row]));
  }
}

const listOf = (row: Raw, counted: Raw): CountedList => ({
  listId: String(row.list_id),
  giverOrganisationId: String(row.giver),
  listType: String(row.list_type),
  typeVersion: Number(row.type_version),
  counters: counted,
});
