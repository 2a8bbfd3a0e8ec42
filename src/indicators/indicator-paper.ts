import { longDay } from '../handover/minutes/printed-value';
import {
  recipientsOf,
  type Paper,
  type PaperBlock,
  type PaperColumn,
} from '../office/papers/paper';
import { paperTime, vietnamDay } from '../platform/vietnam-time';
import { agencyOf } from '../readiness/report-summary';
import { SCORE_GROUPS } from './imported-scores';
import { meets } from './indicator-value';
import type { Dashboard, IndicatorView, UnitsTable } from './indicators.schema';

/** Everything the report of a period says. */
export interface ReportFacts {
  round: { name: string; provinceName: string; demonstration: boolean };
  /** ISO. */
  asOf: string;
  dashboard: Dashboard;
  units: UnitsTable;
}

const column = (
  title: string,
  weight: number,
  align: PaperColumn['align'] = 'left',
): PaperColumn => ({ title, weight, align });
const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
const clause = (text: string): PaperBlock => ({ kind: 'clause', text });

const figure = (value: number | null | undefined, digits = 2): string =>
  value === null || value === undefined
    ? '–'
    : value.toLocaleString('vi-VN', { maximumFractionDigits: digits });

const withUnit = (value: number | null | undefined, { kind }: IndicatorView): string =>
  value === null || value === undefined
    ? '–'
    : kind === 'share'
      ? `${figure(value)} %`
      : figure(value);

/** Whether a target is met, in words. */
export const metWords = (met: boolean | null): string =>
  met === null ? 'Chưa rõ' : met ? 'Đạt' : 'Chưa đạt';

/** `tháng 7/2025` of what is reported. */
const periodOfReport = ({ dashboard }: ReportFacts): string => dashboard.periods.at(-1)!.name.vi;

/** What the report of a period is about. */
export const subjectOf = (facts: ReportFacts): string =>
  `Kết quả tiếp nhận, giải quyết thủ tục hành chính ${periodOfReport(facts)}`;

/** The official report of a period: indicators against targets, what was late and why, unit by unit. */
export function indicatorPaper(facts: ReportFacts): Paper {
  const { round, asOf, units } = facts;
  const [superior, agency] = agencyOf(round.provinceName).split('\n');
  const place = round.provinceName.replace(/^(Tỉnh|Thành phố) /i, '');
  const subject = subjectOf(facts);
  return {
    title: `Báo cáo ${subject.toLocaleLowerCase('vi')} – ${round.name}`,
    heading: {
      ...{ superior, agency: [agency!], number: 'Số: ……/BC-SNV' },
      placeAndDate: `${place}, ${longDay(vietnamDay(new Date(asOf)))}`,
    },
    name: 'BÁO CÁO',
    subject,
    blocks: [
      { kind: 'basis', text: 'Căn cứ Quyết định số 766/QĐ-TTg ngày 23/06/2022;' },
      ...inAll(facts),
      ...lateBlocks(facts),
      ...timeBlocks(facts),
      ...scoreBlocks(facts),
    ],
    signatures: [{ role: 'THỦ TRƯỞNG CƠ QUAN', how: '(Ký, ghi rõ họ tên, đóng dấu)', people: [] }],
    recipients: recipientsOf(
      [
        `Ủy ban nhân dân ${round.provinceName.replace(/^./, (first) => first.toLocaleLowerCase('vi'))} (để báo cáo)`,
        'Ủy ban nhân dân các xã, phường, đặc khu',
      ],
      'VT',
    ),
    codeCaption: [
      ...(round.demonstration ? ['DỮ LIỆU MẪU, không phải số liệu thật.'] : []),
      ...(facts.dashboard.periods.at(-1)!.toCome
        ? ['Kỳ báo cáo ở sau ngày lập báo cáo: số liệu chỉ để minh họa.']
        : []),
      `Số liệu tính đến ${paperTime(new Date(asOf))}. Tệp này mang theo toàn bộ số liệu của báo cáo.`,
      'Mã QR ghi mã băm SHA-256 của số liệu; không thay chữ ký và con dấu.',
    ],
    annexes: [
      {
        name: 'PHỤ LỤC',
        title: 'KẾT QUẢ CỦA TỪNG XÃ, PHƯỜNG, ĐẶC KHU',
        note: `(Kèm theo Báo cáo ${subject.toLocaleLowerCase('vi')})`,
        landscape: true,
        table: {
          columns: [
            column('Xã, phường, đặc khu', 20),
            column('Xếp thứ', 7, 'right'),
            column('Điểm', 7, 'right'),
            ...ranked(units.indicators).map(({ name }) => column(name.vi, 9, 'right')),
          ],
          rows: units.lines.map((line) => ({
            cells: [
              ...[line.unit.name, figure(line.rank), figure(line.score)],
              ...ranked(units.indicators).map((each) =>
                withUnit(line.values[each.code]!.value, each),
              ),
            ],
          })),
        },
        after: [
          'Chỉ số liệu đã được xác nhận minh chứng mới tính điểm, xếp thứ; đơn vị bằng điểm thì cùng thứ hạng.',
          'Bảng này là căn cứ tham khảo đối với đơn vị, không đánh giá, xếp loại cá nhân.',
        ],
      },
    ],
  };
}

const ranked = (indicators: readonly IndicatorView[]) =>
  indicators.filter(({ weight }) => weight > 0);

function inAll({ dashboard }: ReportFacts): PaperBlock[] {
  const last = dashboard.periods.at(-1)!;
  const before = dashboard.periods.at(-2);
  return [
    clause('1. Kết quả chung'),
    paragraph(
      `${figure(last.reported)}/${figure(dashboard.unitsInAll)} xã, phường, đặc khu đã báo cáo ${last.name.vi}. Đơn vị chưa báo cáo không tính vào tỷ lệ.`,
    ),
    {
      kind: 'table',
      table: {
        columns: [
          column('Chỉ tiêu', 36),
          column('Kết quả', 14, 'right'),
          column('Kỳ trước', 14, 'right'),
          column('Mục tiêu', 14, 'right'),
          column('Đánh giá', 14),
        ],
        rows: dashboard.indicators.map((each) => {
          const value = last.values[each.code]!.value;
          return {
            cells: [
              ...[each.name.vi, withUnit(value, each)],
              withUnit(before?.values[each.code]?.value, each),
              each.target === null
                ? '–'
                : `${withUnit(each.target, each)}${each.example ? ' *' : ''}`,
              each.target === null ? '–' : metWords(meets(each, value, each.target)),
            ],
          };
        }),
      },
    },
    ...(dashboard.indicators.some(({ example }) => example)
      ? [paragraph('(*) Mục tiêu tham khảo, chưa được địa phương ấn định cho năm báo cáo.')]
      : []),
  ];
}

function lateBlocks({ dashboard }: ReportFacts): PaperBlock[] {
  const all = dashboard.late.reduce((sum, { n }) => sum + n, 0);
  if (all === 0)
    return [
      clause('2. Hồ sơ quá hạn'),
      paragraph('Không có hồ sơ quá hạn được phân loại nguyên nhân.'),
    ];
  const parts = dashboard.late.map(
    ({ name, n, share }) =>
      `${name.vi.toLocaleLowerCase('vi')}: ${figure(n)} hồ sơ (${figure(share)} %)`,
  );
  return [clause('2. Hồ sơ quá hạn'), paragraph(`Theo nguyên nhân: ${parts.join('; ')}.`)];
}

function timeBlocks({ dashboard: { processing } }: ReportFacts): PaperBlock[] {
  const { procedures, shortened, withinRange, share, mean } = processing;
  return [
    clause('3. Thời gian giải quyết'),
    paragraph(
      procedures === 0
        ? 'Chưa có số liệu thời hạn cam kết.'
        : `${figure(shortened)}/${figure(procedures)} TTHC được cắt giảm thời gian (${figure(share)} %), trong đó ${figure(withinRange)} TTHC cắt giảm từ 20 đến 50 %; bình quân cắt giảm ${figure(mean)} %.`,
    ),
  ];
}

/** Scores of Decision 766 as they were imported; the paragraph is left out where there are none. */
function scoreBlocks({ dashboard: { scores, periods } }: ReportFacts): PaperBlock[] {
  const own = scores.find(({ start }) => start === periods.at(-1)!.start);
  if (!own) return [];
  const groups = SCORE_GROUPS.filter(({ code }) => code !== 'score').map(
    ({ code, name, most }) => `${name} ${figure(own.points[code])}/${most}`,
  );
  return [
    clause('4. Điểm theo Bộ chỉ số 766'),
    paragraph(
      `Tổng điểm ${figure(own.points['score'])}/100${own.final ? '' : ' (sơ bộ)'}: ${groups.join('; ')}.`,
    ),
  ];
}
