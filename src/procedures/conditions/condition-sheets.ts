import type { TableColumn, TableRow, TableSheet } from '../../office/excel/table';
import { tableTime } from '../../platform/vietnam-time';
import { CONDITION_WORDS, CONDITIONS, STATE_WORDS, STATED_CONDITIONS } from './condition-kinds';
import type { ConditionStatement } from './condition-statement.entity';
import type { ConditionRow } from './conditions.schema';
import { STATEMENT_COLUMNS } from './statement-sheet';

const text = (key: string, header: string, width: number): TableColumn => ({
  ...{ key, header, width },
  kind: 'text',
});
type Status = ConditionRow['conditions'][number];

/** What a status rests on, in one line: what was seen, against what, when. */
function evidence({ text: said, seen, expected, at }: Status): string {
  const when = at === null ? null : at.length > 10 ? tableTime(new Date(at)) : dayOf(at);
  return [said.vi, seen, expected && `danh mục: ${expected}`, when]
    .filter((each) => each !== null && each !== '')
    .join('; ');
}

/** `2025-06-24` as people write it. */
const dayOf = (day: string): string => day.split('-').toReversed().join('/');

/** What is not met and why, in one cell: a province has too many pairs for ten. */
const lacking = (row: ConditionRow): string =>
  row.conditions
    .flatMap((each, at) => (each.state === 'not-met' ? `${at + 1}. ${evidence(each)}` : []))
    .join('\n');

/**
 * Each pair with its ten conditions.
 * @param whole with what each of the ten rests on; otherwise only what is not met.
 */
export function conditionsSheet(
  rows: AsyncIterable<ConditionRow & { unitCode: string; unitName: string }>,
  whole: boolean,
): TableSheet {
  return {
    name: 'Điều kiện',
    title: [
      'Mười điều kiện để thủ tục hành chính dùng được tại đơn vị',
      'Chưa rõ: chưa đo được và chưa ai xác nhận; không tính là đạt.',
    ],
    columns: [
      text('unitCode', 'Mã đơn vị', 10),
      text('unit', 'Đơn vị', 22),
      text('code', 'Mã TTHC', 12),
      text('name', 'Tên thủ tục', 44),
      text('field', 'Lĩnh vực', 22),
      text('state', 'Cả 10 điều kiện', 14),
      ...CONDITIONS.map((code, at) => text(code, `${at + 1}. ${CONDITION_WORDS[code].vi}`, 14)),
      ...(whole
        ? CONDITIONS.map((code, at) =>
            text(`${code}-why`, `Căn cứ ${at + 1}. ${CONDITION_WORDS[code].vi}`, 34),
          )
        : [text('lacking', 'Chưa đạt', 50)]),
      text('source', 'Nguồn kiểm tra', 30),
    ],
    filter: true,
    rows: lines(rows, whole),
  };
}

async function* lines(
  rows: Parameters<typeof conditionsSheet>[0],
  whole: boolean,
): AsyncGenerator<TableRow> {
  for await (const row of rows) {
    const line: Record<string, TableRow[string]> = {
      ...{ unitCode: row.unitCode, unit: row.unitName, code: row.procedureCode },
      ...{ name: row.procedureName, field: row.procedureField },
      ...{ state: STATE_WORDS[row.state].vi, source: row.sourceText?.vi },
    };
    for (const each of row.conditions) {
      line[each.code] = STATE_WORDS[each.state].vi;
      if (whole) line[`${each.code}-why`] = evidence(each);
    }
    if (!whole) line.lacking = lacking(row);
    yield line;
  }
}

/** What is stated now, in the columns of the template: an empty list is the template. */
export function statementsSheet(
  statements: readonly ConditionStatement[],
  codes: { units: ReadonlyMap<string, string>; procedures: ReadonlyMap<string, string> },
): TableSheet {
  const known = STATED_CONDITIONS.map((each) => CONDITION_WORDS[each].vi).join('; ');
  return {
    name: 'Xác nhận',
    title: [
      'Xác nhận điều kiện của thủ tục hành chính',
      `Điều kiện: ${known}. Tình trạng: Đạt, Chưa đạt, Chưa rõ. Để trống mã thủ tục: mọi thủ tục của đơn vị.`,
    ],
    columns: [
      ...STATEMENT_COLUMNS.map((column) => ({ ...column, kind: 'text' as const })),
      text('statedBy', 'Người xác nhận', 24),
    ],
    filter: true,
    rows: statements.map((each): TableRow => ({
      unitCode: codes.units.get(each.unitId) ?? '',
      procedureCode: each.procedureId && (codes.procedures.get(each.procedureId) ?? ''),
      ...{ condition: CONDITION_WORDS[each.condition].vi, state: STATE_WORDS[each.state].vi },
      ...{ factDay: dayOf(each.factDay), evidence: each.evidence, statedBy: each.statedByName },
    })),
  };
}
