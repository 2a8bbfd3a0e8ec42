import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { TableRow, TableSheet } from '../../office/excel/table';
import { writeTable } from '../../office/excel/write-workbook';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { Scratch } from '../../platform/files/scratch';
import type { Actor } from '../../platform/http/actor';
import { paperTime, vietnamDay } from '../../platform/vietnam-time';
import { UnitsReadModel } from '../../units/units.read-model';
import { CustodyReadModel, type KeptRow } from '../custody/custody.read-model';
import { listType } from '../list-types/list-types';
import {
  figuresOf,
  sheetLines,
  type ListCounters,
  type SheetBy,
  type SheetFigures,
  type SheetLine,
} from './balance-sheet';
import type { SheetQuery } from './balance-sheet.schema';
import { custodySheet } from './custody-sheet';
import { BalanceSheets, inOrder, typeOf, type SheetGround } from './balance-sheet.service';

const SHEETS: Record<SheetBy, { name: string; title: string }> = {
  type: { name: 'Theo loại danh sách', title: 'theo loại danh sách' },
  unit: { name: 'Theo đơn vị', title: 'theo đơn vị bàn giao' },
  list: { name: 'Chi tiết', title: 'theo đơn vị và loại danh sách' },
};
const AMOUNTS = [
  ['declared', 'Kê khai'],
  ['supplemented', 'Trong đó bổ sung'],
  ['accepted', 'Đã tiếp nhận'],
  ['disputed', 'Chưa thống nhất'],
  ['closed', 'Không bàn giao'],
  ['outstanding', 'Chưa tiếp nhận'],
  ['difference', 'Chênh lệch (phải bằng 0)'],
] as const;
const QUANTITY = 1000;

/** Workbooks of the balance sheet: by kind of list, by unit, and both. */
@Injectable()
export class BalanceWorkbooks {
  constructor(
    private readonly reader: Reader,
    private readonly sheets: BalanceSheets,
    private readonly units: UnitsReadModel,
    private readonly custody: CustodyReadModel,
    private readonly scratch: Scratch,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns a file in a folder of its own, which the caller removes (`remove`) once it was sent.
   * @throws notFound where there is no such round.
   */
  async write(
    actor: Actor,
    roundId: string,
    { by: _by, ...scope }: SheetQuery,
  ): Promise<{ path: string; name: string }> {
    const { ground, round, kept } = await this.reader.snapshot(async (manager) => ({
      ground: await this.sheets.ground(manager, actor, roundId, scope),
      round: (await this.units.round(manager, roundId))!,
      kept: await this.custody.kept(manager, { roundId }, scope.moment),
    }));
    const moment = scope.moment ? new Date(scope.moment) : this.clock.now();
    const at = paperTime(moment);
    const head = `Đợt sắp xếp ${round.name}; số liệu tính đến ${at}`;
    const folder = await this.scratch.folder();
    const file = path.join(folder, 'balance.xlsx');
    try {
      const rows = Map.groupBy(kept, ({ listId }) => listId);
      const parts = (['type', 'unit', 'list'] as const).map((by) =>
        sheetOf(ground, by, head, (lists) => keptOf(rows, lists)),
      );
      const custody = custodySheet(ground, rows, head, vietnamDay(moment));
      await writeTable(file, { sheets: [...parts, ...(custody ? [custody] : [])] });
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    return { path: file, name: 'Bảng đối chiếu bàn giao.xlsx' };
  }

  /** Removes what `write` made. */
  remove({ path: file }: { path: string }): Promise<void> {
    return this.scratch.remove(path.dirname(file));
  }
}

/** How many rows of lists somebody keeps until their receiver takes them over. */
type KeptOf = (listIds: readonly string[]) => number;

const keptOf = (rows: ReadonlyMap<string, readonly KeptRow[]>, listIds: readonly string[]) =>
  listIds.reduce((sum, id) => sum + (rows.get(id)?.length ?? 0), 0);

function sheetOf(
  { lists, units }: SheetGround,
  by: SheetBy,
  head: string,
  keptIn: KeptOf,
): TableSheet {
  const kept = keptIn(lists.map(({ listId }) => listId));
  const lines = inOrder(sheetLines(lists, by, typeOf), units);
  const [total] = figuresOf(lists, typeOf);
  return {
    name: SHEETS[by].name,
    title: ['Bảng đối chiếu bàn giao', SHEETS[by].title, head],
    columns: [
      { key: 'number', header: 'STT', width: 6, kind: 'plain' },
      { key: 'name', header: by === 'type' ? 'Loại danh sách' : 'Đơn vị', width: 34, kind: 'text' },
      ...(by === 'list'
        ? [{ key: 'type', header: 'Loại danh sách', width: 30, kind: 'text' as const }]
        : []),
      { key: 'measure', header: 'Chỉ tiêu', width: 22, kind: 'text' },
      ...AMOUNTS.map(([key, header]) => ({ key, header, width: 18, kind: 'number' as const })),
      { key: 'kept', header: 'Trong đó đang có đơn vị tạm giữ', width: 18, kind: 'number' },
    ],
    rows: rowsOf(lines, units, by, keptIn),
    numberingRow: true,
    total: () => ({
      name: 'Tổng cộng (số dòng)',
      measure: total!.name.vi,
      ...amountsOf(total!),
      kept,
    }),
    notes: [
      'Kê khai = đã tiếp nhận + chưa thống nhất + không bàn giao + chưa tiếp nhận, ở mọi chỉ tiêu.',
      'Đơn vị tạm giữ: giữ các dòng chưa tiếp nhận hoặc chưa thống nhất cho đến khi đơn vị tiếp nhận nhận bàn giao; chỉ đếm số dòng.',
      'Số lượng và các cột tiền chỉ cộng trong cùng một loại danh sách.',
    ],
  };
}

function* rowsOf(
  lines: readonly SheetLine<ListCounters>[],
  units: ReadonlyMap<string, string>,
  by: SheetBy,
  keptIn: KeptOf,
): Generator<TableRow> {
  let number = 0;
  for (const { unitId, listType: code, own, figures } of lines) {
    const type = code === null ? '' : `${code} ${listType(code)!.declaration.name.vi}`;
    const name = by === 'type' ? type : units.get(unitId!)!;
    number += 1;
    for (const [at, each] of figures.entries())
      yield {
        ...(at === 0 && { number, name, type }),
        measure: each.measure === 'quantity' ? `Số lượng (${each.name.vi})` : each.name.vi,
        ...amountsOf(each),
        ...(each.measure === 'rows' && { kept: keptIn(own.map(({ listId }) => listId)) }),
      };
  }
}

const amountsOf = (figures: SheetFigures): TableRow =>
  Object.fromEntries(
    AMOUNTS.map(([key]) => [
      key,
      figures.measure === 'quantity' ? figures[key] / QUANTITY : figures[key],
    ]),
  );
