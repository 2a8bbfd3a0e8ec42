import type { TableColumn, TableRow, TableSheet } from '../office/excel/table';
import { paperTime } from '../platform/vietnam-time';
import { agencyOf } from '../readiness/report-summary';
import { SCORE_GROUPS } from './imported-scores';
import { metWords, subjectOf, type ReportFacts } from './indicator-paper';
import { meets } from './indicator-value';

const text = (key: string, header: string, width: number): TableColumn => ({
  ...{ key, header, width, kind: 'text' },
});
const number = (key: string, header: string): TableColumn => ({
  ...{ key, header, width: 14, kind: 'number' },
});

/** The national heading stands over the two last columns of a narrow sheet. */
const wide = (key: string, header: string): TableColumn => ({ ...number(key, header), width: 22 });

/** The report of a period as a workbook: indicators, unit by unit, what was late and why, times, scores. */
export function indicatorSheets(facts: ReportFacts): TableSheet[] {
  return [
    indicatorSheet(facts),
    unitSheet(facts),
    lateSheet(facts),
    timeSheet(facts),
    ...scoreSheets(facts),
  ];
}

/** What stands above every sheet. */
const headOf = (facts: ReportFacts, what: string) => ({
  agency: agencyOf(facts.round.provinceName),
  title: [what, `${subjectOf(facts)}; số liệu tính đến ${paperTime(new Date(facts.asOf))}`],
});

function indicatorSheet(facts: ReportFacts): TableSheet {
  const { indicators, periods } = facts.dashboard;
  const last = periods.at(-1)!;
  return {
    ...{ name: 'Chỉ tiêu', ...headOf(facts, 'BÁO CÁO CHỈ TIÊU') },
    columns: [
      text('name', 'Chỉ tiêu', 44),
      ...[number('numerator', 'Tử số'), number('denominator', 'Mẫu số')],
      ...[number('value', 'Kết quả'), number('target', 'Mục tiêu')],
      ...[text('met', 'Đánh giá', 14), text('formula', 'Cách tính', 60)],
    ],
    numberingRow: true,
    rows: indicators.map((each): TableRow => {
      const { numerator, denominator, value } = last.values[each.code]!;
      return {
        ...{ name: each.name.vi, numerator, denominator, value, target: each.target },
        formula: each.formula.vi,
        met: each.target === null ? '' : metWords(meets(each, value, each.target)),
      };
    }),
  };
}

function unitSheet(facts: ReportFacts): TableSheet {
  const { indicators, lines } = facts.units;
  return {
    ...{ name: 'Theo đơn vị', ...headOf(facts, 'KẾT QUẢ TỪNG XÃ, PHƯỜNG, ĐẶC KHU') },
    columns: [
      text('unit', 'Xã, phường, đặc khu', 30),
      ...[number('rank', 'Xếp thứ'), number('score', 'Điểm'), text('verified', 'Minh chứng', 18)],
      ...indicators.map(({ code, name }) => number(code, name.vi)),
    ],
    filter: true,
    rows: lines.map((line): TableRow => ({
      ...{ unit: line.unit.name, rank: line.rank, score: line.score },
      verified: line.verified ? 'Đã xác nhận' : line.reported ? 'Chưa xác nhận' : 'Chưa báo cáo',
      ...Object.fromEntries(indicators.map(({ code }) => [code, line.values[code]!.value])),
    })),
    notes: ['Bảng này là căn cứ tham khảo đối với đơn vị, không đánh giá, xếp loại cá nhân.'],
  };
}

/** Every cause has its row, so that none of them looks forgotten. */
function lateSheet(facts: ReportFacts): TableSheet {
  const { late } = facts.dashboard;
  const all = late.reduce((sum, { n }) => sum + n, 0);
  return {
    ...{ name: 'Hồ sơ quá hạn', ...headOf(facts, 'HỒ SƠ QUÁ HẠN THEO NGUYÊN NHÂN') },
    landscape: false,
    columns: [
      text('cause', 'Nguyên nhân', 44),
      ...[wide('n', 'Số hồ sơ'), wide('share', 'Tỷ lệ (%)')],
    ],
    numberingRow: true,
    rows: late.map(({ name, n, share }) => ({ cause: name.vi, n, share })),
    total: { cause: 'Tổng cộng', n: all },
    notes:
      all === 0
        ? ['Trong kỳ không có hồ sơ quá hạn được phân loại nguyên nhân.']
        : ['Tỷ lệ tính trên số hồ sơ quá hạn đã phân loại nguyên nhân trong kỳ.'],
  };
}

function timeSheet(facts: ReportFacts): TableSheet {
  const { procedures, shortened, withinRange, share, mean } = facts.dashboard.processing;
  return {
    ...{ name: 'Thời gian giải quyết', ...headOf(facts, 'CẮT GIẢM THỜI GIAN GIẢI QUYẾT TTHC') },
    landscape: false,
    columns: [
      text('what', 'Nội dung', 44),
      ...[wide('value', 'Số liệu'), text('unit', 'Đơn vị tính', 22)],
    ],
    numberingRow: true,
    rows: [
      { what: 'TTHC có thời hạn cam kết', value: procedures, unit: 'TTHC' },
      { what: 'TTHC được cắt giảm thời gian', value: shortened, unit: 'TTHC' },
      { what: 'Tỷ lệ TTHC được cắt giảm thời gian', value: share, unit: '%' },
      { what: 'TTHC cắt giảm từ 20 đến 50 %', value: withinRange, unit: 'TTHC' },
      { what: 'Bình quân cắt giảm so với quy định', value: mean, unit: '%' },
    ],
    ...(procedures === 0 && { notes: ['Chưa có số liệu thời hạn cam kết.'] }),
  };
}

/** Scores of Decision 766 of the periods shown, as they were imported; no sheet where there are none. */
function scoreSheets(facts: ReportFacts): TableSheet[] {
  const { scores } = facts.dashboard;
  if (scores.length === 0) return [];
  return [
    {
      ...{ name: 'Điểm Bộ chỉ số 766', ...headOf(facts, 'ĐIỂM THEO BỘ CHỈ SỐ 766') },
      columns: [
        ...[text('period', 'Kỳ', 22), text('state', 'Số liệu', 14)],
        ...SCORE_GROUPS.map(({ code, name, most }) =>
          number(
            code,
            `${name.replace(/^./, (first) => first.toLocaleUpperCase('vi'))} (/${most})`,
          ),
        ),
      ],
      numberingRow: true,
      rows: scores.map(({ name, final, points }) => ({
        ...{ period: name.vi, state: final ? 'Chính thức' : 'Sơ bộ' },
        ...points,
      })),
    },
  ];
}
