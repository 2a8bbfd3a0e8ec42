import type { TableColumn, TableRow, TableSheet } from '../../office/excel/table';
import { tableTime } from '../../platform/vietnam-time';
import type { CaseRow } from './cases.schema';

const OWNERSHIP_WORDS: Record<CaseRow['ownership'], string> = {
  unassigned: 'Chưa có bên nhận',
  not_accepted: 'Bên nhận chưa tiếp nhận',
  no_person: 'Chưa có người chịu trách nhiệm',
  owned: 'Có đầu mối',
  finished: 'Đã giải quyết xong',
};
const DUE_WORDS: Record<CaseRow['due'], string> = {
  ...{ late: 'Quá hạn', soon: 'Sắp đến hạn', in_time: 'Trong hạn' },
  none: 'Đã xong, không còn hạn',
  unknown: 'Chưa xác định được hạn',
};
const NO_DUE_WORDS: Record<NonNullable<CaseRow['noDue']>, string> = {
  not_named: 'danh sách và kế hoạch không ghi hạn',
  not_named_nor_received: 'danh sách không ghi ngày nhận và ngày hẹn trả',
};

/** “Chưa xác định được hạn, vì danh sách và kế hoạch không ghi hạn”. */
const dueWords = ({ due, noDue }: CaseRow): string =>
  noDue ? `${DUE_WORDS[due]}, vì ${NO_DUE_WORDS[noDue]}` : DUE_WORDS[due];
const STATE_WORDS: Record<CaseRow['state'], string> = {
  not_started: 'Chưa thực hiện',
  in_progress: 'Đang thực hiện',
  waiting: 'Chờ hướng dẫn',
  blocked: 'Có vướng mắc',
  finished: 'Hoàn thành',
};

const text = (key: string, header: string, width: number): TableColumn => ({
  ...{ key, header, width },
  kind: 'text',
});
const day = (key: string, header: string): TableColumn => ({
  ...{ key, header, width: 12 },
  kind: 'day',
});

/** Open work and dossiers as a sheet to print: who has each, by when, and how it stands. */
export function casesSheet(rows: readonly CaseRow[], round: string, now: Date): TableSheet {
  return {
    name: 'Việc, hồ sơ đang dở',
    title: [
      'Công việc, hồ sơ đang giải quyết',
      `Đợt sắp xếp ${round}`,
      `Số liệu tính đến ${tableTime(now)}`,
    ],
    columns: [
      { key: 'number', header: 'STT', width: 6, kind: 'plain' },
      text('list', 'Danh sách', 24),
      text('rowCode', 'Mã dòng', 13),
      text('name', 'Nội dung', 34),
      text('giver', 'Bên giao', 26),
      text('receiver', 'Bên nhận', 26),
      day('receivedOn', 'Ngày nhận'),
      day('dueOn', 'Hạn'),
      text('due', 'So với hạn', 18),
      text('person', 'Người chịu trách nhiệm', 20),
      text('ownership', 'Đầu mối', 20),
      text('state', 'Tiến độ', 14),
    ],
    filter: true,
    rows: rows.map((row, at): TableRow => ({
      ...{ number: at + 1, list: row.listTypeName.vi, rowCode: row.rowCode, name: row.name },
      ...{ giver: row.giver.name, receiver: row.receiver?.name, receivedOn: row.receivedOn },
      ...{ dueOn: row.dueOn, due: dueWords(row), person: row.person },
      ...{ ownership: OWNERSHIP_WORDS[row.ownership], state: STATE_WORDS[row.state] },
    })),
    total: { name: `Tổng cộng: ${rows.length} việc, hồ sơ` },
  };
}
