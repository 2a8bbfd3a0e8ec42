import { printedDay, printedNumber } from '../../handover/minutes/printed-value';
import type { Paper, PaperBlock, PaperColumn } from '../../office/papers/paper';
import type { Ask } from '../asks/asks.read-model';
import type { PaperFacts } from './paper-facts';
import { clause, column, paragraph } from './paper-parts';

/** So many stand in the paper itself; all of them in an annex. */
const MOST_LINES = 6;

const ASK_COLUMNS: PaperColumn[] = [
  column('TT', 5, 'center'),
  column('Vướng mắc', 30),
  column('Đơn vị', 18),
  column('Đề xuất', 28),
  column('Cơ quan chủ trì', 16),
  column('Thời hạn', 11, 'center'),
];

const askRow = ({ number, title, units, proposal, department, dueOn }: Ask, at: number) => ({
  cells: [
    String(at + 1),
    `${number}: ${title}`,
    units.length > 3
      ? `${units.slice(0, 3).join(', ')} và ${units.length - 3} đơn vị`
      : units.join(', '),
    proposal ?? '(chưa có đề xuất)',
    department,
    printedDay(dueOn),
  ],
});

/** "Nội dung xin ý kiến Ban Chỉ đạo": what is beyond communes and departments, as many as have room. */
export function askedFor(number: number, { asks }: Pick<PaperFacts, 'asks'>): PaperBlock[] {
  const head = clause(`${number}. Nội dung xin ý kiến Ban Chỉ đạo`);
  if (asks === null)
    return [head, paragraph('Số liệu của thời điểm này không kèm nội dung xin ý kiến.')];
  if (asks.length === 0)
    return [head, paragraph('Không có vướng mắc nào vượt thẩm quyền của xã và sở, ngành.')];
  const rest = asks.length - MOST_LINES;
  return [
    head,
    {
      kind: 'table',
      table: { columns: ASK_COLUMNS, rows: asks.slice(0, MOST_LINES).map(askRow) },
    },
    ...(rest > 0 ? [paragraph(`Và ${printedNumber(rest)} nội dung khác, ghi tại Phụ lục.`)] : []),
  ];
}

/** All of what is asked, where it has no room in the paper itself. @param name of the annex. */
export function askAnnex(
  name: string,
  note: string,
  asks: PaperFacts['asks'],
): NonNullable<Paper['annexes']> {
  if (!asks || asks.length <= MOST_LINES) return [];
  return [
    {
      ...{ name, title: 'NỘI DUNG XIN Ý KIẾN BAN CHỈ ĐẠO', note, landscape: true },
      table: { columns: ASK_COLUMNS, rows: asks.map(askRow) },
      after: [],
    },
  ];
}
