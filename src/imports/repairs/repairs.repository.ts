import { Injectable } from '@nestjs/common';
import { Like, type EntityManager } from 'typeorm';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { offsetOf, type PageQuery } from '../../platform/http/paging';
import { ImportRow } from '../import-row.entity';
import { ImportRepairRefusal } from './import-repair-refusal.entity';
import type { Refusal } from './refused-repairs';
import type { RepairKind, RowRepair } from './repair-kinds';

/** What is stored of repairs: in the rows of a plan, and which of them nobody wants. */
@Injectable()
export class RepairsRepository {
  /** Rows of a plan in which something was mended or would be, in the order of the file. */
  async page(manager: EntityManager, batchId: string, query: PageQuery & { kind?: RepairKind }) {
    const [rows, total] = await manager.findAndCount(ImportRow, {
      where: { batchId, repairKinds: Like(query.kind ? `% ${query.kind} %` : '%') },
      order: { position: 'ASC' },
      skip: offsetOf(query),
      take: query.pageSize,
    });
    return { rows, total, page: query.page, pageSize: query.pageSize };
  }

  /** Refuses a repair, or takes that back; a second time changes nothing. */
  async put(
    manager: EntityManager,
    batchId: string,
    { kind, sheet, rowNumber, column }: Refusal,
    by: { name: string; at: string } | null,
  ): Promise<boolean> {
    const where = {
      ...{ batchId, kind },
      ...{ sheet: sheet ?? '', rowNumber: rowNumber ?? 0, columnKey: column ?? '' },
    };
    const there = await manager.existsBy(ImportRepairRefusal, where);
    if (there === (by !== null)) return false;
    if (by === null) await manager.delete(ImportRepairRefusal, where);
    else {
      const refused = { id: newId(), ...where, refusedByName: by.name, refusedAt: by.at };
      await insertRows(manager, ImportRepairRefusal, [refused]);
    }
    return true;
  }
}

/** All refusals of an import. */
export async function refusalsOf(manager: EntityManager, batchId: string): Promise<Refusal[]> {
  const stored = await manager.find(ImportRepairRefusal, {
    where: { batchId },
    order: { refusedAt: 'ASC', id: 'ASC' },
  });
  return stored.map(({ kind, sheet, rowNumber, columnKey }) =>
    sheet === ''
      ? { kind, sheet: null, rowNumber: null, column: null }
      : { kind, sheet, rowNumber, column: columnKey },
  );
}

/** The kinds in a row as they are searched: ` space day-text `. */
export function kindsIn(repairs: readonly RowRepair[] | undefined): string | null {
  if (!repairs || repairs.length === 0) return null;
  return ` ${[...new Set(repairs.map(({ kind }) => kind))].join(' ')} `;
}
