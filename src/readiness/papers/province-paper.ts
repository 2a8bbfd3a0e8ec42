import { printedNumber } from '../../handover/minutes/printed-value';
import type { Paper, PaperBlock, PaperColumn, PaperRow } from '../../office/papers/paper';
import { paperTime } from '../../platform/vietnam-time';
import { SHIPPED } from '../criteria/shipped-criteria';
import { changeText } from './committee-paper';
import {
  countsOf,
  decidingName,
  doneInAll,
  doneOf,
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
import { tasksByBody } from './task-part';

/** More of what is asked stands in an annex. */
const MOST_ASKS = 8;

/** The report of the province: all units in the order of the resolution with rank and trend, criteria in short. */
export function provincePaper(facts: PaperFacts): Paper {
  const { round, asOf } = facts;
  const asks = askAnnex(
    'PHỤ LỤC II',
    '(Kèm theo Báo cáo mức độ sẵn sàng vận hành)',
    facts.asks,
    MOST_ASKS,
  );
  return {
    title: `Báo cáo mức độ sẵn sàng vận hành – ${round.name}`,
    heading: headingOf(facts, 'BC-SNV'),
    name: 'BÁO CÁO',
    subject: `Mức độ sẵn sàng vận hành của các xã, phường, đặc khu (${asOfText(asOf)})`,
    blocks: [
      { kind: 'basis', text: `Căn cứ ${round.legalAct};` },
      ...inAll(facts),
      ...byCriterion(facts),
      ...tasksByBody(3, facts.tasks),
      ...askedFor(4, facts, MOST_ASKS),
    ],
    ...endingOf(facts, ['Ban Chỉ đạo (để báo cáo)', 'UBND các xã, phường, đặc khu']),
    annexes: [
      {
        name: asks.length > 0 ? 'PHỤ LỤC I' : 'PHỤ LỤC',
        title: 'MỨC ĐỘ SẴN SÀNG CỦA TỪNG XÃ, PHƯỜNG, ĐẶC KHU',
        note: `(Kèm theo Báo cáo mức độ sẵn sàng vận hành, số liệu ${asOfText(asOf)})`,
        landscape: true,
        table: { columns: UNIT_COLUMNS, rows: [...linesOf(facts).map(unitRow), totalRow(facts)] },
        after: facts.before
          ? [`Cột “So với trước” tính từ số liệu ${paperTime(new Date(facts.before.asOf))}.`]
          : ['Chưa có số liệu của ngày trước để so sánh.'],
      },
      ...asks,
    ],
  };
}

function inAll(facts: PaperFacts): PaperBlock[] {
  const { units } = facts;
  const counts = countsOf(units);
  const of = (verdict: 'green' | 'yellow' | 'red') =>
    shareText({ done: counts[verdict], total: units.length });
  return [
    clause('1. Kết quả chung'),
    paragraph(
      `Toàn tỉnh: mức ${VERDICT_WORDS[verdictOf(units)]}. Trong ${printedNumber(units.length)} xã, phường, đặc khu: đủ điều kiện (xanh) ${of('green')}; còn nội dung phải hoàn thiện (vàng) ${of('yellow')}; chưa đủ điều kiện (đỏ) ${of('red')}.${changeText(facts)}`,
    ),
    paragraph(
      `Mục bàn giao đã xong: ${shareText(doneInAll(units, 'items'))}. Nội dung bắt buộc vận hành thử đạt: ${shareText(doneInAll(units, 'mandatory'))}. TTHC khớp trên Cổng: ${shareText(doneInAll(units, 'procedures'))}.`,
    ),
  ];
}

/** For each criterion how many units stand where; what the round does not judge by is named. */
function byCriterion({ units }: PaperFacts): PaperBlock[] {
  const rules = units[0]?.rules ?? [];
  const on = new Set(rules.map(({ key }) => key));
  const off = SHIPPED.filter(({ code }) => !on.has(code)).map(({ name }) => name.vi);
  const count = (key: string, verdict: string) =>
    printedNumber(
      units.filter((unit) =>
        unit.rules.some((rule) => rule.key === key && rule.verdict === verdict),
      ).length,
    );
  return [
    clause('2. Theo tiêu chí'),
    {
      kind: 'table',
      table: {
        columns: [
          column('Tiêu chí', 44),
          column('Bắt buộc', 10, 'center'),
          ...['Xanh', 'Vàng', 'Đỏ', 'Chưa rõ'].map((title) => column(title, 9, 'right')),
        ],
        rows: rules.map(({ key, name, blocking }) => ({
          cells: [
            name.vi,
            blocking ? 'x' : '',
            ...['green', 'yellow', 'red', 'unknown'].map((verdict) => count(key, verdict)),
          ],
        })),
      },
    },
    ...(off.length === 0
      ? []
      : [
          paragraph(
            `Đợt này không áp dụng ${off.length} tiêu chí, kết luận không tính đến: ${off.join('; ')}.`,
          ),
        ]),
  ];
}

const UNIT_COLUMNS: PaperColumn[] = [
  column('TT', 5, 'center'),
  column('Xã, phường, đặc khu', 19),
  column('Mức', 7),
  column('Điểm', 6, 'right'),
  column('Xếp hạng', 6, 'right'),
  column('So với trước', 12),
  column('Bàn giao', 20, 'right'),
  column('Vận hành thử', 16, 'right'),
  column('TTHC khớp', 18, 'right'),
  column('Tiêu chí quyết định', 22),
];

export const pointsText = (score: number | null): string =>
  score === null ? '–' : String(score).replace('.', ',');

/** `trước Đỏ, +4,5`; unchanged is said so. */
export function earlierText({ body, earlier }: UnitLine): string {
  if (!earlier) return '–';
  const moved = earlier.verdict === body.verdict ? '' : `trước ${VERDICT_WORDS[earlier.verdict]}, `;
  const [then, now] = [earlier.score, body.score];
  if (then === null || now === null) return moved.replace(/, $/, '') || '–';
  const difference = Math.round(now * 10 - then * 10) / 10;
  return moved === '' && difference === 0 ? 'không đổi' : `${moved}${signed(difference)}`;
}

function unitRow(line: UnitLine, at: number): PaperRow {
  const { body, rank } = line;
  const { items, mandatory, procedures } = doneOf(body);
  return {
    cells: [
      String(at + 1),
      body.unit.name,
      VERDICT_WORDS[body.verdict],
      pointsText(body.score),
      rank === null ? '–' : String(rank),
      earlierText(line),
      ...[items, mandatory, procedures].map(shareText),
      decidingName(body) ?? '',
    ],
  };
}

function totalRow({ units }: PaperFacts): PaperRow {
  return {
    total: true,
    cells: [
      '',
      `Tổng số: ${units.length} đơn vị`,
      `${countsOf(units).green} xanh`,
      ...['', '', ''],
      ...(['items', 'mandatory', 'procedures'] as const).map((part) =>
        shareText(doneInAll(units, part)),
      ),
      '',
    ],
  };
}
