import type { Paper, PaperColumn, PaperRow } from '../../office/papers/paper';
import { paperTime, vietnamDay } from '../../platform/vietnam-time';
import type { ImportCounts } from '../row-counts';
import { REPAIR_WORDS } from './repair-words';

/** Everything a receipt says; the file carries it as data too. */
export interface ReceiptFacts {
  importId: string;
  round: { name: string; province: string; demonstration: boolean };
  giver: string;
  list: { code: string; name: string };
  file: { name: string; size: number; sha256: string; sheets: { name: string; rows: number }[] };
  sent: { by: string; at: string };
  applied: { by: string; at: string };
  undone: { by: string; at: string; reason: string } | null;
  counts: ImportCounts;
  missingFromFile: number;
  repairs: { kind: string; cells: number }[];
  /** How its columns were matched where not by the program alone. */
  columns: { by: string; fileName: string } | null;
}

const numbers = new Intl.NumberFormat('vi-VN');
const time = (at: string) => paperTime(new Date(at));

/** The receipt of an import, to be printed and filed with the list. Pure. */
export function receiptPaper(facts: ReceiptFacts): Paper {
  const { round, giver, list, file, sent, applied, undone, counts } = facts;
  const place = round.province.replace(/^(Tỉnh|Thành phố) /i, '');
  const text = (words: string) => ({ kind: 'paragraph', text: words }) as const;
  return {
    title: `Phiếu nhập dữ liệu – ${file.name}`,
    heading: {
      agency: [giver.toUpperCase()],
      number: 'Số: ……',
      placeAndDate: `${place}, ${longDay(vietnamDay(new Date(applied.at)))}`,
    },
    name: 'PHIẾU NHẬP DỮ LIỆU',
    subject: `${list.code} – ${list.name}`,
    blocks: [
      ...(undone
        ? [
            text(
              `LẦN NHẬP NÀY ĐÃ ĐƯỢC HOÀN TÁC ${time(undone.at)}, người thực hiện: ${undone.by}. Lý do: ${undone.reason}.`,
            ),
          ]
        : []),
      text(`Đợt sắp xếp: ${round.name}. Bên giao: ${giver}.`),
      {
        kind: 'table',
        table: {
          columns: FACT_COLUMNS,
          rows: [
            ['Tệp', `${file.name} (${numbers.format(file.size)} byte)`],
            ['Mã băm SHA-256', file.sha256],
            ['Gửi lên', `${time(sent.at)}, người gửi: ${sent.by}`],
            ['Nhập', `${time(applied.at)}, người nhập: ${applied.by}`],
          ].map((cells) => ({ cells })),
        },
      },
      ...(facts.columns
        ? [
            text(
              `Cột được ghép bằng tay, người ghép: ${facts.columns.by} (tệp “${facts.columns.fileName}”).`,
            ),
          ]
        : []),
      { kind: 'clause', text: '1. Các dòng của tệp' },
      { kind: 'table', table: { columns: COUNT_COLUMNS, rows: rowLines(counts) } },
      { kind: 'clause', text: '2. Kết quả các dòng dữ liệu' },
      { kind: 'table', table: { columns: COUNT_COLUMNS, rows: verdictLines(counts) } },
      ...(facts.missingFromFile > 0
        ? [
            text(
              `${numbers.format(facts.missingFromFile)} dòng có trong danh sách, không có trong tệp: giữ nguyên.`,
            ),
          ]
        : []),
      ...(facts.repairs.length > 0
        ? [
            { kind: 'clause' as const, text: '3. Các chỗ sửa tự động khi đọc tệp' },
            {
              kind: 'table' as const,
              table: { columns: REPAIR_COLUMNS, rows: repairLines(facts) },
            },
          ]
        : []),
    ],
    signatures: [
      {
        role: 'NGƯỜI NHẬP',
        how: '(Ký, ghi rõ họ tên)',
        people: [{ position: '', name: applied.by }],
      },
      { role: 'ĐẠI DIỆN BÊN GIAO', how: '(Ký, ghi rõ họ tên)', people: [] },
    ],
    codeCaption: [
      ...(round.demonstration ? ['DỮ LIỆU MẪU, không phải số liệu thật.'] : []),
      'Tệp này mang theo toàn bộ số liệu của phiếu.',
      'Mã QR ghi mã băm SHA-256 của số liệu; không thay chữ ký và con dấu.',
    ],
    annexes: [],
  };
}

const FACT_COLUMNS: PaperColumn[] = [
  { title: 'Mục', weight: 2, align: 'left' },
  { title: 'Nội dung', weight: 9, align: 'left' },
];
const count = (title: string): PaperColumn[] => [
  { title, weight: 7, align: 'left' },
  { title: 'Số dòng', weight: 2, align: 'right' },
];
const COUNT_COLUMNS = count('Loại dòng');
const REPAIR_COLUMNS: PaperColumn[] = [
  { title: 'Loại sửa', weight: 7, align: 'left' },
  { title: 'Số ô', weight: 2, align: 'right' },
];

const line = (words: string, n: number, total = false): PaperRow => ({
  cells: [words, numbers.format(n)],
  ...(total && { total }),
});

const rowLines = ({ header, data, group, total, blank, note, rows }: ImportCounts): PaperRow[] => [
  line('Tiêu đề', header),
  line('Dữ liệu', data),
  line('Nhóm', group),
  line('Cộng', total),
  line('Trống', blank),
  line('Ghi chú, chữ ký', note),
  line('Tổng số dòng của tệp', rows, true),
];

const verdictLines = (counts: ImportCounts): PaperRow[] => [
  line('Thêm mới', counts.created),
  line('Cập nhật', counts.changed),
  line('Không đổi', counts.unchanged),
  line('Không nhập được', counts.refused),
  line('Bỏ qua', counts.skipped),
  line('Tổng số dòng dữ liệu', counts.data, true),
];

const repairLines = ({ repairs }: ReceiptFacts): PaperRow[] =>
  repairs.map(({ kind, cells }) => line(REPAIR_WORDS[kind] ?? kind, cells));

/** `ngày 05 tháng 7 năm 2025`, as Decree 30/2020 writes days. */
function longDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const two = (n: number) => (n < 10 ? `0${n}` : String(n));
  return `ngày ${two(date!)} tháng ${month! < 3 ? two(month!) : month} năm ${year}`;
}
