import type { TableColumn, TableRow, TableSheet } from '../../office/excel/table';
import { tableTime } from '../../platform/vietnam-time';
import type { Sentence } from '../../platform/http/app-error';
import type { ResultPage } from './verification.schema';

const text = (key: string, header: string, width: number): TableColumn => ({
  ...{ key, header, width },
  kind: 'text',
});
const OUTCOMES = {
  ...{ passed: 'Khớp', failed: 'Có sai lệch' },
  ...{ unverifiable: 'Chưa kiểm tra được', pending: 'Đang chờ' },
} as const;

/** Each pair of a run with its evidence; where not all fit, the title says how many do. */
export function resultsSheet({ rows, total }: ResultPage, source: Sentence): TableSheet {
  const part =
    rows.length < total
      ? [`Gồm ${rows.length} trong ${total} cặp; lọc hẹp hơn để lấy phần còn lại.`]
      : [];
  return {
    name: 'Kết quả',
    title: ['Kết quả kiểm tra thủ tục theo đơn vị', `Nguồn: ${source.vi}`, ...part],
    columns: [
      text('unit', 'Đơn vị', 24),
      text('code', 'Mã thủ tục', 12),
      text('name', 'Tên thủ tục', 44),
      text('field', 'Lĩnh vực', 24),
      text('outcome', 'Kết quả', 18),
      text('reason', 'Nội dung', 34),
      text('seenName', 'Tên đọc được', 44),
      text('wrong', 'Sai lệch: đọc được → trong danh mục', 60),
      text('seenAt', 'Đọc lúc', 20),
    ],
    filter: true,
    paper: 'A3',
    rows: rows.map((row): TableRow => ({
      ...{ unit: row.unitName, code: row.procedureCode, name: row.procedureName },
      ...{ field: row.procedureField, outcome: OUTCOMES[row.outcome], reason: row.reasonText?.vi },
      seenName: row.seenName,
      wrong: row.differences
        .map((each) => `${each.text.vi}: ${each.seen ?? '–'} → ${each.expected ?? '–'}`)
        .join('\n'),
      seenAt: row.seenAt && tableTime(new Date(row.seenAt)),
    })),
  };
}
