import { printedDay, printedNumber } from '../../handover/minutes/printed-value';
import type { Paper, PaperBlock, PaperColumn } from '../../office/papers/paper';
import type { Ask } from '../asks/asks.read-model';
import type { PaperFacts } from './paper-facts';
import { clause, column, paragraph } from './paper-parts';

/** Letters of a text in the paper itself; the annex has all of it. */
const MOST_LETTERS = 60;

/** `Xã A, Xã B và 3 đơn vị khác`. */
export const shortList = (names: readonly string[], most: number): string =>
  names.length > most
    ? `${names.slice(0, most).join(', ')} và ${printedNumber(names.length - most)} đơn vị khác`
    : names.join(', ');

const cut = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1).replace(/\s+\S*$/, '')}…` : text;

const ASK_COLUMNS: PaperColumn[] = [
  column('TT', 5, 'center'),
  column('Vướng mắc', 28),
  column('Đơn vị', 18),
  column('Đề xuất', 26),
  column('Cơ quan chủ trì', 18),
  column('Thời hạn', 14, 'center'),
];

const askRow = ({ number, title, units, proposal, department, dueOn }: Ask, at: number) => ({
  cells: [
    String(at + 1),
    `${number}: ${title}`,
    shortList(units, 3),
    proposal ?? '(chưa có đề xuất)',
    department,
    printedDay(dueOn),
  ],
});

/** As it has room: long texts are cut. */
const shortRow = (ask: Ask, at: number) => ({
  cells: askRow({ ...ask, units: [shortList(ask.units, 1)] }, at).cells.map(cut),
});

/** Whether the paper itself has not all of it. */
const needsAnnex = (asks: readonly Ask[], most: number): boolean =>
  asks.length > most || asks.some((ask) => askRow(ask, 0).cells.some((text) => text !== cut(text)));

/** "Nội dung xin ý kiến Ban Chỉ đạo": what is beyond communes and departments, as many as have room. */
export function askedFor(
  number: number,
  { asks }: Pick<PaperFacts, 'asks'>,
  most: number,
): PaperBlock[] {
  const title = `${number}. Nội dung xin ý kiến Ban Chỉ đạo`;
  const head = clause(title);
  if (asks === null)
    return [head, paragraph('Số liệu của thời điểm này không kèm nội dung xin ý kiến.')];
  if (asks.length === 0)
    return [head, paragraph('Không có vướng mắc nào vượt thẩm quyền của xã và sở, ngành.')];
  const rest = asks.length - most;
  const more =
    rest > 0
      ? ` (${printedNumber(most)} trong ${printedNumber(asks.length)} nội dung, toàn văn tại Phụ lục)`
      : needsAnnex(asks, most)
        ? ' (toàn văn tại Phụ lục)'
        : '';
  return [
    clause(title + more),
    {
      kind: 'table',
      table: { columns: ASK_COLUMNS, rows: asks.slice(0, most).map(shortRow) },
    },
  ];
}

/** All of what is asked, where it has no room in the paper itself. @param name of the annex. */
export function askAnnex(
  name: string,
  note: string,
  asks: PaperFacts['asks'],
  most: number,
): NonNullable<Paper['annexes']> {
  if (!asks || !needsAnnex(asks, most)) return [];
  return [
    {
      ...{ name, title: 'NỘI DUNG XIN Ý KIẾN BAN CHỈ ĐẠO', note, landscape: true },
      table: { columns: ASK_COLUMNS, rows: asks.map(askRow) },
      after: [],
    },
  ];
}
