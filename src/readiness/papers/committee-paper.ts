import { printedNumber } from '../../handover/minutes/printed-value';
import type { Paper, PaperBlock, PaperRow } from '../../office/papers/paper';
import { paperTime, tableTime } from '../../platform/vietnam-time';
import {
  countsOf,
  decidingName,
  doneInAll,
  linesOf,
  verdictOf,
  type PaperFacts,
  type UnitLine,
} from './paper-facts';
import {
  asOfText,
  clause,
  column,
  endingOf,
  headingOf,
  paragraph,
  shareText,
  VERDICT_WORDS,
} from './paper-parts';
import { askAnnex, askedFor } from './ask-part';
import { signed } from './ranking';
import { tasksInShort } from './task-part';

/** What stands on the one page; the rest is in the annex. */
const MOST_LINES = 6;
const MOST_POINTS = 6;

/** The page for the steering committee: how it stands, who is not ready, what it is asked to decide. */
export function committeePaper(facts: PaperFacts): Paper {
  const { round, asOf, asks } = facts;
  return {
    title: `Báo cáo nhanh mức độ sẵn sàng vận hành – ${round.name}`,
    heading: headingOf(facts, 'BC-SNV'),
    name: 'BÁO CÁO NHANH',
    subject: `Mức độ sẵn sàng vận hành của các xã, phường, đặc khu (${asOfText(asOf)})`,
    blocks: [...standing(facts), ...notReady(facts), ...askedFor(3, facts)],
    ...endingOf(facts, ['Ban Chỉ đạo (để báo cáo)']),
    annexes: askAnnex('PHỤ LỤC', '(Kèm theo Báo cáo nhanh mức độ sẵn sàng vận hành)', asks),
  };
}

function standing(facts: PaperFacts): PaperBlock[] {
  const { units, before, trend, tasks } = facts;
  const counts = countsOf(units);
  const parts = (['green', 'yellow', 'red'] as const).map(
    (verdict) =>
      `${VERDICT_WORDS[verdict]}: ${shareText({ done: counts[verdict], total: units.length })}`,
  );
  return [
    clause('1. Tình hình chung'),
    paragraph(
      `Toàn tỉnh: mức ${VERDICT_WORDS[verdictOf(units)]}. ${parts.join('; ')} đơn vị.${changeText(facts)}`,
    ),
    paragraph(
      `Mục bàn giao đã xong: ${shareText(doneInAll(units, 'items'))}. Nội dung bắt buộc vận hành thử đạt: ${shareText(doneInAll(units, 'mandatory'))}. TTHC khớp trên Cổng: ${shareText(doneInAll(units, 'procedures'))}.`,
    ),
    ...tasksInShort(tasks, MOST_LINES),
    ...(before ? [trendTable(trend.slice(-MOST_POINTS))] : []),
  ];
}

/** What changed since the figures of an earlier day. */
export function changeText({ units, before }: PaperFacts): string {
  if (!before) return '';
  const [now, then] = [countsOf(units), countsOf(before.units)];
  const of = (verdict: 'green' | 'yellow' | 'red') => signed(now[verdict] - then[verdict]);
  return ` So với ${paperTime(new Date(before.asOf))}: xanh ${of('green')}, vàng ${of('yellow')}, đỏ ${of('red')}.`;
}

const trendTable = (points: PaperFacts['trend']): PaperBlock => ({
  kind: 'table',
  table: {
    columns: [
      column('Tính đến', 28),
      column('Xanh', 12, 'right'),
      column('Vàng', 12, 'right'),
      column('Đỏ', 12, 'right'),
    ],
    rows: points.map(({ asOf, counts }) => ({
      cells: [
        tableTime(new Date(asOf)),
        ...[counts.green, counts.yellow, counts.red].map(printedNumber),
      ],
    })),
  },
});

function notReady(facts: PaperFacts): PaperBlock[] {
  const red = linesOf(facts).filter(({ body }) => body.verdict === 'red');
  if (red.length === 0)
    return [clause('2. Đơn vị chưa đủ điều kiện'), paragraph('Không có đơn vị nào ở mức Đỏ.')];
  const rest = red.length - MOST_LINES;
  return [
    clause('2. Đơn vị chưa đủ điều kiện'),
    {
      kind: 'table',
      table: {
        columns: [
          column('Xã, phường, đặc khu', 24),
          column('Điểm', 9, 'right'),
          column('Tiêu chí quyết định', 30),
          column('Việc phải làm trước', 40),
        ],
        rows: red.slice(0, MOST_LINES).map(redRow),
      },
    },
    ...(rest > 0 ? [paragraph(`Và ${printedNumber(rest)} đơn vị khác ở mức Đỏ.`)] : []),
  ];
}

function redRow({ body }: UnitLine): PaperRow {
  const decides = body.rules.find(({ key }) => key === body.deciding);
  const first = decides?.blockers[0] ?? decides?.toDo[0];
  return {
    cells: [
      body.unit.name,
      body.score === null ? '–' : String(body.score).replace('.', ','),
      decidingName(body) ?? '',
      first?.vi ?? '',
    ],
  };
}
