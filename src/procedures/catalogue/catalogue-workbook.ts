import type { TableColumn, TableSheet } from '../../office/excel/table';
import { tableTime } from '../../platform/vietnam-time';
import type { Assignment } from './assignment';
import type { ProcedureView } from './catalogue.schema';
import { SERVICE_LEVEL_WORDS } from './service-level';

/** The catalogue of a round as it goes into a workbook. */
export interface WholeCatalogue {
  round: string;
  procedures: ProcedureView[];
  /** Names of the units that procedures name, by id. */
  units: ReadonlyMap<string, { name: string }>;
}

const RULES: Record<Assignment, string> = {
  ...{ all: 'Tất cả xã, phường, đặc khu', wards: 'Chỉ phường' },
  ...{ communes: 'Chỉ xã, đặc khu', named: 'Đơn vị nêu tên' },
};

const text = (key: string, header: string, width: number): TableColumn => ({
  ...{ key, header, width, kind: 'text' },
});

/** Procedures of a round as a table to print and to filter, by their codes. */
export function catalogueTable(
  { round, procedures, units }: WholeCatalogue,
  now: Date,
): TableSheet {
  return {
    name: 'Danh mục TTHC',
    title: [
      'Danh mục thủ tục hành chính',
      `Đợt sắp xếp ${round}; số liệu tính đến ${tableTime(now)}`,
    ],
    columns: [
      { key: 'no', header: 'STT', width: 6, kind: 'plain' },
      ...[text('code', 'Mã TTHC', 13), text('name', 'Tên TTHC', 44), text('field', 'Lĩnh vực', 18)],
      ...[text('level', 'Mức độ', 12), text('executedBy', 'Cơ quan thực hiện', 22)],
      ...[text('timeLimit', 'Thời hạn', 16), text('fee', 'Phí, lệ phí', 16)],
      ...[
        text('decision', 'Quyết định công bố', 18),
        text('controllingBody', 'Cơ quan quản lý', 18),
      ],
      { key: 'effectiveOn', header: 'Hiệu lực từ', width: 12, kind: 'day' },
      ...[
        text('rule', 'Giao cho', 26),
        text('former', 'Mã cũ', 13),
        text('state', 'Trạng thái', 12),
      ],
    ],
    filter: true,
    rows: procedures.map((each, at) => ({
      ...{ no: at + 1, code: each.code, name: each.name, field: each.field },
      ...{ level: each.level && SERVICE_LEVEL_WORDS[each.level], executedBy: each.executedBy },
      ...{ timeLimit: each.timeLimit, fee: each.fee, decision: each.decisionNumber },
      ...{ controllingBody: each.controllingBody, effectiveOn: each.effectiveOn },
      ...{ rule: ruleOf(each, units), former: each.formerCodes.join('; ') },
      state: each.inForce ? 'Đang áp dụng' : 'Đã bãi bỏ',
    })),
    total: { name: `Tổng số: ${procedures.length} TTHC` },
    placeAndDate: '……………, ngày …… tháng …… năm ……',
    signatures: [{ title: 'Người lập biểu' }, { title: 'Thủ trưởng đơn vị' }],
  };
}

const ruleOf = (
  { assignedTo, unitIds }: ProcedureView,
  units: ReadonlyMap<string, { name: string }>,
): string =>
  assignedTo === 'named'
    ? unitIds.map((id) => units.get(id)?.name ?? id).join('; ')
    : RULES[assignedTo];
