import type { Cell } from '../office/excel/workbook';
import { problem, type CellReading } from './cell-reading';
import type { ColumnDeclaration } from './declaration';
import type { NumberMarks } from './number-marks';
import { readNumberText, wholeProduct, wholeProductOfNumber } from './number-text';
import { withoutUnit } from './number-units';
import type { ProblemCode } from './row-problems';

/** Reads a number as it is stored: money in đồng, quantities in thousandths. */
export function readNumber(
  cell: Cell,
  text: string,
  column: ColumnDeclaration,
  moneyScale: number,
  marks?: NumberMarks,
): CellReading {
  if (cell.kind === 'day' || cell.kind === 'boolean')
    return problem('not-a-number', { value: text });
  const factor = column.type === 'money' ? moneyScale : column.type === 'quantity' ? 1000 : 1;
  const wholeOnly = column.type === 'integer' || column.type === 'money';
  let whole: number | 'fraction' | 'large';
  let plain: number;
  let rule: { rule?: 'number-marks' } = {};
  if (cell.kind === 'number' && typeof cell.value === 'number') {
    plain = cell.value;
    whole = wholeProductOfNumber(plain, factor);
  } else {
    const bare = withoutUnit(text, column);
    let reading = readNumberText(bare.text, wholeOnly);
    if (reading.kind === 'none') return problem('not-a-number', { value: text });
    if (reading.kind === 'unclear') {
      const { first, second } = reading;
      const fraction = marks?.fraction();
      if (!fraction) return problem('number-unclear', { value: text, first, second });
      const meant = bare.text.includes(fraction) ? second.replace(',', '.') : first;
      reading = { kind: 'exact', decimal: meant };
      rule = { rule: 'number-marks' };
    }
    const times = bare.factor ?? 1;
    plain = Number(reading.decimal) * times;
    // A word such as “triệu” says itself what an amount is in.
    whole = wholeProduct(
      reading.decimal,
      column.type === 'money' && times > 1 ? times : factor * times,
    );
  }
  if (plain < 0) return problem('negative', { value: text });
  if (column.type === 'decimal') return { value: plain, ...rule };
  if (whole === 'large') return problem('number-too-large', { value: text });
  if (whole === 'fraction') return problem(FRACTION[column.type] ?? 'not-whole', { value: text });
  return { value: whole, ...rule };
}

const FRACTION: Partial<Record<ColumnDeclaration['type'], ProblemCode>> = {
  money: 'not-whole-dong',
  quantity: 'too-many-decimals',
};
