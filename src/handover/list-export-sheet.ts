import type { TableSheet } from '../office/excel/table';
import { paperTime } from '../platform/vietnam-time';
import type { ExportedLine } from './exported-lines';
import { exportColumns, MOST_ON_A4, widthOf } from './list-export-columns';
import type { ExportFrame } from './list-export-frame';
import { rowsOf, totalOf } from './list-export-rows';
import type { ListExport } from './list-export.entity';
import { BUCKET_WORDS } from './paper-words';

/** What a file with masks, or with everything, calls itself. */
export const KIND_WORDS: Record<ListExport['kind'], string> = {
  masked: 'Bản che số định danh',
  full: 'Bản đầy đủ – lưu hành nội bộ',
};

/** Who signs a list that was printed. */
const SIGNATURES = [{ title: 'Người lập biểu' }, { title: 'Thủ trưởng đơn vị' }];

/**
 * The sheet of an exported list: typed columns of the list type, and for each portion how much goes to whom
 * and how it stands; as an official paper with head, sums and signatures, or flat. Sums grow while the
 * lines are written.
 */
export function exportSheet(
  frame: ExportFrame,
  pages: AsyncIterable<readonly ExportedLine[]>,
): TableSheet {
  const { type, exported, giver } = frame;
  const sums = new Map<string, number>();
  const columns = exportColumns(frame);
  const sheet = {
    name: type.declaration.code,
    columns,
    rows: rowsOf(frame, pages, sums),
    stamp: {
      header: `${type.declaration.code} – ${giver}`,
      left: `${KIND_WORDS[exported.kind]} · ${exported.number}`,
      right: `${exported.requestedByName}, ${paperTime(frame.made)}`,
    },
  };
  if (exported.layout === 'flat') return { ...sheet, title: [], filter: true };
  return {
    ...sheet,
    agency: giver,
    title: titleOf(frame),
    paper: widthOf(columns) > MOST_ON_A4 ? 'A3' : 'A4',
    numberingRow: true,
    total: () => totalOf(frame, sums),
    notes: notesOf(frame),
    placeAndDate: '……………, ngày …… tháng …… năm ……',
    signatures: SIGNATURES,
  };
}

/** What stands around a printed table, as a sheet of its own beside a flat one. */
export function aboutSheet(frame: ExportFrame): TableSheet {
  const lines = [...titleOf(frame), ...notesOf(frame)];
  return {
    name: 'Thông tin tệp',
    title: [],
    columns: [{ key: 'line', header: 'Thông tin tệp', width: 110, kind: 'text' }],
    rows: [...new Set(lines)].map((line) => ({ line })),
  };
}

const titleOf = (frame: ExportFrame): string[] => [
  frame.type.declaration.name.vi,
  `Danh sách bàn giao ${frame.type.declaration.code} – ${frame.giver}`,
  `Đợt sắp xếp ${frame.round.name}; thời điểm chốt số liệu: ${paperTime(new Date(frame.round.cutOff))}`,
  scopeLine(frame),
  stampOf(frame),
];

const notesOf = (frame: ExportFrame): string[] => [
  `Tổng số: ${frame.lines} dòng. Mỗi dòng là một phần bàn giao; dòng kê khai đã chia cho nhiều bên chiếm nhiều dòng, số liệu của cả dòng kê khai chỉ ghi ở dòng đầu.`,
  ...(frame.exported.kind === 'full' ? [OPEN_VALUES] : []),
  'Tệp xuất từ phần mềm để làm việc, không thay cho biên bản bàn giao. Sửa trong tệp rồi nhập lại được: giữ nguyên các cột ẩn; các cột “Theo dõi bàn giao” chỉ để xem.',
  ...(frame.round.demonstration ? ['DỮ LIỆU MẪU, không phải số liệu thật.'] : []),
  stampOf(frame),
];
const OPEN_VALUES =
  'Tệp có dữ liệu cá nhân đầy đủ: chỉ dùng đúng lý do đã ghi, không chuyển tiếp, xóa khi dùng xong.';

/** Who took what out, when: the line that stands above and below the table. */
function stampOf({ exported, made }: ExportFrame): string {
  const { kind, number, requestedByName } = exported;
  return `${KIND_WORDS[kind].toLocaleUpperCase('vi')} · Số tệp ${number} · Người xuất: ${requestedByName}, lúc ${paperTime(made)}`;
}

function scopeLine({ exported, names }: ExportFrame): string {
  const { receivers, bucket, receiverOrganisationId: wanted } = exported;
  const name = (id: string) => names.get(id) ?? id;
  const filters = [
    ...(bucket === null ? [] : [`tình trạng “${BUCKET_WORDS[bucket]}”`]),
    ...(wanted === null ? [] : [`đơn vị tiếp nhận “${name(wanted)}”`]),
  ];
  const scope =
    receivers === null
      ? 'Phạm vi: cả danh sách'
      : `Phạm vi: phần giao cho ${receivers.map(name).join('; ')}`;
  return `${scope}; bộ lọc: ${filters.length > 0 ? filters.join(', ') : 'không'}`;
}
