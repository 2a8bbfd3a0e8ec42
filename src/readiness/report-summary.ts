import type { TableRow, TableSheet } from '../office/excel/table';
import { paperTime } from '../platform/vietnam-time';
import {
  decidingOf,
  itemsOf,
  sum,
  verdictCounts,
  type JudgedUnit,
  type Province,
} from './province';
import { SHIPPED } from './criteria/shipped-criteria';
import { fullVerdict, shortVerdict, verdictColour } from './report-words';

const UNASSIGNED_NOTE =
  'Mục chưa có đơn vị tiếp nhận được tính cho mọi đơn vị mới có thể nhận; tổng các đơn vị vì vậy có thể lớn hơn số kê khai của tỉnh.';

const PART_NOTE =
  'Người lập biểu chỉ phụ trách một số loại danh sách (xem cột Ghi chú): kết luận chỉ dựa trên các loại đó, không phải kết luận chung của đơn vị.';

/** Which kinds of lists a verdict rests on. */
export const partNote = (types: NonNullable<JudgedUnit['listTypes']>): string =>
  types.length === 0
    ? 'Không tính loại danh sách nào'
    : `Chỉ tính danh sách: ${types.map(({ code }) => code).join(', ')}`;

/** Sheet 1, "Biểu tổng hợp": the units in the order of the resolution × the rules. */
export function summarySheet(province: Province): TableSheet {
  const { round, asOf, units, criteria } = province;
  const counts = verdictCounts(units);
  const colours = new Map(units.map((unit, index) => [index + 1, coloursOf(unit)]));
  return {
    name: 'Biểu tổng hợp',
    agency: agencyOf(round.provinceName),
    title: [
      'Biểu tổng hợp mức độ sẵn sàng của các xã, phường, đặc khu',
      `${round.name} (${round.legalAct})`,
      `Số liệu tính đến ${paperTime(new Date(asOf))}`,
    ],
    columns: [
      { header: 'STT', key: 'position', width: 6, kind: 'number' },
      { header: 'Mã', key: 'code', width: 8, kind: 'text' },
      { header: 'Xã, phường, đặc khu', key: 'name', width: 24, kind: 'text' },
      { header: 'Kê khai', key: 'declared', width: 10, kind: 'number', group: 'Bàn giao (mục)' },
      {
        header: 'Đã tiếp nhận',
        key: 'accepted',
        width: 10,
        kind: 'number',
        group: 'Bàn giao (mục)',
      },
      { header: 'Đạt', key: 'met', width: 8, kind: 'number', group: 'Nội dung bắt buộc' },
      {
        header: 'Phải đạt',
        key: 'mandatory',
        width: 8,
        kind: 'number',
        group: 'Nội dung bắt buộc',
      },
      { header: 'Khớp', key: 'passed', width: 9, kind: 'number', group: 'TTHC' },
      { header: 'Phải kiểm tra', key: 'pairs', width: 9, kind: 'number', group: 'TTHC' },
      ...criteria.inForce.map(({ code, name }) => ({
        ...{ header: name.vi, key: code, width: 13 },
        ...{ kind: 'text' as const, group: 'Điều kiện' },
      })),
      { header: 'Điểm', key: 'score', width: 8, kind: 'number' },
      { header: 'Kết luận', key: 'verdict', width: 24, kind: 'text' },
      { header: 'Điều kiện quyết định', key: 'deciding', width: 22, kind: 'text' },
      { header: 'Ghi chú', key: 'note', width: 14, kind: 'text' },
    ],
    numberingRow: true,
    rows: units.map(rowOf),
    total: totalOf(units, counts.green),
    fill: (row) => colours.get(Number(row.position)) ?? {},
    notes: [
      `Xanh: ${counts.green}; vàng: ${counts.yellow}; đỏ: ${counts.red}; tổng số: ${units.length} đơn vị.`,
      'Điều kiện bắt buộc dưới mức tối thiểu hoặc chưa có số liệu thì đơn vị đỏ, trừ khi có phương án được chấp thuận còn hiệu lực; điểm dưới 70 thì đỏ; còn điều kiện chưa đạt thì vàng.',
      ...offNote(province),
      ...(units.some(hasUnassigned) ? [UNASSIGNED_NOTE] : []),
      ...(units.some(({ listTypes }) => listTypes) ? [PART_NOTE] : []),
      ...(round.demonstration ? ['DỮ LIỆU MẪU, không phải số liệu thật.'] : []),
    ],
    placeAndDate: `${shortName(round.provinceName)}, ${dateLine(asOf)}`,
    signatures: [{ title: 'Người lập biểu' }, { title: 'Thủ trưởng cơ quan' }],
  };
}

function rowOf(unit: JudgedUnit, index: number): TableRow {
  const { handover, rehearsal, procedures } = unit.facts;
  const { verdict, score, rules: judged } = unit.judgement;
  return {
    position: index + 1,
    code: unit.code,
    name: unit.name,
    declared: handover ? itemsOf(handover) : null,
    accepted: handover?.accepted ?? null,
    met: rehearsal?.mandatory.met ?? null,
    mandatory: rehearsal ? rehearsal.mandatory.total - rehearsal.mandatory.notApplicable : null,
    passed: procedures?.passed ?? null,
    pairs: procedures?.total ?? null,
    ...Object.fromEntries(judged.map((rule) => [rule.key, shortVerdict[rule.verdict]])),
    score,
    verdict: fullVerdict[verdict],
    deciding: decidingOf(unit).decidingName?.vi ?? null,
    note: unit.listTypes && partNote(unit.listTypes),
  };
}

function totalOf(units: JudgedUnit[], ready: number): TableRow {
  const facts = units.map((unit) => unit.facts);
  const rows = units.map(rowOf);
  const column = (key: string) => sum(rows, (row) => Number(row[key] ?? 0));
  return {
    name: `Tổng số: ${facts.length} đơn vị`,
    ...Object.fromEntries(
      ['declared', 'accepted', 'met', 'mandatory', 'passed', 'pairs'].map((key) => [
        key,
        column(key),
      ]),
    ),
    verdict: `✓ ${ready}/${units.length} đơn vị đủ điều kiện`,
  };
}

function hasUnassigned({ facts }: JudgedUnit): boolean {
  return (facts.handover?.unassigned ?? 0) > 0;
}

function coloursOf({ judgement }: JudgedUnit) {
  const ofRules = judgement.rules.map((rule) => [rule.key, verdictColour[rule.verdict]]);
  return { ...Object.fromEntries(ofRules), verdict: verdictColour[judgement.verdict] };
}

/** Criteria the round does not judge by are named, so that nobody takes the verdict for more than it is. */
function offNote({ criteria }: Province): string[] {
  const on = new Set(criteria.inForce.map(({ code }) => code));
  const off = SHIPPED.filter(({ code }) => !on.has(code)).map(({ name }) => name.vi);
  if (off.length === 0) return [];
  return [
    `Đợt này không áp dụng ${off.length} tiêu chí, kết luận không tính đến: ${off.join('; ')}.`,
  ];
}

/** The superior agency and the issuer, as Decree 30/2020 sets them at the top left. */
export function agencyOf(provinceName: string): string {
  return `ỦY BAN NHÂN DÂN ${fullName(provinceName).toUpperCase()}\nSỞ NỘI VỤ`;
}

function fullName(provinceName: string): string {
  return /^(tỉnh|thành phố) /i.test(provinceName) ? provinceName : `Tỉnh ${provinceName}`;
}

function shortName(provinceName: string): string {
  return provinceName.replace(/^(tỉnh|thành phố) /i, '');
}

/** `ngày 24 tháng 6 năm 2025`; days and months below ten as Decree 30/2020 writes them (01–09, 01–02). */
export function dateLine(asOf: string): string {
  const [, day, month, year] = /ngày (\d\d)\/(\d\d)\/(\d{4})/.exec(paperTime(new Date(asOf)))!;
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}
