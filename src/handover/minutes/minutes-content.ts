import type { PaperBlock } from '../../office/papers/paper';
import { paperTime } from '../../platform/vietnam-time';
import type { MinutesTotal } from './minutes-data';
import type { MinutesFacts } from './minutes-facts';
import { annexName, statesOf } from './annex-names';
import { printedNumber, printedQuantity } from './printed-value';

const clause = (text: string): PaperBlock => ({ kind: 'clause', text });
const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
const point = (text: string): PaperBlock => ({ kind: 'point', text });
/** Left open on paper, to be filled in by hand before signing. */
const OPEN = '……………';

/** What is handed over and how it stands, in the order of the form. */
export function contentOf(facts: MinutesFacts): PaperBlock[] {
  return facts.kind === 'records' ? recordsContent(facts) : generalContent(facts);
}

/** Decree 30/2020/NĐ-CP, Annex V, form V: five points under the numbers of the form. */
function recordsContent(facts: MinutesFacts): PaperBlock[] {
  const { records } = facts;
  const { boxes, files, period, fonds, states } = records!;
  const figure = (value: number | null) => (value === null ? OPEN : printedNumber(value));
  const shelf = records!.shelfCentimetres;
  const metres = shelf === null ? OPEN : printedQuantity(shelf * 10);
  return [
    paragraph('Thống nhất lập biên bản giao nhận tài liệu với những nội dung như sau:'),
    point(
      `1. Tên khối tài liệu giao nộp: ${fonds.length > 0 ? fonds.join('; ') : facts.giver.name}.`,
    ),
    point(`2. Thời gian của hồ sơ, tài liệu: ${period ?? OPEN}.`),
    point('3. Số lượng tài liệu:'),
    point('a) Đối với hồ sơ, tài liệu giấy:'),
    point(`- Tổng số hộp (cặp): ${boxes > 0 ? printedNumber(boxes) : OPEN};`),
    point(`- Tổng số hồ sơ (đơn vị bảo quản): ${printedNumber(files)};`),
    point(`- Quy ra mét giá: ${metres} mét.`),
    point('b) Đối với hồ sơ, tài liệu điện tử:'),
    point(`- Tổng số hồ sơ: ${figure(records!.electronicFiles)};`),
    point(`- Tổng số tệp tin trong hồ sơ: ${figure(records!.electronicDocuments)}.`),
    point(`4. Tình trạng tài liệu giao nộp: ${states.length > 0 ? states.join('; ') : OPEN}.`),
    point(`5. Mục lục hồ sơ, tài liệu nộp lưu kèm theo (${annexNames(facts.totals)}).`),
    ...figures(facts),
    ...open(facts, '6. '),
    ...(facts.opinions
      ? [point(`${hasOpen(facts) ? 7 : 6}. Ý kiến của các bên: ${facts.opinions}`)]
      : []),
  ];
}

function generalContent(facts: MinutesFacts): PaperBlock[] {
  const assets = facts.kind === 'assets';
  const what = assets
    ? 'tài sản'
    : facts.list.name.charAt(0).toLocaleLowerCase('vi') + facts.list.name.slice(1);
  return [
    clause('NỘI DUNG BÀN GIAO, TIẾP NHẬN'),
    paragraph(
      `1. Danh mục ${what} bàn giao, tiếp nhận: số liệu chốt đến ${paperTime(new Date(facts.list.cutOff))}, chi tiết tại ${annexNames(facts.totals)}.`,
    ),
    ...figures(facts),
    paragraph(
      `2. ${assets ? 'Hồ sơ về tài sản' : 'Hồ sơ, tài liệu kèm theo'}: ${facts.papers ?? 'không có'}.`,
    ),
    ...open(facts, '3. '),
    paragraph(
      `${hasOpen(facts) ? 4 : 3}. Trách nhiệm của các bên: bên giao chịu trách nhiệm về tính đầy đủ, chính xác của số liệu và hồ sơ đã giao; bên nhận quản lý, sử dụng và theo dõi phần đã nhận theo quy định kể từ khi biên bản này được ký.`,
    ),
    paragraph(
      `${hasOpen(facts) ? 5 : 4}. Ý kiến của các bên: ${facts.opinions ?? 'không có ý kiến khác'}.`,
    ),
  ];
}

/** The figures of each part; rows, quantity where the list counts, money where it has a price. */
function figures({ totals, quantityColumn, moneyColumn }: MinutesFacts): PaperBlock[] {
  const names: Record<MinutesTotal['state'], string> = {
    accepted: 'Đã bàn giao, tiếp nhận',
    disputed: 'Chưa thống nhất',
    closed: 'Không bàn giao',
    all: 'Cộng',
  };
  const all = totals.at(-1)!;
  return [
    {
      kind: 'table',
      table: {
        columns: [
          { title: 'Phần', weight: 4, align: 'left' },
          { title: 'Số dòng', weight: 2, align: 'right' },
          ...(quantityColumn ? [{ title: 'Số lượng', weight: 2, align: 'right' as const }] : []),
          ...(moneyColumn ? [{ title: 'Giá trị (đồng)', weight: 3, align: 'right' as const }] : []),
        ],
        rows: totals.map(({ state, rows, quantity, money }) => ({
          cells: [
            names[state],
            printedNumber(rows),
            ...(quantityColumn ? [printedQuantity(quantity)] : []),
            ...(moneyColumn ? [printedNumber(money)] : []),
          ],
          total: state === 'all',
        })),
      },
    },
    paragraph(`Tổng số: ${printedNumber(all.rows)} dòng (bằng chữ: ${all.rowsInWords} dòng).`),
    ...(moneyColumn
      ? [
          paragraph(
            `Tổng giá trị: ${printedNumber(all.money)} đồng (bằng chữ: ${all.moneyInWords}).`,
          ),
        ]
      : []),
  ];
}

const hasOpen = ({ totals }: MinutesFacts): boolean =>
  totals.some(({ state }) => state === 'disputed');

function open(facts: MinutesFacts, number: string): PaperBlock[] {
  const disputed = facts.totals.find(({ state }) => state === 'disputed');
  if (!disputed) return [];
  const where = annexName(facts.totals, 'disputed');
  return [
    paragraph(
      `${number}Tồn tại, chênh lệch: còn ${printedNumber(disputed.rows)} dòng hai bên chưa thống nhất; nội dung và hướng xử lý của từng dòng ghi tại ${where}.`,
    ),
  ];
}

const annexNames = (totals: readonly MinutesTotal[]): string =>
  statesOf(totals)
    .map((state) => annexName(totals, state))
    .join(', ');
