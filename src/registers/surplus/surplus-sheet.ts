import type { TableColumn, TableSheet } from '../../office/excel/table';
import { columnOf, type RowValue } from '../../imports/declaration';
import { valueText } from '../../imports/value-text';
import { tableTime } from '../../platform/vietnam-time';
import { registerOf } from '../registers';
import { SURPLUS, type SurplusReason } from './surplus-asset';
import type { CarsView, CandidatesPage, SurplusBoard } from './surplus.schema';

const REASONS: Record<SurplusReason, string> = {
  ...{ plan: 'Phương án không tiếp tục sử dụng', empty: 'Đang bỏ trống' },
  ...{ condition: 'Hỏng, chờ thanh lý', closed: 'Không bàn giao, còn tài sản' },
  found: 'Thừa khi kiểm kê',
};
const STANDINGS: Record<CarsView['lines'][number]['standing'], string> = {
  ...{ none: 'Chưa có xe', coming: 'Chưa có, đang chờ tiếp nhận' },
  unknown: 'Chưa rõ định mức',
  ...{ below: 'Dưới định mức', met: 'Đủ định mức', above: 'Vượt định mức' },
};

/** What the workbook shows. */
export interface SurplusFacts {
  roundName: string;
  board: SurplusBoard;
  candidates: CandidatesPage;
  cars: CarsView;
}

const column = (
  key: string,
  header: string,
  width: number,
  kind: TableColumn['kind'] = 'text',
) => ({
  ...{ key, header, width, kind },
});

/** The board as a workbook: what is left over, rows not in the register yet, cars of each unit. */
export function surplusSheets(facts: SurplusFacts, now: Date): TableSheet[] {
  const { roundName, board, candidates, cars } = facts;
  const { list, states } = registerOf(SURPLUS)!;
  const words = (key: string, value: RowValue) => valueText(columnOf(list, key), value);
  const titled = (title: string) => [
    title,
    `Đợt sắp xếp ${roundName}; số liệu tính đến ${tableTime(now)}`,
  ];
  return [
    {
      ...{ name: 'Tài sản dôi dư', title: titled('TRỤ SỞ, XE DÔI DƯ'), filter: true },
      columns: [
        ...[column('unit', 'Đơn vị', 26), column('kind', 'Loại tài sản', 18)],
        ...[column('name', 'Tên tài sản', 40), column('place', 'Địa chỉ, biển kiểm soát', 34)],
        ...[column('builtIn', 'Năm xây dựng, sản xuất', 14, 'plain')],
        ...[column('age', 'Số năm', 10, 'number'), column('condition', 'Tình trạng', 20)],
        ...[column('remaining', 'Giá trị còn lại', 20, 'money'), column('use', 'Phương án', 30)],
        ...[column('decision', 'Quyết định xử lý', 26), column('dueOn', 'Hạn xử lý', 14, 'day')],
        ...[column('state', 'Trạng thái', 22), column('origin', 'Từ dòng', 20)],
        column('giver', 'Đơn vị kê khai', 30),
      ],
      rows: board.rows.map(({ entry: { values, unit, state, overdue }, age, origin }) => ({
        ...{ unit: unit.name, age, origin: origin?.rowCode, giver: origin?.giverName },
        ...Object.fromEntries(
          ['kind', 'condition', 'use'].map((key) => [key, words(key, values[key] ?? null)]),
        ),
        ...{ name: values['name'], place: values['place'], builtIn: values['builtIn'] },
        ...{ remaining: values['remaining'], decision: values['decision'] },
        dueOn: values['dueOn'],
        state: `${states.find(({ value }) => value === state)?.vi ?? state}${overdue ? ' – quá hạn' : ''}`,
      })),
    },
    {
      ...{ name: 'Chưa đưa vào sổ', filter: true },
      title: titled('DÒNG TRONG DANH SÁCH BÀN GIAO CHƯA ĐƯA VÀO SỔ'),
      columns: [
        ...[column('unit', 'Sổ của đơn vị', 26), column('name', 'Tên tài sản', 40)],
        ...[column('place', 'Địa chỉ, biển kiểm soát', 34), column('age', 'Số năm', 10, 'number')],
        ...[column('remaining', 'Giá trị còn lại', 20, 'money'), column('why', 'Căn cứ', 36)],
        ...[column('row', 'Dòng', 20), column('giver', 'Đơn vị kê khai', 30)],
      ],
      rows: candidates.rows.map((row) => ({
        ...{ unit: row.unit.name, name: row.name, place: row.place, age: row.age },
        ...{ remaining: row.remaining, row: row.rowCode, giver: row.giverName },
        why: row.reasons.map((reason) => REASONS[reason]).join('; '),
      })),
    },
    {
      ...{ name: 'Xe của từng đơn vị', title: titled('XE PHỤC VỤ CÔNG TÁC CHUNG'), filter: true },
      columns: [
        ...[column('unit', 'Đơn vị', 30), column('general', 'Xe dùng chung', 14, 'number')],
        ...[column('special', 'Xe chuyên dùng', 14, 'number')],
        ...[column('unfit', 'Hỏng, chờ thanh lý', 14, 'number')],
        ...[column('toCome', 'Chưa tiếp nhận', 14, 'number')],
        ...[column('most', 'Định mức tối đa', 14, 'number'), column('standing', 'Đánh giá', 28)],
      ],
      rows: cars.lines.map(({ unit, standing, ...counts }) => ({
        ...{ unit: unit.name, ...counts, most: cars.norm?.most, standing: STANDINGS[standing] },
      })),
      notes: [normText(cars.norm)],
    },
  ];
}

const dayText = (day: string) => day.split('-').toReversed().join('/');

/** By what the cars are judged. */
function normText(norm: CarsView['norm']): string {
  if (!norm) return 'Chưa có định mức nào áp dụng cho ngày này, nên chưa đánh giá được.';
  const { basis, validFrom, validTo } = norm;
  const end = validTo ? ` đến hết ngày ${dayText(validTo)}` : '';
  return `Định mức theo ${basis}, áp dụng từ ngày ${dayText(validFrom)}${end}.`;
}
