import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { TableRow, TableSheet } from '../../office/excel/table';
import { writeTable } from '../../office/excel/write-workbook';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { Scratch } from '../../platform/files/scratch';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { turnOfOthers } from '../../platform/turns';
import { paperTime, vietnamDay } from '../../platform/vietnam-time';
import { UnitsReadModel } from '../../units/units.read-model';
import { BUCKET_WORDS } from '../paper-words';
import { DuplicateViews } from './duplicate-views.service';
import type { DuplicateGroupRow, DuplicateQuery } from './duplicates.schema';
import type { GroupState } from './group-state';

/** Groups read at a time. */
const PAGE = 100;

const STATES: Record<GroupState, string> = {
  open: 'Chờ kết luận',
  settled: 'Đã kết luận',
  gone: 'Không còn trùng',
};

type Wanted = Pick<DuplicateQuery, 'state' | 'kind'>;

/** Groups of rows that agree as a workbook, with exactly what the person sees on screen. */
@Injectable()
export class DuplicatesWorkbook {
  constructor(
    private readonly reader: Reader,
    private readonly views: DuplicateViews,
    private readonly units: UnitsReadModel,
    private readonly scratch: Scratch,
    private readonly clock: Clock,
  ) {}

  /** The caller removes the folder once the file was sent. @throws notFound without such a round. */
  async write(
    actor: Actor,
    roundId: string,
    wanted: Wanted,
  ): Promise<{ folder: string; file: string; name: string }> {
    const round = await this.units.round(this.reader.manager, roundId);
    if (!round) throw notFound();
    const first = await this.views.page(actor, roundId, { ...wanted, page: 1, pageSize: PAGE });
    const now = this.clock.now();
    const searched = first.searchedAt
      ? `So khớp lần cuối ${paperTime(new Date(first.searchedAt))}; ${first.waiting} danh sách thay đổi sau đó chưa so khớp.`
      : 'Chưa so khớp lần nào.';
    const sheet: TableSheet = {
      name: 'Trùng lặp',
      title: [
        'Danh sách kê khai trùng',
        `Đợt sắp xếp ${round.name}; trạng thái: ${STATES[wanted.state]}; lập lúc ${paperTime(now)}`,
        searched,
      ],
      columns: COLUMNS,
      rows: this.rows(actor, roundId, wanted, first.rows, first.total),
      notes: [
        `${first.total} nhóm. Dòng của đơn vị ngoài phạm vi phân công chỉ ghi bên giao và loại danh sách. Nhóm có trên 50 dòng ghi 50 dòng đầu.`,
        ...(round.demonstration ? ['DỮ LIỆU MẪU, không phải số liệu thật.'] : []),
      ],
    };
    const folder = await this.scratch.folder();
    const file = path.join(folder, 'duplicates.xlsx');
    try {
      await writeTable(file, { sheets: [sheet] });
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    return { folder, file, name: `Kê khai trùng ${vietnamDay(now)}.xlsx` };
  }

  private async *rows(
    actor: Actor,
    roundId: string,
    wanted: Wanted,
    first: readonly DuplicateGroupRow[],
    total: number,
  ): AsyncGenerator<TableRow> {
    let groups = first;
    for (let page = 1, number = 0; groups.length > 0; page += 1) {
      for (const group of groups) yield* linesOf(group, (number += 1));
      if (page * PAGE >= total) return;
      await turnOfOthers();
      const query = { ...wanted, page: page + 1, pageSize: PAGE };
      groups = (await this.views.page(actor, roundId, query)).rows;
    }
  }
}

const COLUMNS: TableSheet['columns'] = [
  { key: 'group', header: 'Nhóm', width: 7, kind: 'plain' },
  { key: 'what', header: 'Trùng ở cột', width: 24, kind: 'text' },
  { key: 'list', header: 'Loại danh sách', width: 26, kind: 'text' },
  { key: 'giver', header: 'Bên giao', width: 34, kind: 'text' },
  { key: 'code', header: 'Mã dòng', width: 16, kind: 'text' },
  { key: 'name', header: 'Nội dung', width: 36, kind: 'text' },
  { key: 'bucket', header: 'Tình trạng', width: 16, kind: 'text' },
  { key: 'state', header: 'Trạng thái nhóm', width: 16, kind: 'text' },
  { key: 'found', header: 'Phát hiện lúc', width: 22, kind: 'text' },
];

function* linesOf(
  { rows, what, state, foundAt }: DuplicateGroupRow,
  group: number,
): Iterable<TableRow> {
  for (const { listType, listTypeName, giver, seen } of rows)
    yield {
      ...{ group, what: what.vi, list: `${listType} ${listTypeName.vi}`, giver: giver.name },
      ...{ code: seen?.rowCode ?? '', name: seen?.name ?? '(ngoài phạm vi phân công)' },
      bucket: seen ? BUCKET_WORDS[seen.bucket] : '',
      ...{ state: STATES[state], found: paperTime(new Date(foundAt)) },
    };
}
