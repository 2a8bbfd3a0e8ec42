import type { Paper, PaperBlock } from '../../office/papers/paper';
import { moneyInWords, numberInWords } from '../../office/vietnamese/number-words';
import { paperTime } from '../../platform/vietnam-time';
import type { MinutesListFigures } from '../minutes/minutes-data';
import type { MinutesFacts } from '../minutes/minutes-facts';
import { minutesText } from '../minutes/minutes-text';
import { printedNumber } from '../minutes/printed-value';

/**
 * The text of minutes over all kinds of lists of a pair: heading, parties and signatures as on any
 * minutes, and a table of the lists in place of rows, which stand on the minutes of each list.
 */
export function generalText(facts: MinutesFacts, lists: readonly MinutesListFigures[]): Paper {
  const paper = minutesText(facts);
  const content = paper.blocks.findIndex(
    (block) => block.kind === 'clause' && block.text === 'NỘI DUNG BÀN GIAO, TIẾP NHẬN',
  );
  const last = paper.blocks.at(-1)!;
  const before = paper.blocks.slice(0, content);
  const codeCaption = [
    `Biên bản chung số ${facts.number}, tổng hợp từ ${lists.length} danh sách. Tệp này mang theo toàn bộ dữ liệu của biên bản.`,
    ...paper.codeCaption.slice(1),
  ];
  const blocks = [...before, ...contentOf(facts, lists), last];
  return { ...paper, blocks, codeCaption, annexes: [] };
}

function contentOf(facts: MinutesFacts, lists: readonly MinutesListFigures[]): PaperBlock[] {
  const sum = (pick: (list: MinutesListFigures) => number): number =>
    lists.reduce((total, list) => total + pick(list), 0);
  const of = (list: MinutesListFigures, state: string, what: 'rows' | 'money'): number =>
    list.totals.find((total) => total.state === state)?.[what] ?? 0;
  const [rows, money] = [
    sum((list) => of(list, 'all', 'rows')),
    sum((list) => of(list, 'all', 'money')),
  ];
  const right = (title: string, weight: number) => ({ title, weight, align: 'right' as const });
  const figures = ['all', 'accepted', 'disputed', 'closed'] as const;
  return [
    { kind: 'clause', text: 'NỘI DUNG BÀN GIAO, TIẾP NHẬN' },
    {
      kind: 'paragraph',
      text: `1. Hai bên đã bàn giao, tiếp nhận ${printedNumber(lists.length)} loại danh sách theo các biên bản chi tiết dưới đây; số liệu chốt đến ${paperTime(new Date(facts.list.cutOff))}.`,
    },
    {
      kind: 'table',
      table: {
        columns: [
          { title: 'Loại danh sách', weight: 5, align: 'left' },
          { title: 'Biên bản chi tiết', weight: 3, align: 'left' },
          right('Số dòng', 1.6),
          right('Đã nhận', 1.6),
          right('Chưa thống nhất', 1.8),
          right('Không bàn giao', 1.8),
          right('Giá trị (đồng)', 3),
        ],
        rows: [
          ...lists.map((list) => ({
            cells: [
              `${list.type} ${list.name}`,
              list.minutes ?? 'Chưa lập',
              ...figures.map((state) => printedNumber(of(list, state, 'rows'))),
              printedNumber(of(list, 'all', 'money')),
            ],
          })),
          {
            total: true,
            cells: [
              'Cộng',
              '',
              ...figures.map((state) => printedNumber(sum((list) => of(list, state, 'rows')))),
              printedNumber(money),
            ],
          },
        ],
      },
    },
    {
      kind: 'paragraph',
      text: `Tổng số: ${printedNumber(rows)} dòng (bằng chữ: ${numberInWords(rows)} dòng); tổng giá trị: ${printedNumber(money)} đồng (bằng chữ: ${moneyInWords(money)}).`,
    },
    { kind: 'paragraph', text: `2. Hồ sơ, tài liệu kèm theo: ${facts.papers ?? 'không có'}.` },
    {
      kind: 'paragraph',
      text: '3. Trách nhiệm của các bên: bên giao chịu trách nhiệm về tính đầy đủ, chính xác của số liệu và hồ sơ đã giao; bên nhận quản lý, sử dụng và theo dõi phần đã nhận theo quy định kể từ khi các biên bản được ký.',
    },
    {
      kind: 'paragraph',
      text: `4. Ý kiến của các bên: ${facts.opinions ?? 'không có ý kiến khác'}.`,
    },
  ];
}
